package org.gulou.web.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gulou.forms.kind.CodeKind;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.Identifiers;
import org.gulou.forms.kind.Local;
import org.gulou.forms.kind.Reading;
import org.gulou.language.Value;

/** A telephone number as the forms read it. */
public final class Phone {
    private Phone() {}

    /** The number that was typed; empty where it is none. */
    public static Optional<String> read(String typed, LocalDate today) {
        Reading reading = new CodeKind(Identifiers.PHONE).read(List.of(typed), new Local(today, Divisions.NONE));
        return reading instanceof Reading.Typed(Value.Text(String number), Optional<Reading.Flaw> flaw)
                        && flaw.filter(found -> !found.warning()).isEmpty()
                ? Optional.of(number)
                : Optional.empty();
    }
}
