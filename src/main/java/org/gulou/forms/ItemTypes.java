package org.gulou.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.kind.RowKind;
import org.gulou.forms.source.EachSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Written;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** What the names of a form hold, told from its items before any rule is read. */
final class ItemTypes {
    private final Pages written;
    private final List<PageSource> pages;
    private final Names outside;
    private final Map<Integer, Map<String, Type>> tops = new HashMap<>();
    private final Map<Integer, Map<String, Names.Behind>> askedFrom = new HashMap<>();

    /** @param outside what rules may read besides the form's own names */
    ItemTypes(Pages written, Names outside) {
        this.outside = outside;
        this.written = written;
        this.pages = written.all();
    }

    /** The top names as seen from a page, whose own {@code show} holds there; -1 from outside all pages. */
    Map<String, Type> top(int from) {
        return tops.computeIfAbsent(from, this::seen);
    }

    private Map<String, Type> seen(int from) {
        var types = new LinkedHashMap<String, Type>();
        for (int i = 0; i < pages.size(); i++) {
            PageSource page = pages.get(i);
            boolean hideable = i != from && maybe(page.show());
            for (ItemSource item : page.items()) {
                of(item, "", hideable).ifPresent(type -> types.put(item.id(), type));
            }
        }
        return Ordered.copy(types);
    }

    /** When the top items are asked and within which limits, as seen from a page. */
    Map<String, Names.Behind> asked(int from) {
        return askedFrom.computeIfAbsent(from, this::allAsked);
    }

    private Map<String, Names.Behind> allAsked(int from) {
        var asked = new LinkedHashMap<String, Names.Behind>();
        for (int i = 0; i < pages.size(); i++) {
            PageSource page = pages.get(i);
            Optional<Written> around = i == from ? Optional.empty() : page.show();
            page.items().forEach(item -> Asked.put(asked, item, around, path -> written.skipped(path, from)));
        }
        return Ordered.copy(asked);
    }

    /** What the elements are called of which lists are made, each inside its row. */
    Set<String> elements() {
        var names = new HashSet<String>();
        pages.forEach(page -> page.items().forEach(item -> elements(item, names)));
        return names;
    }

    private static void elements(ItemSource item, Set<String> names) {
        if (item.repeat().orElse(null) instanceof ItemSource.Repeat.Each(EachSource each)) {
            names.add(each.name());
        }
        item.items().forEach(inner -> elements(inner, names));
    }

    /** The names inside the group at {@code path} as seen from a page. */
    Names inside(ItemSource group, String path, int from, Names around, Map<String, Type> aroundItems) {
        var types = items(group, path, from);
        if (group.repeat().isPresent()) {
            var row = Type.Fields.row(items(group, path, from));
            written.rowName(path, from)
                    .filter(name -> !(group.repeat().get() instanceof ItemSource.Repeat.Each(EachSource each)
                            && each.name().equals(name)))
                    .ifPresent(name -> types.putIfAbsent(name, row));
            types.put("row", row);
            types.put("siblings", new Type.ListOf(row));
            types.put(RuleReader.ROW_NUMBER, Type.NUMBER);
            types.put("parent", new Type.Fields(aroundItems));
        }
        return around.inside(types).behind(Asked.inside(group, path, cell -> written.skipped(cell, from)));
    }

    /** The items of the group at {@code path} as seen from a page, whose own items are asked there; -1 from outside. */
    Map<String, Type> items(ItemSource group, String path, int from) {
        var types = new LinkedHashMap<String, Type>();
        for (ItemSource item : group.items()) {
            of(item, path, written.skipped(path + "." + item.id(), from)).ifPresent(type -> types.put(item.id(), type));
        }
        return types;
    }

    private Optional<Type> of(ItemSource item, String scope, boolean pageHideable) {
        boolean hideable = pageHideable || maybe(item.rules().show());
        return switch (item.kind()) {
            case "group", "matrix" ->
                Optional.of(group(item, items(item, Path.inside(scope, item.id()), -1), hideable));
            case "info", "heading" -> Optional.empty();
            default ->
                Kind.of(item.kind(), item.parameters())
                        .map(kind -> filled(type(kind, item, scope), item, hideable)
                                .orEmpty(mayBeEmpty(item, kind, hideable)))
                        .or(() -> Optional.of(Type.ANY));
        };
    }

    private Type group(ItemSource group, Map<String, Type> items, boolean hideable) {
        var fields = new Type.Fields(items, group.repeat().map(ItemTypes::keys));
        return group.repeat().isPresent()
                ? new Type.ListOf(fields, hideable ? 0 : least(group.repeat().get(), Set.of()))
                : fields.orEmpty(hideable);
    }

    private static List<String> keys(ItemSource.Repeat repeat) {
        return repeat instanceof ItemSource.Repeat.Fixed(var rows)
                ? rows.stream().map(Option::id).toList()
                : List.of();
    }

    /** A list that must be answered where it is asked has at least one element. */
    private static Type filled(Type type, ItemSource item, boolean hideable) {
        return type instanceof Type.ListOf(Type element, int least) && !hideable && isFilled(item)
                ? new Type.ListOf(element, Math.max(1, least))
                : type;
    }

    /** Whether it is a list with at least one element where it is asked. */
    static boolean isFilled(ItemSource item) {
        return item.repeat()
                .map(repeat -> switch (repeat) {
                    case ItemSource.Repeat.Counted counted -> counted(counted) > 0;
                    case ItemSource.Repeat.Fixed(var rows) -> !rows.isEmpty();
                    case ItemSource.Repeat.Each each -> false;
                })
                .orElseGet(() -> saysYes(item) && item.rules().whenEmpty().isEmpty() && isSeveral(item));
    }

    /** Whether several options or rows can be chosen. */
    static boolean isSeveral(ItemSource item) {
        return Kind.of(item.kind(), item.parameters()).filter(ItemTypes::isList).isPresent();
    }

    private Type type(Kind kind, ItemSource item, String scope) {
        if (!(kind instanceof RowKind rows)) {
            return kind.type();
        }
        Type row = rows(item, scope).<Type>map(fields -> fields).orElse(Type.ANY);
        return rows.several() ? new Type.ListOf(row) : row;
    }

    /** What the rows hold that an item refers to; empty if there is no such group. */
    Optional<Type.Fields> rows(ItemSource item, String scope) {
        return item.offer().rows().flatMap(path -> rows(path.text(), scope)).map(group -> {
            boolean atTop = top(group);
            return Type.Fields.row(referred(group, cell -> atTop && written.skipped(group.id() + "." + cell.id(), -1)));
        });
    }

    /** What stands in a row, without what refers to other rows. */
    private Map<String, Type> referred(ItemSource group, Predicate<ItemSource> skipped) {
        var types = new LinkedHashMap<String, Type>();
        for (ItemSource cell : group.items()) {
            boolean hideable = skipped.test(cell) || maybe(cell.rules().show());
            if (cell.kind().equals("group") || cell.kind().equals("matrix")) {
                types.put(cell.id(), group(cell, referred(cell, inner -> false), hideable));
            } else if (Kind.of(cell.kind(), cell.parameters())
                    .filter(kind -> !(kind instanceof RowKind))
                    .isPresent()) {
                of(cell, "", hideable).ifPresent(type -> types.put(cell.id(), type));
            }
        }
        return types;
    }

    private boolean top(ItemSource group) {
        return pages.stream().anyMatch(page -> page.items().contains(group));
    }

    /** The repeating group that is called so in {@code scope} or further out. */
    private Optional<ItemSource> rows(String path, String scope) {
        List<ItemSource> top =
                pages.stream().flatMap(page -> page.items().stream()).toList();
        String at = scope;
        while (true) {
            Optional<ItemSource> found = find(top, Path.inside(at, path));
            if (found.isPresent() || at.isEmpty()) {
                return found.filter(group -> group.repeat().isPresent());
            }
            at = Path.around(at);
        }
    }

    private static Optional<ItemSource> find(List<ItemSource> items, String path) {
        Path at = Path.of(path);
        Optional<ItemSource> found =
                items.stream().filter(item -> item.id().equals(at.first())).findFirst();
        return at.rest().isEmpty()
                ? found
                : found.flatMap(item -> find(item.items(), at.rest().get()));
    }

    static boolean mayBeEmpty(ItemSource item, Kind kind, boolean hideable) {
        if (isList(kind) || item.rules().whenEmpty().isPresent()) {
            return false;
        }
        boolean optional = item.rules().computed().isPresent() ? saysNo(item) : !saysYes(item);
        return hideable || optional;
    }

    private static boolean isList(Kind kind) {
        return (kind instanceof ChoiceKind choice && choice.several())
                || (kind instanceof RowKind rows && rows.several());
    }

    static boolean saysNo(ItemSource item) {
        return item.rules().required().filter(text -> is(text, "false")).isPresent();
    }

    private static boolean saysYes(ItemSource item) {
        return item.rules().required().filter(text -> is(text, "true")).isPresent();
    }

    /** Whether what is shown so may not be shown. */
    static boolean maybe(Optional<Written> show) {
        return show.filter(text -> !is(text, "true")).isPresent();
    }

    private static boolean is(Written rule, String literal) {
        return rule.text().strip().equals(literal);
    }

    private int least(ItemSource.Repeat repeat, Set<String> within) {
        return switch (repeat) {
            case ItemSource.Repeat.Counted counted -> counted(counted);
            case ItemSource.Repeat.Each(EachSource each) ->
                least(each.list().text().strip(), within);
            case ItemSource.Repeat.Fixed(var rows) -> rows.size();
        };
    }

    private static int counted(ItemSource.Repeat.Counted rows) {
        String min = rows.min().text().strip();
        return min.matches("\\d{1,3}") ? Integer.parseInt(min) : 0;
    }

    /**
     * How many elements a list has at least that is named as a whole: rows or ticked options that are always asked, of
     * this form or of the one around it.
     *
     * @param within the lists for whose elements it is asked: a ring of them has none
     */
    private int least(String list, Set<String> within) {
        if (within.contains(list)) {
            return 0;
        }
        if (pages.stream()
                .flatMap(page -> page.items().stream())
                .noneMatch(item -> item.id().equals(list))) {
            return outside.typeOf(list).orElse(Type.ANY) instanceof Type.ListOf(Type element, int least) ? least : 0;
        }
        var around = new HashSet<>(within);
        around.add(list);
        return pages.stream()
                .filter(page -> !maybe(page.show()))
                .flatMap(page -> page.items().stream())
                .filter(item -> item.id().equals(list) && !maybe(item.rules().show()))
                .findFirst()
                .map(item -> item.repeat().map(repeat -> least(repeat, around)).orElse(isFilled(item) ? 1 : 0))
                .orElse(0);
    }
}
