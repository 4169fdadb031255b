package org.gulou.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.kind.Divisions;
import org.gulou.forms.kind.FileLimits;
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
import org.gulou.forms.source.SectionSource;
import org.gulou.forms.source.SignSource;
import org.gulou.forms.source.TableSource;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Place;
import org.gulou.kernel.Worded;
import org.gulou.kernel.Written;
import org.gulou.language.Surroundings;
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

    /** A text in the line that was written last. */
    Worded worded(String text) {
        return new Worded(words(text), new Place("form.yaml", line, 5));
    }

    static LocalizedText words(String text) {
        return LocalizedText.of(text + "（中文）", text);
    }

    Place place() {
        return new Place("form.yaml", ++line, 5);
    }

    Written written(String text) {
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
                worded(id),
                Worded.NONE,
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
                worded("{" + name + ".name | —}"),
                Worded.NONE,
                Optional.empty(),
                Optional.of(new EachSource(written(list), name)),
                Arrays.stream(items).map(item -> item.source(this)).toList()));
        return this;
    }

    Sketch section(String id, boolean anyOrder, String... ids) {
        sections.add(new SectionSource(
                id, place(), worded(id), Arrays.stream(ids).map(this::written).toList(), anyOrder));
        return this;
    }

    Sketch rule(String name, String text) {
        rules.put(name, written(text));
        return this;
    }

    Sketch check(String rule, String otherwise, String at) {
        checks.add(new CheckSource(written(rule), worded(otherwise), false, Optional.of(at)));
        return this;
    }

    /** A check of which nothing says where it is told. */
    Sketch check(String rule, String otherwise) {
        checks.add(new CheckSource(written(rule), worded(otherwise), false, Optional.empty()));
        return this;
    }

    /** A warning about several questions. */
    Sketch warning(String rule, String otherwise) {
        checks.add(new CheckSource(written(rule), worded(otherwise), true, Optional.empty()));
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
                id, place(), worded(id), Optional.of(written(when)), worded("not " + id), words("law"), binding, each);
    }

    /** A table with one output: "mass number, axles number -> money"; the cells of a row are separated by bars. */
    Sketch table(String name, String shape, String... rows) {
        Map<String, Written> in = new LinkedHashMap<>();
        String[] sides = shape.split(" -> ");
        for (String input : sides[0].split(", ")) {
            in.put(input.split(" ", 2)[0], written(input.split(" ", 2)[1]));
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

    Sketch signs(String who) {
        return signs(who, Optional.empty(), Optional.empty());
    }

    /** Each of a list signs, known to the applicant by a name. */
    Sketch signs(String who, String name, String list, String as) {
        return signs(who, Optional.of(written(name)), Optional.of(new EachSource(written(list), as)));
    }

    private Sketch signs(String who, Optional<Written> name, Optional<EachSource> each) {
        signs.add(new SignSource(place(), each, written(who), name, Optional.empty(), "10 days"));
        return this;
    }

    /** A paper for which either of these documents will do. */
    Sketch paperOneOf(String id, String... documents) {
        PaperSource usual = paper(id, "true", Optional.empty(), words(id), "upload", "already sent");
        var oneOf = ItemSketch.choice(id, documents).options();
        papers.add(like(usual, usual.required(), oneOf, usual.from(), usual.files()));
        return this;
    }

    Sketch paper(String id, String when, String... ways) {
        papers.add(paper(id, when, Optional.empty(), words(id), ways));
        return this;
    }

    /** The paper that was added last may be held by a register, asked by what these rules yield. */
    Sketch from(String register, String... by) {
        PaperSource last = papers.removeLast();
        List<Written> keys = Arrays.stream(by).map(this::written).toList();
        var from = new ItemSource.Prefill(register, words(register), LocalizedText.NONE, keys);
        papers.add(like(last, last.required(), last.oneOf(), Optional.of(from), last.files()));
        return this;
    }

    Sketch paperEach(String id, String list, String name, String title) {
        papers.add(paper(id, "true", Optional.of(new EachSource(written(list), name)), LocalizedText.of(title, title)));
        return this;
    }

    /** A paper of so many files, which must come where {@code required} holds. */
    Sketch paperOf(int min, int max, String id, String required, String... ways) {
        PaperSource usual = paper(id, "true", Optional.empty(), words(id), ways);
        var limits = new FileLimits(min, max, List.of("pdf"), 1_000, Set.of());
        papers.add(like(usual, Optional.of(written(required)), usual.oneOf(), usual.from(), limits));
        return this;
    }

    private static PaperSource like(
            PaperSource paper,
            Optional<Written> required,
            List<Option> oneOf,
            Optional<ItemSource.Prefill> from,
            FileLimits files) {
        return new PaperSource(
                paper.id(),
                paper.place(),
                paper.title(),
                paper.hint(),
                paper.when(),
                required,
                paper.each(),
                oneOf,
                from,
                paper.ways(),
                files);
    }

    private PaperSource paper(String id, String when, Optional<EachSource> each, LocalizedText title, String... ways) {
        return new PaperSource(
                id,
                place(),
                new Worded(title, place()),
                Worded.NONE,
                Optional.of(written(when)),
                Optional.empty(),
                each,
                List.of(),
                Optional.empty(),
                Arrays.stream(ways).map(way -> Way.parse(way).orElseThrow()).toList(),
                FileLimits.USUAL);
    }

    Sketch feeEach(String id, String list, String name, String amount) {
        return fee(id, Optional.empty(), amount, "before issue", Optional.of(new EachSource(written(list), name)));
    }

    Sketch fee(String id, String amount) {
        return fee(id, Optional.empty(), amount, "submit", Optional.empty());
    }

    Sketch feeIf(String id, String when, String amount) {
        return fee(id, Optional.of(written(when)), amount, "submit", Optional.empty());
    }

    private Sketch fee(String id, Optional<Written> when, String amount, String due, Optional<EachSource> each) {
        fees.add(new FeeSource(id, place(), worded(id), when, written(amount), Rounding.CENTS, due, each));
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
}
