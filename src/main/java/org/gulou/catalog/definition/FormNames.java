package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.Written;

/** Whether what a form names outside its rules is there: pages, items, divisions. */
final class FormNames {
    private final Sources sources;
    private final Shared shared;

    private FormNames(Sources sources, Shared shared) {
        this.sources = sources;
        this.shared = shared;
    }

    static void check(Node.Fields form, Sources sources, Shared shared) {
        var names = new FormNames(sources, shared);
        List<Node.Fields> pages = form.maps("pages");
        names.items(pages.stream().flatMap(page -> page.maps("items").stream()).toList());
        names.sections(form, pages);
    }

    /** What an item is called in its scope; an element without a name of its own brings along its items. */
    private List<String> names(Node.Fields item) {
        if (item.get("as").isPresent() || item.get("id").isPresent()) {
            return List.of(item.string("as").orElseGet(() -> item.stringOrEmpty("id")));
        }
        String element = ItemReader.file(item.stringOrEmpty("use"));
        return !sources.has(element)
                ? List.of()
                : sources.telling(new Mistakes()).definition(element, "element").stream()
                        .flatMap(found -> found.maps("items").stream())
                        .flatMap(inner -> names(inner).stream())
                        .toList();
    }

    private void items(List<Node.Fields> scope) {
        List<String> here = scope.stream().flatMap(item -> names(item).stream()).toList();
        Renames.check(
                scope,
                here,
                old -> say("'{old}' is still an item here, so nothing can have been renamed from it.", old),
                sources.mistakes());
        for (Node.Fields item : scope) {
            item.maps("options")
                    .forEach(option -> option.written("asks")
                            .filter(asked -> !here.contains(asked.text()))
                            .ifPresent(asked -> sources.mistakes().unknown(asked, say("item in this scope"), here)));
            item.written("within").ifPresent(this::division);
            items(item.maps("items"));
        }
    }

    private void division(Written code) {
        if (shared.places().division(new DivisionCode(code.text())).isEmpty()) {
            sources.mistakes()
                    .add(code.problem(
                            say("There is no division '{code}'.", code),
                            say("vocabularies/divisions.csv lists them.")));
        }
    }

    /** A task list names every page: one that it left out could not be found again. */
    private void sections(Node.Fields form, List<Node.Fields> pages) {
        var listed = new ArrayList<String>();
        form.maps("sections").forEach(section -> listed.addAll(section.strings("pages")));
        if (form.get("sections").isPresent()) {
            pages.stream()
                    .flatMap(page -> page.written("id").stream())
                    .filter(page -> !listed.contains(page.text()))
                    .forEach(page -> sources.mistakes()
                            .add(page.problem(
                                    say("The page '{page}' stands in no section.", page),
                                    say("Add it to the pages of one."))));
        }
    }
}
