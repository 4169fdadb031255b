package org.gulou.forms.kind;

import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/** What came of reading what a person typed. */
public sealed interface Reading {
    Reading BLANK = new Blank();

    /** Nothing was typed. */
    record Blank() implements Reading {}

    /**
     * A value of the kind's type.
     *
     * @param flaw what is wrong or odd with it nevertheless, such as a check digit
     */
    record Typed(Value value, Optional<Flaw> flaw) implements Reading {
        public Typed(Value value) {
            this(value, Optional.empty());
        }
    }

    /** Not a value of the kind: kept as typed, unknown in rules. */
    record Wrong(Flaw flaw) implements Reading {}

    /**
     * What is wrong, in words.
     *
     * @param rule type, option, checksum, min, max, minLength, maxLength …, as examples name it
     * @param words what to do, with <code>{label}</code> for the question's label
     * @param warning whether it may be passed
     */
    record Flaw(String rule, LocalizedText words, boolean warning) {
        public static Flaw error(String rule, LocalizedText words) {
            return new Flaw(rule, words, false);
        }
    }
}
