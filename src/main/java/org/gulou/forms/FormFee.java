package org.gulou.forms;

import java.util.Optional;
import org.gulou.forms.kind.Rounding;

/** A fee line, compiled. */
record FormFee(
        String id, Phrase title, Rule when, Rule amount, Rounding round, String due, Optional<FormPaper.Each> each) {}
