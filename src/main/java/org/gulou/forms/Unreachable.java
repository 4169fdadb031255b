package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;
import org.gulou.kernel.Problem;
import org.gulou.language.Expression;

/** Finds what can never be asked: its own condition contradicts those of the page and the groups around it. */
final class Unreachable {
    private final List<Problem> problems = new ArrayList<>();

    private Unreachable() {}

    static List<Problem> on(PageSource source, FormPage page) {
        var found = new Unreachable();
        found.items(
                source.items(), page.items(), page.show().expression().stream().toList());
        return found.problems;
    }

    private void items(List<ItemSource> sources, List<Item> items, List<Expression> around) {
        for (int i = 0; i < sources.size(); i++) {
            ItemSource source = sources.get(i);
            Optional<Expression> show = items.get(i).show().expression();
            if (show.filter(own -> own.contradicts(around)).isPresent()) {
                source.rules()
                        .show()
                        .ifPresent(written -> problems.add(written.problem(
                                "'" + source.id() + "' is never asked: this contradicts "
                                        + around.stream()
                                                .map(condition -> "'" + condition.source() + "'")
                                                .collect(Collectors.joining(" and ")),
                                "Correct one of them or leave the item out.")));
            }
            if (items.get(i) instanceof Item.Group group) {
                var inside = new ArrayList<>(around);
                show.ifPresent(inside::add);
                items(source.items(), group.block().items(), seen(inside, source));
            }
        }
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
