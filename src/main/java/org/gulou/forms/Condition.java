package org.gulou.forms;

import java.util.Optional;
import org.gulou.kernel.LocalizedText;

/**
 * A condition for applying, compiled.
 *
 * @param each judged for each element of a list, if given
 * @param page the index of the last page whose answers it reads
 */
record Condition(
        String id,
        Phrase words,
        Rule when,
        Phrase otherwise,
        LocalizedText basis,
        boolean binding,
        int page,
        Optional<FormPaper.Each> each) {}
