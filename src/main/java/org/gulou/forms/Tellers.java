package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.source.CheckSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Problem;

/**
 * Where the words of a check are shown: at a question beside the item that holds the check, or inside it where that is a
 * group. Anywhere else nobody would see them, and the page could never be continued.
 */
record Tellers(List<Problem> problems) {
    /** Judges the checks of items that stand on one page, or in one group. */
    void judge(List<ItemSource> items) {
        for (ItemSource item : items) {
            item.rules().checks().forEach(check -> check.at().ifPresent(at -> judge(at, check, item, items)));
            judge(item.items());
        }
    }

    private void judge(String at, CheckSource check, ItemSource item, List<ItemSource> beside) {
        var known = new LinkedHashSet<>(questions(beside));
        if (item.repeat().isEmpty() || RowChecks.isOfRow(check.rule(), item)) {
            known.addAll(questions(item.items()));
        }
        String inside = at.startsWith(item.id() + ".") ? at.substring(item.id().length() + 1) : at;
        if (!known.contains(at) && questions(item.items()).contains(inside)) {
            problems.add(ofNoRow(check, at, item.id(), inside));
        } else if (!known.contains(at)) {
            problems.add(check.rule()
                    .problem(
                            say("There is no item '{item}' beside '{own}' to show the words at", at, item.id()),
                            Nearest.suggestion(at, known)));
        }
    }

    /** Words about all rows stand at the group: there is no row that they belong to. */
    private static Problem ofNoRow(CheckSource check, String at, String group, String item) {
        return check.rule()
                .problem(
                        say("The rule is about all rows of '{group}', but '{item}' stands in each of them", group, at),
                        say(
                                "Write 'at: {group}'; or speak of one row, 'row.{item}', in a check of the group, which is"
                                        + " judged in each.",
                                group,
                                item));
    }

    /** Where the words of a check of the whole form can stand: at an item of a page, or inside a group filled once. */
    Optional<Integer> page(String at, CheckSource check, List<PageSource> pages) {
        List<String> path = List.of(at.split("\\."));
        for (int i = 0; i < pages.size(); i++) {
            Optional<ItemSource> first = find(path.getFirst(), pages.get(i).items());
            if (first.isPresent()) {
                return leads(first.get(), path.subList(1, path.size()), at, check) ? Optional.of(i) : Optional.empty();
            }
        }
        return nowhere(at, check);
    }

    private boolean leads(ItemSource item, List<String> rest, String at, CheckSource check) {
        if (rest.isEmpty()) {
            return true;
        }
        if (item.repeat().isPresent()) {
            problems.add(ofNoRow(check, at, item.id(), String.join(".", rest)));
            return false;
        }
        Optional<ItemSource> next = find(rest.getFirst(), item.items());
        return next.map(inner -> leads(inner, rest.subList(1, rest.size()), at, check))
                .orElseGet(() -> nowhere(at, check).isPresent());
    }

    private Optional<Integer> nowhere(String at, CheckSource check) {
        problems.add(check.rule().problem(say("There is no item '{item}' to show the words at", at)));
        return Optional.empty();
    }

    private static Optional<ItemSource> find(String id, List<ItemSource> items) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private static Set<String> questions(List<ItemSource> items) {
        var ids = new LinkedHashSet<String>();
        items.stream()
                .filter(item -> !Set.of("info", "heading").contains(item.kind()))
                .forEach(item -> ids.add(item.id()));
        return ids;
    }
}
