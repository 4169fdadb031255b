package org.gulou.catalog.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.forms.Way;
import org.gulou.forms.kind.FileLimits;
import org.gulou.forms.source.EachSource;
import org.gulou.forms.source.EligibilitySource;
import org.gulou.forms.source.FormSource;
import org.gulou.forms.source.PageSource;
import org.gulou.forms.source.PaperSource;
import org.gulou.kernel.Written;

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
                rules(form),
                ItemReader.checks(form),
                service.maps("eligibility").stream().map(FormReader::condition).toList(),
                service.maps("papers").stream().map(FormReader::paper).toList(),
                List.of());
    }

    /** What an official fills in. */
    FormSource official(Node.Fields form) {
        return new FormSource(pages(form), rules(form), ItemReader.checks(form), List.of(), List.of(), List.of());
    }

    private List<PageSource> pages(Node.Fields form) {
        return form.maps("pages").stream().map(this::page).toList();
    }

    private PageSource page(Node.Fields page) {
        Written id = page.written("id").orElseThrow();
        return new PageSource(
                id.text(),
                id.place(),
                page.words("title"),
                page.words("hint"),
                page.written("show"),
                items.items(page.maps("items")));
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
                condition.words("words"),
                condition.written("when"),
                condition.words("else"),
                condition.is("binding"));
    }

    private static PaperSource paper(Node.Fields paper) {
        Written id = paper.written("id").orElseThrow();
        List<Way> ways = paper.strings("ways").stream()
                .flatMap(way -> Way.parse(way).stream())
                .toList();
        return new PaperSource(
                id.text(),
                id.place(),
                paper.words("title"),
                paper.words("hint"),
                paper.written("when"),
                paper.written("required"),
                paper.written("each").flatMap(EachSource::parse),
                ways.isEmpty() ? List.of(new Way(Way.Means.UPLOAD, "")) : ways,
                paper.fields("files").map(ItemReader::files).orElse(FileLimits.USUAL));
    }
}
