package org.gulou.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.forms.source.CheckSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.kernel.Written;
import org.gulou.language.Mentions;

/**
 * The checks of a repeating group are of two kinds. One that speaks of {@code row}, {@code siblings} or {@code
 * rowNumber}, or of the row's items without naming the group, is judged in each row and told at one of its items; any
 * other is about the list as a whole. One of a group that is filled once and speaks of its items is judged inside it, too.
 */
final class RowChecks {
    private static final Set<String> OF_A_ROW = Set.of("row", "siblings", "rowNumber");
    private static final Pattern OF_ROW = Pattern.compile("\\brow\\.([a-z]\\w*)");

    private RowChecks() {}

    /** The group with the checks of its rows moved to the items that tell them. */
    static ItemSource placed(ItemSource group) {
        List<CheckSource> ofRows = group.rules().checks().stream()
                .filter(check -> group.repeat().isPresent()
                        ? isOfRow(check.rule(), group)
                        : isToldInside(check, group)
                                && speaksOfItems(Mentions.in(check.rule().text()), group))
                .toList();
        if (ofRows.isEmpty()) {
            return group;
        }
        List<ItemSource> items = group.items().stream()
                .map(item -> item.checkedBy(ofRows.stream()
                        .filter(check ->
                                teller(check, group).filter(item::equals).isPresent())
                        .toList()))
                .toList();
        return group.without(ofRows).with(items);
    }

    static boolean isOfRow(Written rule, ItemSource group) {
        Set<String> bare = Mentions.in(rule.text());
        return bare.stream().anyMatch(OF_A_ROW::contains) || speaksOfItems(bare, group);
    }

    private static boolean isToldInside(CheckSource check, ItemSource group) {
        return check.at().isEmpty()
                || group.items().stream()
                        .anyMatch(item -> item.id().equals(check.at().get()));
    }

    private static boolean speaksOfItems(Set<String> bare, ItemSource group) {
        return !bare.contains(group.id()) && group.items().stream().anyMatch(item -> bare.contains(item.id()));
    }

    /** The item at which a check of a row is told: the one it says, else the first it reads that is always asked. */
    private static Optional<ItemSource> teller(CheckSource check, ItemSource group) {
        var words = new HashSet<>(Mentions.in(check.rule().text()));
        OF_ROW.matcher(check.rule().text()).results().forEach(found -> words.add(found.group(1)));
        List<ItemSource> asked = group.items().stream()
                .filter(item -> item.rules().show().isEmpty()
                        && !Set.of("info", "heading").contains(item.kind()))
                .toList();
        return check.at()
                .flatMap(id -> group.items().stream()
                        .filter(item -> item.id().equals(id))
                        .findFirst())
                .or(() ->
                        asked.stream().filter(item -> words.contains(item.id())).findFirst())
                .or(() -> asked.stream().findFirst())
                .or(() -> group.items().stream().findFirst());
    }
}
