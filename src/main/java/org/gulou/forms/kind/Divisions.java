package org.gulou.forms.kind;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;

/** The administrative divisions as far as a form must know them. */
public interface Divisions {
    /** No divisions: codes are shown as they are. */
    Divisions NONE = new Divisions() {
        @Override
        public Optional<LocalizedText> name(DivisionCode division) {
            return Optional.empty();
        }

        @Override
        public List<DivisionCode> below(DivisionCode division) {
            return List.of();
        }
    };

    /** Its own name, such as 云岩区; empty if there is no such division. */
    Optional<LocalizedText> name(DivisionCode division);

    /** Those at the top, for questions that say nothing about where the division must lie. */
    default List<DivisionCode> provinces() {
        return List.of();
    }

    /** Those directly below it, in the order of their codes. */
    List<DivisionCode> below(DivisionCode division);
}
