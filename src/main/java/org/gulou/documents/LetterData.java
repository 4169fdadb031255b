package org.gulou.documents;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where a letter finds its values. What an expression means is decided by whoever makes one of these; the letter only
 * asks.
 *
 * @param text the value of an expression (labels, dates, money) in the words of a language, such as {@code en}; empty
 *     where there is none
 * @param number the value of an expression that is a number, for plurals; empty where there is none
 * @param shown whether the condition of {@code show="…"} holds
 * @param rows for the list and the name in {@code each="list as name"}: the data of each element, with the name bound
 */
public record LetterData(
        BiFunction<String, String, Optional<String>> text,
        Function<String, Optional<BigDecimal>> number,
        Predicate<String> shown,
        BiFunction<String, String, List<LetterData>> rows) {
    /** For a letter without a case: every value is its own name, every condition holds, every list has one row. */
    public static LetterData names() {
        return new LetterData(
                (expression, language) -> Optional.of("〔" + expression + "〕"),
                expression -> Optional.of(BigDecimal.ONE),
                condition -> true,
                (list, name) -> List.of(names()));
    }
}
