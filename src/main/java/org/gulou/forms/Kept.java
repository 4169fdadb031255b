package org.gulou.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.forms.source.ItemSource;
import org.gulou.kernel.Written;

/** What is sure of an answer that counts: its limits, and when it is asked, each as a condition of the language. */
final class Kept {
    private Kept() {}

    /** When it is asked, and its smallest and largest answer; nothing where it has a value all the same. */
    static List<String> of(ItemSource item, List<String> when) {
        ItemSource.Rules rules = item.rules();
        return rules.whenEmpty().filter(empty -> !isWithin(empty, rules)).isPresent()
                ? List.of()
                : Stream.of(
                                counted(item, when),
                                rules.whenEmpty().isPresent() ? Stream.<String>empty() : when.stream(),
                                rules.min().map(min -> item.id() + " >= " + min.text()).stream(),
                                rules.max().map(max -> item.id() + " <= " + max.text()).stream())
                        .flatMap(written -> written)
                        .toList();
    }

    /** Whether what counts as the answer where there is none is a number within the limits of all others. */
    private static boolean isWithin(Written empty, ItemSource.Rules rules) {
        Optional<BigDecimal> number = number(empty);
        return number.isPresent()
                && rules.min()
                        .map(min -> number(min)
                                .filter(least -> least.compareTo(number.get()) <= 0)
                                .isPresent())
                        .orElse(true)
                && rules.max()
                        .map(max -> number(max)
                                .filter(most -> most.compareTo(number.get()) >= 0)
                                .isPresent())
                        .orElse(true);
    }

    private static Optional<BigDecimal> number(Written written) {
        try {
            return Optional.of(new BigDecimal(written.text().strip()));
        } catch (NumberFormatException rule) {
            return Optional.empty();
        }
    }

    /** How many rows or options there are at the very least and most. */
    private static Stream<String> counted(ItemSource item, List<String> when) {
        boolean chosen =
                item.kind().equals("choices") && !item.parameters().options().isEmpty();
        Optional<ItemSource.Repeat.Counted> rows = item.repeat()
                .filter(repeat -> when.isEmpty() && repeat instanceof ItemSource.Repeat.Counted)
                .map(ItemSource.Repeat.Counted.class::cast);
        String count = "count(" + item.id() + ")";
        return Stream.concat(
                chosen ? Stream.of(count + " <= " + item.parameters().options().size()) : Stream.empty(),
                rows.stream()
                        .flatMap(repeat -> Stream.of(count + " >= " + repeat.min(), count + " <= " + repeat.max())));
    }
}
