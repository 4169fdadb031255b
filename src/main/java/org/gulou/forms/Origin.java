package org.gulou.forms;

import java.util.List;
import java.util.Optional;

/**
 * Where an answer came from, if not from the person's own hand; true as long as the answer is still this one.
 *
 * @param source as rules read it: {@code default}, {@code earlier} (asked before, and used again with consent) or
 *     {@code register}
 * @param values the answer as it came; none where a register was asked and holds none
 * @param told the case in which it was given before
 * @param register the register that said so, which stays beside the answer that the person gives instead; with another
 *     source one that was asked and holds nothing
 */
public record Origin(String source, List<String> values, Optional<EarlierCase> told, Optional<FromRegister> register) {
    static final String DEFAULT = "default";
    static final String REGISTER = "register";

    public Origin {
        values = List.copyOf(values);
    }

    static Origin byDefault(List<String> values) {
        return new Origin(DEFAULT, values, Optional.empty(), Optional.empty());
    }

    /** An answer that was given in an earlier case. */
    public static Origin earlier(List<String> values, EarlierCase told) {
        return new Origin("earlier", values, Optional.of(told), Optional.empty());
    }

    /** What a register said. */
    static Origin fetched(List<String> values, FromRegister register) {
        return new Origin(REGISTER, values, Optional.empty(), Optional.of(register));
    }

    /** The same, of which a register was asked that holds nothing. */
    Origin asked(FromRegister register) {
        return new Origin(source, values, told, Optional.of(register));
    }

    /** The same, to be typed otherwise even where the register's word cannot be edited. */
    public Origin unlocked() {
        return new Origin(source, values, told, register.map(FromRegister::unlocked));
    }

    /** The same, to be looked at or not. */
    Origin news(boolean changed) {
        return new Origin(source, values, told, register.map(from -> from.as(changed)));
    }
}
