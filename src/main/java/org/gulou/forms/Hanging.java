package org.gulou.forms;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a rule hangs on.
 *
 * @param facts that settle it
 * @param askable whether these facts are all of it
 * @param onOffice whether it also hangs on where she applies
 */
record Hanging(Set<Fact> facts, boolean askable, boolean onOffice) {
    static final Hanging ON_NOTHING = new Hanging(Set.of(), true, false);
    static final Hanging ON_OFFICE = new Hanging(Set.of(), true, true);
    static final Hanging ON_MORE = new Hanging(Set.of(), false, false);

    static Hanging on(Fact fact) {
        return new Hanging(Set.of(fact), true, false);
    }

    Hanging and(Hanging other) {
        var both = new LinkedHashSet<>(facts);
        both.addAll(other.facts);
        return new Hanging(both, askable && other.askable, onOffice || other.onOffice);
    }
}
