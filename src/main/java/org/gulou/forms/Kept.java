package org.gulou.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
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
        if (rules.whenEmpty().filter(empty -> !isWithin(empty, rules)).isPresent()) {
            return List.of();
        }
        var kept = new ArrayList<String>();
        counted(item, when).forEach(kept::add);
        if (rules.whenEmpty().isEmpty()) {
            kept.addAll(when);
        }
        rules.min().ifPresent(min -> kept.add(item.id() + " >= " + min.text()));
        rules.max().ifPresent(max -> kept.add(item.id() + " <= " + max.text()));
        return kept;
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
