package org.gulou.catalog.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.forms.Once;
import org.gulou.forms.Way;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.kind.Rounding;
import org.gulou.forms.source.EachSource;
import org.gulou.forms.source.EligibilitySource;
import org.gulou.forms.source.FeeSource;
import org.gulou.forms.source.FormSource;
import org.gulou.forms.source.PageSource;
import org.gulou.forms.source.PaperSource;
import org.gulou.forms.source.SectionSource;
import org.gulou.forms.source.SignSource;
import org.gulou.forms.source.TableSource;
import org.gulou.kernel.Place;
import org.gulou.kernel.Written;
import org.gulou.workflow.Word;

/** Takes a form from its files: {@code form.yaml} with what {@code service.yaml} hangs on it, or an official's form. */
final class FormReader {
    private final ItemReader items;

    FormReader(ItemReader items) {
        this.items = items;
    }

    /** The form of an application. */
    FormSource application(Node.Fields form, Node.Fields service) {
        return new FormSource(
                pages(form),
                sections(form),
                rules(form),
                tables(Stream.of(form, service)),
                ItemReader.checks(form),
                service.maps("eligibility").stream().map(FormReader::condition).toList(),
                service.maps("papers").stream().map(this::paper).toList(),
                service.maps("fees").stream().map(FormReader::fee).toList(),
                service.maps("signs").stream().map(FormReader::sign).toList(),
                service.written("subject"),
                service.string("once").flatMap(word -> Word.read(Once.class, word)));
    }

    /** What an official fills in. */
    FormSource official(Node.Fields form) {
        return new FormSource(
                pages(form),
                sections(form),
                rules(form),
                tables(Stream.of(form)),
                ItemReader.checks(form),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private List<PageSource> pages(Node.Fields form) {
        return form.maps("pages").stream().map(this::page).toList();
    }

    private PageSource page(Node.Fields page) {
        Written id = page.written("id").orElseThrow();
        return new PageSource(
                id.text(),
                id.place(),
                page.worded("title"),
                page.worded("hint"),
                page.written("show"),
                page.written("each").flatMap(EachSource::parse),
                items.items(page.maps("items")));
    }

    private static List<SectionSource> sections(Node.Fields form) {
        return form.maps("sections").stream()
                .map(section -> new SectionSource(
                        section.stringOrEmpty("id"),
                        section.place(),
                        section.worded("title"),
                        section.writtens("pages"),
                        section.stringOrEmpty("order").equals("any")))
                .toList();
    }

    private static Map<String, Written> rules(Node.Fields form) {
        var rules = new LinkedHashMap<String, Written>();
        form.fields("rules")
                .ifPresent(named -> named.fields()
                        .keySet()
                        .forEach(name -> named.written(name).ifPresent(rule -> rules.put(name, rule))));
        return rules;
    }

    private static EligibilitySource condition(Node.Fields condition) {
        Written id = condition.written("id").orElseThrow();
        return new EligibilitySource(
                id.text(),
                id.place(),
                condition.worded("words").or(condition.worded("else")),
                condition.written("when"),
                condition.worded("else"),
                condition.words("basis"),
                condition.is("binding"),
                condition.written("each").flatMap(EachSource::parse));
    }

    private PaperSource paper(Node.Fields paper) {
        Written id = paper.written("id").orElseThrow();
        List<Way> ways = paper.strings("ways").stream()
                .flatMap(way -> Way.parse(way).stream())
                .toList();
        return new PaperSource(
                id.text(),
                id.place(),
                paper.worded("title"),
                paper.worded("hint"),
                paper.written("when"),
                paper.written("required"),
                paper.written("each").flatMap(EachSource::parse),
                Documents.of(paper),
                items.prefills.prefill(paper, "from"),
                ways.isEmpty() ? List.of(new Way(Way.Means.UPLOAD, "")) : ways,
                paper.fields("files").map(ItemReader::files).orElse(FileLimits.USUAL));
    }

    private static FeeSource fee(Node.Fields fee) {
        Written id = fee.written("id").orElseThrow();
        return new FeeSource(
                id.text(),
                id.place(),
                fee.worded("title"),
                fee.written("when"),
                fee.written("amount").orElseThrow(),
                fee.string("round").flatMap(Rounding::parse).orElse(Rounding.CENTS),
                fee.string("due").orElse("submit"),
                fee.written("each").flatMap(EachSource::parse));
    }

    private static SignSource sign(Node.Fields sign) {
        return new SignSource(
                sign.place(),
                sign.written("each").flatMap(EachSource::parse),
                sign.written("who").orElseThrow(),
                sign.written("name"),
                sign.written("when"),
                sign.stringOrEmpty("within"));
    }

    /** The tables of the form, then those that stand beside the fees. */
    private static List<TableSource> tables(Stream<Node.Fields> files) {
        return files.flatMap(file -> file.fields("tables").stream())
                .flatMap(all -> all.fields().keySet().stream()
                        .flatMap(
                                name -> all.fields(name).stream().map(table -> table(name, all.keyPlace(name), table))))
                .toList();
    }

    private static TableSource table(String name, Place place, Node.Fields table) {
        return new TableSource(
                name,
                place,
                named(table, "in"),
                named(table, "out"),
                table.written("hit").orElseGet(() -> new Written("unique", place)),
                table.items("rows").stream()
                        .flatMap(row -> row instanceof Node.Items(List<Node> cells, Place at)
                                ? Stream.of(new TableSource.Row(at, cells(cells)))
                                : Stream.empty())
                        .toList());
    }

    private static List<Written> cells(List<Node> cells) {
        return cells.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(cell -> ((Node.Scalar) cell).written())
                .toList();
    }

    /** Types by name; a single type stands for one without a name. */
    private static Map<String, Written> named(Node.Fields table, String key) {
        var types = new LinkedHashMap<String, Written>();
        table.written(key).ifPresent(type -> types.put("", type));
        table.fields(key)
                .ifPresent(all -> all.fields()
                        .keySet()
                        .forEach(name -> all.written(name).ifPresent(type -> types.put(name, type))));
        return types;
    }
}
