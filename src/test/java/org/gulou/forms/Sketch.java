package org.gulou.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Option;
import org.gulou.forms.kind.Rounding;
import org.gulou.forms.source.CheckSource;
import org.gulou.forms.source.EachSource;
import org.gulou.forms.source.EligibilitySource;
import org.gulou.forms.source.FeeSource;
import org.gulou.forms.source.FormSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;
import org.gulou.forms.source.PaperSource;
import org.gulou.forms.source.ReadOn;
import org.gulou.forms.source.SectionSource;
import org.gulou.forms.source.SignSource;
import org.gulou.forms.source.TableSource;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** A form written down in a test as a service owner would write it in YAML; each part stands on a line of its own. */
final class Sketch {
    static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

    private final List<PageSource> pages = new ArrayList<>();
    private final List<SectionSource> sections = new ArrayList<>();
    private final Map<String, Written> rules = new LinkedHashMap<>();
    private final List<CheckSource> checks = new ArrayList<>();
    private final List<EligibilitySource> eligibility = new ArrayList<>();
    private final List<PaperSource> papers = new ArrayList<>();
    private final List<TableSource> tables = new ArrayList<>();
    private final List<SignSource> signs = new ArrayList<>();
    private Optional<Written> subject = Optional.empty();
    private final List<FeeSource> fees = new ArrayList<>();
    private int line;

    static Circumstances today() {
        return Circumstances.of(Surroundings.at(NOW), Map.of(), Map.of("division", Value.of("520103")), Divisions.NONE);
    }

    static LocalizedText words(String text) {
        return LocalizedText.of(text + "（中文）", text);
    }

    private Place place() {
        return new Place("form.yaml", ++line, 5);
    }

    private Written written(String text) {
        return new Written(text, place());
    }

    Sketch page(String id, ItemSketch... items) {
        return pageIf(id, "true", items);
    }

    Sketch pageIf(String id, String show, ItemSketch... items) {
        Place place = place();
        Optional<Written> asked = show.equals("true") ? Optional.empty() : Optional.of(written(show));
        pages.add(new PageSource(
                id,
                place,
                words(id),
                LocalizedText.NONE,
                asked,
                Optional.empty(),
                Arrays.stream(items).map(item -> item.source(this)).toList()));
        return this;
    }

    /** A page for each element of a list of rows. */
    Sketch pageEach(String id, String list, String name, ItemSketch... items) {
        pages.add(new PageSource(
                id,
                place(),
                words("{" + name + ".name | —}"),
                LocalizedText.NONE,
                Optional.empty(),
                Optional.of(new EachSource(written(list), name)),
                Arrays.stream(items).map(item -> item.source(this)).toList()));
        return this;
    }

    Sketch section(String id, boolean anyOrder, String... ids) {
        sections.add(new SectionSource(
                id, place(), words(id), Arrays.stream(ids).map(this::written).toList(), anyOrder));
        return this;
    }

    Sketch rule(String name, String text) {
        rules.put(name, written(text));
        return this;
    }

    Sketch check(String rule, String otherwise, String at) {
        checks.add(new CheckSource(written(rule), words(otherwise), false, Optional.of(at)));
        return this;
    }

    /** A warning about several questions. */
    Sketch warning(String rule, String otherwise) {
        checks.add(new CheckSource(written(rule), words(otherwise), true, Optional.empty()));
        return this;
    }

    Sketch eligible(String id, String when, boolean binding) {
        eligibility.add(condition(id, when, binding, Optional.empty()));
        return this;
    }

    Sketch eligibleEach(String id, String list, String name, String when) {
        eligibility.add(condition(id, when, false, Optional.of(new EachSource(written(list), name))));
        return this;
    }

    private EligibilitySource condition(String id, String when, boolean binding, Optional<EachSource> each) {
        return new EligibilitySource(
                id, place(), words(id), Optional.of(written(when)), words("not " + id), binding, each);
    }

    /** A table with one output: "mass number, axles number -> money"; the cells of a row are separated by bars. */
    Sketch table(String name, String shape, String... rows) {
        Map<String, Written> in = new LinkedHashMap<>();
        String[] sides = shape.split(" -> ");
        for (String input : sides[0].split(", ")) {
            in.put(input.split(" ")[0], written(input.split(" ")[1]));
        }
        tables.add(new TableSource(
                name,
                place(),
                in,
                Map.of("", written(sides[1])),
                written("unique"),
                Arrays.stream(rows)
                        .map(row -> new TableSource.Row(
                                place(),
                                Arrays.stream(row.split("\\|"))
                                        .map(cell -> written(cell.strip()))
                                        .toList()))
                        .toList()));
        return this;
    }

    Sketch subject(String rule) {
        subject = Optional.of(written(rule));
        return this;
    }

    Sketch signs(String who, String... listAndName) {
        signs.add(new SignSource(
                place(),
                listAndName.length == 0
                        ? Optional.empty()
                        : Optional.of(new EachSource(written(listAndName[0]), listAndName[1])),
                written(who),
                Optional.empty(),
                "10 days"));
        return this;
    }

    /** A paper for which either of these documents will do. */
    Sketch paperOneOf(String id, String... documents) {
        papers.add(new PaperSource(
                id,
                place(),
                words(id),
                LocalizedText.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                choice(id, documents).options,
                "vehicles",
                List.of(new Way(Way.Means.UPLOAD, ""), new Way(Way.Means.ALREADY_SENT, "")),
                FileLimits.USUAL));
        return this;
    }

    Sketch paper(String id, String when, String... ways) {
        papers.add(paper(id, when, Optional.empty(), words(id), ways));
        return this;
    }

    Sketch paperEach(String id, String list, String name, String title) {
        papers.add(paper(id, "true", Optional.of(new EachSource(written(list), name)), LocalizedText.of(title, title)));
        return this;
    }

    private PaperSource paper(String id, String when, Optional<EachSource> each, LocalizedText title, String... ways) {
        return new PaperSource(
                id,
                place(),
                title,
                LocalizedText.NONE,
                Optional.of(written(when)),
                Optional.empty(),
                each,
                List.of(),
                "",
                Arrays.stream(ways).map(way -> Way.parse(way).orElseThrow()).toList(),
                FileLimits.USUAL);
    }

    Sketch feeEach(String id, String list, String name, String amount) {
        fees.add(new FeeSource(
                id,
                place(),
                words(id),
                Optional.empty(),
                written(amount),
                Rounding.CENTS,
                "before issue",
                Optional.of(new EachSource(written(list), name))));
        return this;
    }

    Sketch fee(String id, String amount) {
        fees.add(new FeeSource(
                id, place(), words(id), Optional.empty(), written(amount), Rounding.CENTS, "submit", Optional.empty()));
        return this;
    }

    FormSource source() {
        return new FormSource(
                pages, sections, rules, tables, checks, eligibility, papers, fees, signs, subject, Optional.empty());
    }

    Form form() {
        return switch (Form.compile(source(), Form.facts())) {
            case Form.Compilation.Ready(Form form, var warnings) -> form;
            case Form.Compilation.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    /** What the compiler finds odd, as text. */
    List<String> warnings() {
        return Form.compile(source(), Form.facts()) instanceof Form.Compilation.Ready ready
                ? ready.warnings().stream().map(Object::toString).toList()
                : List.of("refused");
    }

    /** What the compiler says against it, as text. */
    List<String> problems() {
        return switch (Form.compile(source(), Form.facts())) {
            case Form.Compilation.Ready ready -> List.of();
            case Form.Compilation.Refused(var problems) ->
                problems.stream().map(Object::toString).toList();
        };
    }

    static ItemSketch item(String id, String kind) {
        return new ItemSketch(id, kind);
    }

    static ItemSketch choice(String id, String... options) {
        var item = new ItemSketch(id, "choice");
        for (String option : options) {
            item.options.add(Option.of(option, words(option)));
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
                words(id),
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
                .offers(lines.stream().map(line -> Option.of(line, words(line))).toList());
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

    /** An item being written down. */
    static final class ItemSketch {
        private final String id;
        private final String kind;
        private final List<Option> options = new ArrayList<>();
        private final List<ItemSketch> items = new ArrayList<>();
        private final Map<String, String> rules = new LinkedHashMap<>();
        private final Map<String, String> checks = new LinkedHashMap<>();
        private final Map<String, String> warnings = new LinkedHashMap<>();
        private Optional<List<String>> repeat = Optional.empty();
        private Optional<List<String>> each = Optional.empty();
        private Optional<String> element = Optional.empty();
        private Optional<Rounding> round = Optional.empty();
        private LocalizedText title;
        private LocalizedText text = LocalizedText.NONE;
        private Set<ReadOn> on = Set.of(ReadOn.FORM);

        private ItemSketch(String id, String kind) {
            this.id = id;
            this.kind = kind;
            this.title = words(id);
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
            checks.put(rule, otherwise);
            return this;
        }

        ItemSketch warning(String rule, String otherwise) {
            warnings.put(rule, otherwise);
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

        ItemSketch text(String words) {
            text = LocalizedText.of(words, words);
            return this;
        }

        private Optional<Written> rule(Sketch sketch, String key) {
            return Optional.ofNullable(rules.get(key)).map(sketch::written);
        }

        private ItemSource source(Sketch sketch) {
            Place place = sketch.place();
            var parameters = new Kind.Parameters(
                    Kind.Length.USUAL,
                    Kind.Script.ANY,
                    false,
                    Kind.View.USUAL,
                    "",
                    round,
                    LocalizedText.NONE,
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
                    Stream.concat(checks(sketch, checks, false), checks(sketch, warnings, true))
                            .toList());
            return ofElement(new ItemSource(
                    id,
                    place,
                    kind,
                    parameters,
                    new ItemSource.Words(
                            title, LocalizedText.NONE, text, LocalizedText.NONE, LocalizedText.NONE, Map.of(), on),
                    compiledRules,
                    ItemSource.Care.PLAIN,
                    new ItemSource.Offer(
                            rule(sketch, "of"),
                            rule(sketch, "only"),
                            rules.getOrDefault("from", ""),
                            rule(sketch, "by").stream().toList()),
                    repeat(sketch),
                    items.stream().map(item -> item.source(sketch)).toList()));
        }

        private static Stream<CheckSource> checks(Sketch sketch, Map<String, String> rules, boolean warning) {
            return rules.entrySet().stream()
                    .map(check -> new CheckSource(
                            sketch.written(check.getKey()), words(check.getValue()), warning, Optional.empty()));
        }

        private Optional<ItemSource.Repeat> repeat(Sketch sketch) {
            if (kind.equals("matrix")) {
                return Optional.of(new ItemSource.Repeat.Fixed(options));
            }
            return repeat.<ItemSource.Repeat>map(bounds ->
                            new ItemSource.Repeat.Counted(sketch.written(bounds.get(0)), sketch.written(bounds.get(1))))
                    .or(() -> each.map(list ->
                            new ItemSource.Repeat.Each(new EachSource(sketch.written(list.get(0)), list.get(1)))));
        }
    }
}
