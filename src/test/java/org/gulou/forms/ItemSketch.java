package org.gulou.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.kind.Rounding;
import org.gulou.forms.source.CheckSource;
import org.gulou.forms.source.EachSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.ReadOn;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** An item being written down. */
final class ItemSketch {
    private final String id;
    private final String kind;
    private final List<Option> options = new ArrayList<>();
    private final List<ItemSketch> items = new ArrayList<>();
    private final Map<String, String> rules = new LinkedHashMap<>();
    private final List<Function<Sketch, CheckSource>> checks = new ArrayList<>();
    private Optional<List<String>> repeat = Optional.empty();
    private Optional<List<String>> each = Optional.empty();
    private Optional<String> element = Optional.empty();
    private Optional<Rounding> round = Optional.empty();
    private LocalizedText title;
    private LocalizedText text = LocalizedText.NONE;
    private LocalizedText hint = LocalizedText.NONE;
    private LocalizedText unit = LocalizedText.NONE;
    private LocalizedText rowName = LocalizedText.NONE;
    private LocalizedText purpose = LocalizedText.NONE;
    private ItemSource.Care care = ItemSource.Care.PLAIN;
    private UnaryOperator<ItemSource> more = UnaryOperator.identity();
    private Kind.View view = Kind.View.USUAL;
    private String currency = "";
    private Set<ReadOn> on = Set.of(ReadOn.FORM);

    private ItemSketch(String id, String kind) {
        this.id = id;
        this.kind = kind;
        this.title = Sketch.words(id);
    }

    static ItemSketch item(String id, String kind) {
        return new ItemSketch(id, kind);
    }

    static ItemSketch choice(String id, String... options) {
        var item = new ItemSketch(id, "choice");
        for (String option : options) {
            item.options.add(Option.of(option, Sketch.words(option)));
        }
        return item;
    }

    static ItemSketch choices(String id, String... options) {
        return new ItemSketch(id, "choices").offers(choice(id, options).options);
    }

    /** An option of which rules may read an attribute. */
    static Option option(String id, String attribute, String value) {
        return new Option(
                id,
                Sketch.words(id),
                LocalizedText.NONE,
                false,
                Optional.empty(),
                Map.of(attribute, Value.of(value)),
                Optional.empty(),
                Optional.empty());
    }

    /** A group with a row per element of a list. */
    static ItemSketch each(String id, String list, String name, ItemSketch... items) {
        var item = group(id, items);
        item.each = Optional.of(List.of(list, name));
        return item;
    }

    /** A table with these lines. */
    static ItemSketch matrix(String id, List<String> lines, ItemSketch... items) {
        var item = new ItemSketch(id, "matrix")
                .offers(lines.stream()
                        .map(line -> Option.of(line, Sketch.words(line)))
                        .toList());
        item.items.addAll(List.of(items));
        return item;
    }

    static ItemSketch group(String id, ItemSketch... items) {
        var item = new ItemSketch(id, "group");
        item.items.addAll(List.of(items));
        return item;
    }

    static ItemSketch rows(String id, int min, int max, ItemSketch... items) {
        var item = group(id, items);
        item.repeat = Optional.of(List.of(String.valueOf(min), String.valueOf(max)));
        return item;
    }

    /** How many rows there are at least and at most, as rules. */
    ItemSketch bounds(String min, String max) {
        repeat = Optional.of(List.of(min, max));
        return this;
    }

    List<Option> options() {
        return options;
    }

    boolean isAsked() {
        return items.isEmpty() && !rules.containsKey("computed");
    }

    ItemSketch required() {
        return with("required", "true");
    }

    /** {@code key} is show, required, min, max, computed, default, whenEmpty, of or only. */
    ItemSketch with(String key, String rule) {
        rules.put(key, rule);
        return this;
    }

    /** An item, or a group's items, of a shared element such as {@code person@1}. */
    ItemSketch of(String shared) {
        element = Optional.of(shared);
        return this;
    }

    private ItemSource ofElement(ItemSource source) {
        if (element.isEmpty()) {
            return source;
        }
        String[] parts = element.get().split("@");
        int version = Integer.parseInt(parts[1]);
        return source.items().isEmpty()
                ? source.in(parts[0], version, "")
                : source.with(source.items().stream()
                        .map(part -> part.in(parts[0], version, ""))
                        .toList());
    }

    ItemSketch offers(List<Option> offered) {
        options.addAll(offered);
        return this;
    }

    ItemSketch show(String rule) {
        return with("show", rule);
    }

    ItemSketch check(String rule, String otherwise) {
        checks.add(sketch -> check(sketch, rule, otherwise, false, Optional.empty()));
        return this;
    }

    /** A check whose words stand at another item. */
    ItemSketch checkAt(String rule, String at) {
        checks.add(sketch -> check(sketch, rule, rule, false, Optional.of(at)));
        return this;
    }

    ItemSketch warning(String rule, String otherwise) {
        checks.add(sketch -> check(sketch, rule, otherwise, true, Optional.empty()));
        return this;
    }

    ItemSketch round(String rounding) {
        round = Rounding.parse(rounding);
        return this;
    }

    ItemSketch on(ReadOn... places) {
        on = Set.of(places);
        return this;
    }

    ItemSketch titled(String words) {
        title = Sketch.words(words);
        return this;
    }

    /** Asks for sensitive data, and says what for. */
    ItemSketch sensitive(String why) {
        purpose = Sketch.words(why);
        care = new ItemSource.Care(true, "", Optional.empty(), List.of(), Optional.empty(), ItemSource.Edit.DISPUTE);
        return this;
    }

    ItemSketch more(UnaryOperator<ItemSource> change) {
        more = change;
        return this;
    }

    ItemSketch hint(String words) {
        hint = Sketch.words(words);
        return this;
    }

    ItemSketch unit(String words) {
        unit = Sketch.words(words);
        return this;
    }

    ItemSketch rowName(String words) {
        rowName = Sketch.words(words);
        return this;
    }

    ItemSketch currency(String code) {
        currency = code;
        return this;
    }

    ItemSketch view(Kind.View how) {
        view = how;
        return this;
    }

    ItemSketch text(String words) {
        text = LocalizedText.of(words, words);
        return this;
    }

    private Optional<Written> rule(Sketch sketch, String key) {
        return Optional.ofNullable(rules.get(key)).map(sketch::written);
    }

    ItemSource source(Sketch sketch) {
        Place place = sketch.place();
        var parameters = new Kind.Parameters(
                Kind.Length.USUAL,
                Kind.Script.ANY,
                false,
                view,
                currency,
                round,
                unit,
                kind.equals("matrix") ? List.of() : options,
                kind.equals("lookUp") ? Map.of("plate", Type.TEXT, "mass", Type.NUMBER) : Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var compiledRules = new ItemSource.Rules(
                rule(sketch, "show"),
                rule(sketch, "required"),
                rule(sketch, "min"),
                rule(sketch, "max"),
                rule(sketch, "computed"),
                rule(sketch, "default"),
                rule(sketch, "whenEmpty"),
                checks.stream().map(check -> check.apply(sketch)).toList());
        return more.apply(ofElement(new ItemSource(
                id,
                place,
                kind,
                parameters,
                new ItemSource.Words(title, hint, text, rowName, purpose, Map.of(), on),
                compiledRules,
                care,
                new ItemSource.Offer(
                        rule(sketch, "of"),
                        rule(sketch, "only"),
                        rules.getOrDefault("from", ""),
                        rule(sketch, "by").stream().toList()),
                repeat(sketch),
                items.stream().map(item -> item.source(sketch)).toList())));
    }

    private static CheckSource check(
            Sketch sketch, String rule, String otherwise, boolean warning, Optional<String> at) {
        Worded words = otherwise.isEmpty() ? Worded.NONE : sketch.worded(otherwise);
        return new CheckSource(sketch.written(rule), words, warning, at);
    }

    private Optional<ItemSource.Repeat> repeat(Sketch sketch) {
        if (kind.equals("matrix")) {
            return Optional.of(new ItemSource.Repeat.Fixed(options));
        }
        return repeat.<ItemSource.Repeat>map(bounds ->
                        new ItemSource.Repeat.Counted(sketch.written(bounds.get(0)), sketch.written(bounds.get(1))))
                .or(() -> each.map(
                        list -> new ItemSource.Repeat.Each(new EachSource(sketch.written(list.get(0)), list.get(1)))));
    }
}
