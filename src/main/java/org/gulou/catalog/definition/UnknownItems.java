package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import org.gulou.forms.Form;
import org.gulou.forms.NamedPage;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;

/** A name in a story that no item of the form has: what it may be the name of, and where its answers belong. */
record UnknownItems(Form form, Mistakes mistakes) {
    void tell(Written name) {
        Optional<NamedPage> page = NamedPage.of(form, name.text());
        List<String> inRows = form.paths().stream()
                .filter(path -> path.endsWith("." + name.text()))
                .filter(path -> form.repeats(
                        path.substring(0, path.length() - name.text().length() - 1)))
                .toList();
        if (page.isPresent()) {
            mistakes.add(page(name, page.get()));
        } else if (inRows.size() == 1) {
            String group = inRows.getFirst().substring(0, inRows.getFirst().lastIndexOf('.'));
            mistakes.add(name.problem(
                    say("'{item}' is asked in each row of '{group}'.", name, group),
                    say("Write it in the row: {form}.", row(group, name.text()))));
        } else {
            mistakes.unknown(name, say("item"), form.paths());
        }
    }

    private static Problem page(Written name, NamedPage page) {
        return page.rows()
                .map(group -> name.problem(
                        say("'{page}' is a page that is asked for each row of '{group}', and no item.", name, group),
                        say(
                                "What it asks belongs to the row: {form}.",
                                row(
                                        group,
                                        page.items().isEmpty()
                                                ? "…"
                                                : page.items().getFirst()))))
                .orElseGet(() -> name.problem(
                        say("'{page}' is a page, and no item.", name),
                        say("Write what it asks, without the page: {items}.", page.items())));
    }

    private static String row(String group, String item) {
        return group + ": [{" + item + ": …}]";
    }
}
