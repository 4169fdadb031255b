package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.forms.source.EligibilitySource;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.gulou.language.Expression;

/**
 * Finds what can never be asked: its own condition contradicts those of the page and the groups around it, or the
 * conditions under which what it reads is asked.
 */
final class Unreachable {
    private final List<Problem> problems = new ArrayList<>();

    private Unreachable() {}

    static List<Problem> on(List<PageSource> sources, List<FormPage> pages) {
        var found = new Unreachable();
        var shown = new LinkedHashMap<String, List<Expression>>();
        for (FormPage page : pages) {
            List<Expression> around = page.show().expression().stream().toList();
            boolean top = page.each().isEmpty();
            List<ItemSource> items = sources.get(page.index()).items();
            found.items(items, page.items(), around, top ? shown : new LinkedHashMap<>());
        }
        return found.problems;
    }

    /** Conditions of eligibility that nobody meets all at once; those for each element of a list are left out. */
    static List<Problem> together(List<EligibilitySource> sources, List<Condition> conditions) {
        var before = new ArrayList<Expression>();
        for (Condition condition : conditions) {
            Optional<Expression> rule = condition.each().isPresent()
                    ? Optional.empty()
                    : condition.when().expression();
            if (rule.filter(own -> own.contradicts(before, Map.of())).isPresent()) {
                return sources.stream()
                        .filter(source -> source.id().equals(condition.id()))
                        .flatMap(source -> source.when().stream())
                        .map(written -> written.problem(
                                say(
                                        "Nobody can meet '{condition}': this contradicts {conditions}",
                                        condition.id(),
                                        words(before)),
                                say("Correct one of them.")))
                        .toList();
            }
            rule.ifPresent(before::add);
        }
        return List.of();
    }

    /** @param shown when what these rules can read is asked, as far as that depends; what is asked here is added */
    private void items(
            List<ItemSource> sources, List<Item> items, List<Expression> around, Map<String, List<Expression>> shown) {
        for (Item item : items) {
            var when = new ArrayList<>(around);
            item.show().expression().ifPresent(when::add);
            boolean emptied = item instanceof Item.Ask ask && ask.whenEmpty().equals(Rule.NONE);
            if (emptied && !when.isEmpty()) {
                shown.put(item.id(), when);
            }
        }
        for (int i = 0; i < sources.size(); i++) {
            ItemSource source = sources.get(i);
            Optional<Expression> show = items.get(i).show().expression();
            if (show.filter(own -> own.contradicts(around, Map.of())).isPresent()) {
                never(source, words(around));
            } else if (show.isPresent()) {
                Map<String, List<Expression>> read = read(show.get(), around, shown);
                if (show.get().contradicts(around, read)) {
                    never(
                            source,
                            read.entrySet().stream()
                                    .map(item -> say(
                                            "{conditions}, without which '{item}' is not asked",
                                            words(item.getValue()),
                                            item.getKey()))
                                    .reduce((one, other) -> say("{one} or {other}", one, other))
                                    .orElse(Sentence.NONE));
                }
            }
            if (items.get(i) instanceof Item.Group group) {
                var inside = new ArrayList<>(around);
                show.ifPresent(inside::add);
                items(source.items(), group.block().items(), seen(inside, source), seen(shown, source));
            }
        }
    }

    private void never(ItemSource source, Sentence contradicted) {
        source.rules()
                .show()
                .ifPresent(written -> problems.add(written.problem(
                        say("'{item}' is never asked: this contradicts {conditions}", source.id(), contradicted),
                        say("Correct one of them or leave the item out."))));
    }

    private static Sentence words(List<Expression> conditions) {
        return conditions.stream()
                .map(condition -> say("'{word}'", condition.source()))
                .reduce((one, other) -> say("{one} and {other}", one, other))
                .orElse(Sentence.NONE);
    }

    /** When that is asked which a condition reads, and which the conditions for it read, and so on. */
    private static Map<String, List<Expression>> read(
            Expression condition, List<Expression> around, Map<String, List<Expression>> shown) {
        var read = new LinkedHashMap<String, List<Expression>>();
        var waiting = new ArrayDeque<Expression>(around);
        waiting.add(condition);
        while (!waiting.isEmpty()) {
            for (String name : waiting.poll().reads()) {
                List<Expression> when = shown.get(name);
                if (when != null && read.put(name, when) == null) {
                    waiting.addAll(when);
                }
            }
        }
        return read;
    }

    private static Map<String, List<Expression>> seen(Map<String, List<Expression>> shown, ItemSource group) {
        Set<String> own = group.items().stream().map(ItemSource::id).collect(Collectors.toSet());
        var seen = new LinkedHashMap<String, List<Expression>>();
        shown.forEach((name, when) -> {
            if (!own.contains(name) && seen(when, group).size() == when.size()) {
                seen.put(name, when);
            }
        });
        return seen;
    }

    /** The conditions that mean the same inside a group: none that reads a name which an item of the group hides. */
    private static List<Expression> seen(List<Expression> conditions, ItemSource group) {
        Set<String> own = group.items().stream().map(ItemSource::id).collect(Collectors.toSet());
        return conditions.stream()
                .filter(condition ->
                        condition.reads().stream().noneMatch(path -> own.contains(path.replaceFirst("\\..*", ""))))
                .toList();
    }
}
