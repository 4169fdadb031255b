package org.gulou.catalog.definition;

import static java.util.stream.Collectors.toSet;
import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.catalog.Vocabulary;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.kind.Rounding;
import org.gulou.forms.source.CheckSource;
import org.gulou.forms.source.EachSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.ReadOn;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;
import org.gulou.workflow.Word;

/** Reads items: elements are put in where they are used, and vocabularies where they are offered. */
final class ItemReader {
    private static final List<String> TEXTS = List.of("title", "hint", "text", "rowName", "purpose");

    private final Sources sources;
    private final OptionReader options;
    final PrefillReader prefills;
    private final ItemKeys keys;
    private final Set<String> elements = new LinkedHashSet<>();

    ItemReader(Sources sources, Map<String, Vocabulary> vocabularies) {
        this.sources = sources;
        this.options = new OptionReader(sources, vocabularies);
        this.prefills = new PrefillReader(vocabularies);
        this.keys = new ItemKeys(sources.mistakes());
    }

    Mistakes mistakes() {
        return sources.mistakes();
    }

    static String file(String element) {
        return "elements/" + element + ".yaml";
    }

    List<ItemSource> items(List<Node.Fields> items) {
        return items.stream().flatMap(item -> items(item).stream()).toList();
    }

    private List<ItemSource> items(Node.Fields item) {
        keys.check(item);
        return item.written("use")
                .map(use -> used(item, use))
                .orElseGet(() ->
                        item.written("id").stream().map(id -> item(item, id)).toList());
    }

    /** The items of an element: a scope of their own with {@code as}, otherwise part of the scope around. */
    private List<ItemSource> used(Node.Fields item, Written use) {
        if (!sources.has(file(use.text()))) {
            sources.mistakes().unknown(use, say("element"), elements(sources));
            return List.of();
        }
        if (!elements.add(use.text())) {
            sources.mistakes()
                    .add(use.problem(
                            say("The element '{use}' uses itself.", use),
                            say("Take out what both need into an element of its own.")));
            return List.of();
        }
        List<ItemSource> inner = sources.definition(file(use.text()), "element").stream()
                .flatMap(element ->
                        items(new Use(item, use, sources.mistakes()).narrowed(element.maps("items"))).stream())
                .toList();
        elements.remove(use.text());
        List<ItemSource> shared =
                inner.stream().map(one -> shared(one, use.text())).toList();
        return item.written("as")
                .map(as -> List.of(prefills.filled(
                        new ItemSource(
                                as.text(),
                                as.place(),
                                "group",
                                Kind.Parameters.NONE,
                                words(item),
                                rules(item.without(Set.of("required"))),
                                ItemSource.Care.PLAIN,
                                ItemSource.Offer.ALL,
                                repeat(item),
                                shared),
                        item)))
                .orElseGet(() -> shared.stream()
                        .map(one -> prefills.filled(narrowed(one, item), item))
                        .toList());
    }

    /** An item that knows its element, such as {@code person@1}. */
    private static ItemSource shared(ItemSource item, String element) {
        int at = element.lastIndexOf('@');
        return item.in(element.substring(0, at), Integer.parseInt(element.substring(at + 1)), "");
    }

    static List<String> elements(Sources sources) {
        return sources.paths("elements/[^/]+\\.yaml").stream()
                .map(path -> path.substring("elements/".length(), path.length() - ".yaml".length()))
                .toList();
    }

    /** An element's item without a scope of its own: shown as its use says where it says so. */
    private static ItemSource narrowed(ItemSource inner, Node.Fields use) {
        Optional<Written> outer = use.written("show");
        ItemSource.Rules rules = inner.rules();
        Optional<Written> show = outer.isPresent() && rules.show().isPresent()
                ? outer.map(rule ->
                        new Written("(" + rule + ") and (" + rules.show().get() + ")", rule.place()))
                : outer.or(rules::show);
        return new ItemSource(
                inner.id(),
                inner.place(),
                inner.kind(),
                inner.parameters(),
                inner.words(),
                new ItemSource.Rules(
                        show,
                        rules.required(),
                        rules.min(),
                        rules.max(),
                        rules.computed(),
                        rules.byDefault(),
                        rules.whenEmpty(),
                        rules.checks()),
                inner.care(),
                narrowed(inner.offer(), use),
                inner.repeat(),
                inner.items());
    }

    private ItemSource item(Node.Fields item, Written id) {
        return prefills.filled(
                new ItemSource(
                        id.text().intern(),
                        id.place(),
                        OptionReader.kind(item),
                        parameters(item),
                        words(item),
                        rules(item),
                        care(item),
                        OptionReader.offer(item),
                        repeat(item),
                        items(item.maps("items"))),
                item);
    }

    private static ItemSource.Care care(Node.Fields item) {
        return new ItemSource.Care(
                item.is("sensitive"),
                item.stringOrEmpty("autocomplete"),
                Optional.empty(),
                item.writtens("readers"),
                Optional.empty(),
                ItemSource.Edit.DISPUTE);
    }

    Kind.Parameters parameters(Node.Fields item) {
        List<Option> offered = options.options(item, "options");
        return new Kind.Parameters(
                new Kind.Length(
                        item.integer("minLength", 0),
                        item.integer("maxLength", 0),
                        item.stringOrEmpty("count").equals("words")),
                item.string("script")
                        .flatMap(word -> Word.read(Kind.Script.class, word))
                        .orElse(Kind.Script.ANY),
                item.is("ordered"),
                item.string("view")
                        .flatMap(word -> Word.read(Kind.View.class, word))
                        .orElse(OptionReader.looksUp(item) ? Kind.View.SEARCH : Kind.View.USUAL),
                Currencies.read(sources, item),
                item.string("round").flatMap(Rounding::parse),
                item.words("unit"),
                offered,
                new LookUpReader(sources).reads(item, offered),
                item.string("level").flatMap(PlacesReader::level),
                item.string("within").flatMap(DivisionCode::parse),
                item.fields("files").map(ItemReader::files));
    }

    static FileLimits files(Node.Fields files) {
        FileLimits usual = FileLimits.USUAL;
        List<String> types = files.strings("types");
        return new FileLimits(
                files.integer("min", usual.min()),
                files.integer("max", Math.max(usual.max(), files.integer("min", usual.min()))),
                types.isEmpty() ? usual.types() : types,
                files.string("maxSize").map(ItemReader::bytes).orElse(usual.maxSize()),
                files.strings("reads").stream()
                        .flatMap(word -> Word.read(FileLimits.Reads.class, word).stream())
                        .collect(toSet()));
    }

    private static long bytes(String size) {
        String[] parts = size.split(" ", 2);
        return Long.parseLong(parts[0]) * (parts[1].equals("MB") ? 1_000_000L : 1_000L);
    }

    private static ItemSource.Words words(Node.Fields item) {
        var places = new HashMap<String, Place>();
        TEXTS.stream().filter(key -> item.get(key).isPresent()).forEach(key -> {
            places.put(key, item.keyPlace(key));
            item.worded(key).languages().forEach((language, place) -> places.put(key + "." + language, place));
        });
        OptionReader.places(item, places);
        return new ItemSource.Words(
                title(item),
                item.words("hint"),
                item.words("text"),
                item.words("rowName"),
                item.words("purpose"),
                places,
                readOn(item));
    }

    private static Set<ReadOn> readOn(Node.Fields item) {
        Set<ReadOn> on = item.strings("on").stream()
                .flatMap(word -> Word.read(ReadOn.class, word).stream())
                .collect(Collectors.toSet());
        return on.isEmpty() ? Set.of(ReadOn.FORM) : on;
    }

    /** A question without a title goes by its id: a field that nobody can name is worse. */
    private static LocalizedText title(Node.Fields item) {
        boolean question = Kind.NAMES.contains(item.stringOrEmpty("kind"));
        String words = ItemKeys.words(item.stringOrEmpty("id"));
        return question ? item.words("title").or(LocalizedText.of(words, words)) : item.words("title");
    }

    private static ItemSource.Rules rules(Node.Fields item) {
        var checks = new ArrayList<CheckSource>();
        item.written("check")
                .ifPresent(rule -> checks.add(new CheckSource(rule, Worded.NONE, false, Optional.empty())));
        checks.addAll(checks(item));
        return new ItemSource.Rules(
                item.written("show"),
                item.written("required"),
                item.written("min"),
                item.written("max"),
                item.written("computed"),
                item.written("default"),
                item.written("whenEmpty"),
                checks);
    }

    static List<CheckSource> checks(Node.Fields around) {
        return around.maps("checks").stream()
                .map(check -> new CheckSource(
                        check.written("rule").orElseThrow(),
                        check.worded("else"),
                        check.stringOrEmpty("level").equals("warning"),
                        check.string("at")))
                .toList();
    }

    private Optional<ItemSource.Repeat> repeat(Node.Fields item) {
        if (item.get("rows").isPresent()) {
            return Optional.of(new ItemSource.Repeat.Fixed(options.options(item, "rows")));
        }
        return item.fields("repeat")
                .map(repeat -> repeat.written("each")
                        .flatMap(EachSource::parse)
                        .<ItemSource.Repeat>map(ItemSource.Repeat.Each::new)
                        .orElseGet(() -> new ItemSource.Repeat.Counted(
                                repeat.written("min").orElseThrow(),
                                repeat.written("max").orElseThrow())));
    }

    /** The narrower of what an element offers and what its use offers of that. */
    private static ItemSource.Offer narrowed(ItemSource.Offer offer, Node.Fields use) {
        Optional<Written> own = offer.only();
        return new ItemSource.Offer(
                offer.rows(),
                use.written("only")
                        .map(only -> own.isPresent()
                                ? new Written("(" + only + ") and (" + own.get() + ")", only.place())
                                : only)
                        .or(() -> own),
                offer.from(),
                offer.by());
    }
}
