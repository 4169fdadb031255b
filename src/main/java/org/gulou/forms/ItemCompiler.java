package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.RuleReader.Site;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.LookUpKind;
import org.gulou.forms.kind.RowKind;
import org.gulou.forms.source.CheckSource;
import org.gulou.forms.source.EachSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;
import org.gulou.language.Type;

/** Compiles items, a group with all in it. */
final class ItemCompiler {
    private final RuleReader reader;
    private final ItemTypes types;
    private final Pages pages;

    ItemCompiler(RuleReader reader, ItemTypes types, Pages pages) {
        this.reader = reader;
        this.types = types;
        this.pages = pages;
    }

    /** Makes known which items there are, before any rule is read. */
    void declare(List<ItemSource> items, String scope, int around, Pages pages) {
        for (ItemSource item : items) {
            String path = Path.inside(scope, item.id());
            int page = pages.of(path, around);
            reader.order.item(path, page);
            if (ReservedIds.isButton(path)) {
                reader.problems.add(item.place()
                        .problem(
                                say("'{item}' is the name of a button beside the questions and cannot be an id", path),
                                say("Choose another id.")));
            }
            item.asks().ifPresent(kind -> reader.kinds.put(path, kind));
            declare(item.items(), path, page, pages);
        }
    }

    /** Refuses ids that occur twice in one scope, or that mean something else. */
    void unique(List<ItemSource> items) {
        Map<String, Place> seen = new HashMap<>();
        for (ItemSource item : items) {
            Place first = seen.putIfAbsent(item.id(), item.place());
            if (first != null) {
                reader.problems.add(item.place()
                        .problem(
                                say(
                                        "'{item}' is already the id of an item of this scope (line {line})",
                                        item.id(),
                                        first.line()),
                                say("Choose another id.")));
            }
            if (ReservedIds.isWord(item.id())) {
                reader.problems.add(item.place()
                        .problem(
                                say("'{item}' is a word of the language and cannot be an id", item.id()),
                                say("Choose another id.")));
            }
            unique(item.items());
        }
    }

    /**
     * The items of a group, each with the names that it sees from its page.
     *
     * @param names the items of the row around the group, or of the form
     */
    private Block block(ItemSource group, Site around, Map<String, Type> names) {
        var items = new ArrayList<Item>();
        var sites = new HashMap<Integer, Site>();
        String path = around.reader();
        for (ItemSource source : group.items()) {
            int page = reader.order.page(path + "." + source.id());
            Site site = sites.computeIfAbsent(page, from -> within(group, from, around, names));
            Map<String, Type> row = group.repeat().isPresent() ? types.items(group, path, page) : names;
            items.add(item(source, items.size(), site, row));
        }
        return new Block(items);
    }

    private Site within(ItemSource group, int page, Site around, Map<String, Type> names) {
        String path = around.reader();
        var each = new HashMap<>(around.each());
        pages.rowName(path, page).ifPresent(name -> each.putIfAbsent(name, path));
        return new Site(path, path, page, types.inside(group, path, page, around.names(), names), each);
    }

    /**
     * Compiles an item.
     *
     * @param around the scope it stands in
     * @param names the items of the row that it stands in, or of the form
     */
    Item item(ItemSource source, int slot, Site around, Map<String, Type> names) {
        String path = Path.inside(around.scope(), source.id());
        var site = new Site(path, around.scope(), reader.order.page(path), around.names(), around.each());
        return switch (source.kind()) {
            case "group", "matrix" -> group(RowChecks.placed(source), slot, site, names);
            case "info", "heading" -> notice(source, slot, site);
            default ->
                source.asks().<Item>map(kind -> ask(source, slot, site, kind)).orElseGet(() -> unknown(source, slot));
        };
    }

    private Item.Notice notice(ItemSource source, int slot, Site around) {
        Site site = around.where(source.rules().show());
        return new Item.Notice(
                source.id(),
                slot,
                site.page(),
                source.kind(),
                phrase(source.words().title(), "title", source, site),
                phrase(source.words().text(), "text", source, site),
                source.words().on(),
                show(source, around));
    }

    private Item unknown(ItemSource source, int slot) {
        reader.problems.add(source.place()
                .problem(
                        say("not yet: the kind '{kind}' of '{item}'", source.kind(), source.id()),
                        say(
                                "Use one of {kinds}, group, matrix, info, heading.",
                                Kind.NAMES.stream().sorted().toList())));
        return new Item.Notice(source.id(), slot, -1, "info", Phrase.NONE, Phrase.NONE, Set.of(), Rule.NO);
    }

    private Item.Group group(ItemSource source, int slot, Site around, Map<String, Type> names) {
        Site site = around.where(source.rules().show());
        if (source.items().isEmpty()) {
            reader.problems.add(
                    source.place().problem(say("The group '{item}' asks nothing", source.id()), say("Give it items.")));
        }
        boolean rowless = source.repeat()
                .map(rows -> rows instanceof ItemSource.Repeat.Fixed(var fixed) && fixed.isEmpty())
                .orElse(true);
        if (source.kind().equals("matrix") && rowless) {
            reader.problems.add(source.place()
                    .problem(say("The table '{item}' has no rows", source.id()), say("Write rows: or repeat:")));
        }
        Optional<Item.Repeat> repeat = source.repeat().map(rows -> repeat(rows, source, site));
        Site inside = repeat.isPresent() && repeat.get() instanceof Item.Repeat.Each each
                ? site.with(each.name(), each.list())
                : site;
        return new Item.Group(
                source.id(),
                slot,
                site.page(),
                phrase(source.words().title(), "title", source, site),
                phrase(source.words().hint(), "hint", source, site),
                phrase(source.words().rowName(), "rowName", source, site),
                show(source, around),
                repeat,
                Item.Prefill.of(source.care(), reader, site),
                source.kind().equals("matrix"),
                checks(source.rules().checks(), source, site),
                block(source, inside, names));
    }

    private Item.Repeat repeat(ItemSource.Repeat repeat, ItemSource source, Site site) {
        return switch (repeat) {
            case ItemSource.Repeat.Counted(Written min, Written max) -> {
                RowCounts.check(min, max, reader.judged);
                yield new Item.Repeat.Counted(
                        reader.rule(min, site, Type.NUMBER, true), reader.rule(max, site, Type.NUMBER, true));
            }
            case ItemSource.Repeat.Fixed(var rows) ->
                new Item.Repeat.Fixed(rows, OptionTexts.read(rows, "rows", source, reader, site));
            case ItemSource.Repeat.Each(EachSource each) -> {
                Rule list = reader.list(each, site);
                Optional<Kind> shown = list.reads().stream()
                        .flatMap(name -> reader.order.resolve(site.scope(), name).stream())
                        .flatMap(path -> Optional.ofNullable(reader.kinds.get(path)).stream())
                        .filter(ChoiceKind.class::isInstance)
                        .findFirst();
                yield new Item.Repeat.Each(list, each.name(), shown);
            }
        };
    }

    private Item.Ask ask(ItemSource source, int slot, Site around, Kind kind) {
        Site site = around.where(source.rules().show());
        if (kind instanceof RowKind && types.rows(source, site.scope()).isEmpty()) {
            reader.problems.add(source.offer()
                    .rows()
                    .map(of -> of.problem(say("There is no repeating group '{group}' to choose rows of", of)))
                    .orElseGet(() -> source.place()
                            .problem(
                                    say("'{item}' refers to no rows", source.id()),
                                    say("Write of: and the repeating group."))));
        }
        if (kind instanceof ChoiceKind choice && choice.options().isEmpty()) {
            reader.problems.add(source.place()
                    .problem(say("'{item}' has nothing to choose from", source.id()), say("Give it options.")));
        }
        var rules = source.rules();
        rules.required().ifPresent(reader.order::demands);
        Type maybe = kind.type().orEmpty();
        var ask = new Item.Ask(
                source.id(),
                slot,
                site.page(),
                kind,
                phrase(source.words().title(), "title", source, site),
                phrase(source.words().hint(), "hint", source, site),
                phrase(source.words().text(), "text", source, site),
                phrase(source.words().purpose(), "purpose", source, site),
                source.care().sensitive(),
                source.care().shared(),
                source.care().autocomplete(),
                show(source, around),
                reader.rule(rules.required(), site, Type.BOOLEAN.orEmpty(), Rule.NO),
                reader.rule(rules.min(), site, maybe, Rule.NONE),
                reader.rule(rules.max(), site, maybe, Rule.NONE),
                rules.computed()
                        .map(text -> reader.rule(text, site, ItemTypes.saysNo(source) ? maybe : kind.type(), true)),
                source.parameters().round(),
                reader.rule(rules.byDefault(), site, maybe, Rule.NONE),
                reader.constant(rules.whenEmpty(), kind.type()),
                offer(source, site, kind),
                Item.Prefill.of(source.care(), reader, site),
                checks(rules.checks(), source, site));
        new ItemLimits(reader.judged, reader.warnings).judge(source, ask);
        return ask;
    }

    private Item.Offer offer(ItemSource source, Site site, Kind kind) {
        Map<String, Type> own = new HashMap<>();
        if (kind instanceof ChoiceKind choice) {
            Type one = choice.type() instanceof Type.ListOf(Type element, int least) ? element : choice.type();
            own.put("id", one);
            own.putAll(one instanceof Type.Choice options ? options.attributes().types() : Map.of());
        } else if (kind instanceof LookUpKind rows) {
            own.putAll(((Type.Fields) rows.type()).fields());
        } else if (kind instanceof RowKind) {
            own.putAll(types.rows(source, site.scope()).map(Type.Fields::fields).orElse(Map.of()));
        }
        var inside =
                new Site(site.reader(), site.scope(), site.page(), site.names().inside(own), site.each());
        List<Rule> by = source.offer().by().stream()
                .map(key -> reader.rule(key, site, Type.ANY.orEmpty(), true))
                .toList();
        source.offer().rows().ifPresent(rows -> reader.order.reads(site.reader(), site.scope(), site.page(), rows));
        return new Item.Offer(
                source.offer().rows().map(Written::text).orElse(""),
                kind instanceof RowKind && own.isEmpty()
                        ? Rule.YES
                        : reader.rule(source.offer().only(), inside, Type.BOOLEAN.orEmpty(), Rule.YES),
                source.offer().from(),
                by,
                OptionTexts.of(kind, source, reader, site));
    }

    private Rule show(ItemSource source, Site site) {
        return reader.rule(source.rules().show(), site, Type.BOOLEAN.orEmpty(), Rule.YES);
    }

    private Phrase phrase(LocalizedText text, String key, ItemSource source, Site site) {
        return reader.phrase(source.words().worded(text, key, source.place()), site);
    }

    private List<Item.Check> checks(List<CheckSource> checks, ItemSource source, Site site) {
        return checks.stream()
                .map(check -> check(check, check.at().orElse(source.id()), site))
                .toList();
    }

    Item.Check check(CheckSource source, String at, Site site) {
        Rule rule = reader.check(source.rule(), site);
        return new Item.Check(rule, reader.otherwise(source, rule, at, site), source.warning(), at);
    }
}
