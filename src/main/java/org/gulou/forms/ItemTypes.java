package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;
import org.gulou.kernel.Written;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** What the names of a form hold, told from its items before any rule is read. */
final class ItemTypes {
    private ItemTypes() {}

    /** The top names as seen from a page, whose own {@code show} holds there; -1 from outside all pages. */
    static Map<String, Type> top(List<PageSource> pages, int from) {
        var types = new LinkedHashMap<String, Type>();
        for (int i = 0; i < pages.size(); i++) {
            PageSource page = pages.get(i);
            boolean hideable = i != from && maybe(page.show());
            for (ItemSource item : page.items()) {
                of(item, hideable).ifPresent(type -> types.put(item.id(), type));
            }
        }
        return types;
    }

    /** The names inside a group. */
    static Names inside(ItemSource group, Names around, Map<String, Type> aroundItems) {
        var types = items(group);
        if (group.repeat().isPresent()) {
            var row = new Type.Fields(types);
            types.put("row", row);
            types.put("siblings", new Type.ListOf(row));
            types.put("rowNumber", Type.NUMBER);
            types.put("parent", new Type.Fields(aroundItems));
        }
        return around.inside(types);
    }

    static Map<String, Type> items(ItemSource group) {
        var types = new LinkedHashMap<String, Type>();
        for (ItemSource item : group.items()) {
            of(item, false).ifPresent(type -> types.put(item.id(), type));
        }
        return types;
    }

    private static Optional<Type> of(ItemSource item, boolean pageHideable) {
        boolean hideable = pageHideable || maybe(item.rules().show());
        if (item.kind().equals("group")) {
            var fields = new Type.Fields(items(item));
            return Optional.of(
                    item.repeat().isPresent()
                            ? new Type.ListOf(
                                    fields, hideable ? 0 : least(item.repeat().get()))
                            : fields.orEmpty(hideable));
        }
        if (item.kind().equals("info") || item.kind().equals("heading")) {
            return Optional.empty();
        }
        return Kind.of(item.kind(), item.parameters())
                .map(kind -> kind.type().orEmpty(mayBeEmpty(item, kind, hideable)))
                .or(() -> Optional.of(Type.ANY));
    }

    private static boolean mayBeEmpty(ItemSource item, Kind kind, boolean hideable) {
        boolean list = kind instanceof ChoiceKind choice && choice.several();
        if (list || item.rules().whenEmpty().isPresent()) {
            return false;
        }
        boolean optional = item.rules().computed().isPresent() ? saysNo(item) : !saysYes(item);
        return hideable || optional;
    }

    static boolean saysNo(ItemSource item) {
        return item.rules().required().filter(text -> is(text, "false")).isPresent();
    }

    private static boolean saysYes(ItemSource item) {
        return item.rules().required().filter(text -> is(text, "true")).isPresent();
    }

    private static boolean maybe(Optional<Written> show) {
        return show.filter(text -> !is(text, "true")).isPresent();
    }

    private static boolean is(Written rule, String literal) {
        return rule.text().strip().equals(literal);
    }

    private static int least(ItemSource.Repeat repeat) {
        String min = repeat.min().text().strip();
        return min.matches("\\d{1,3}") ? Integer.parseInt(min) : 0;
    }
}
