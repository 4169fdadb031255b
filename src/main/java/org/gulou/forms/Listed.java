package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gulou.forms.kind.Kind;
import org.gulou.kernel.LocalizedText;

/**
 * A question whose answers a list of cases may show, in the order of the form: asked once, and nothing by which a person
 * is known or reached, because lists are read over shoulders.
 *
 * @param path without row keys
 * @param title with what is around it before it, where two would be called the same
 */
public record Listed(String path, LocalizedText title, Kind kind) {
    private static final Set<String> UNLISTED = Set.of(
            "name",
            "phone",
            "email",
            "address",
            "postcode",
            "file",
            "signature",
            "declaration",
            "longText",
            "row",
            "severalRows",
            "lookUp",
            "coordinates");

    /** The questions of a form that may stand in a list. */
    public static List<Listed> of(Form form) {
        var found = new ArrayList<Found>();
        for (Item item : form.block().items()) {
            add(item, "", form.pages().get(item.page()).title().written(), found);
        }
        Set<LocalizedText> repeated =
                Called.repeated(found.stream().map(one -> one.question().title()));
        return found.stream()
                .map(one -> repeated.contains(one.question().title()) ? one.apart() : one.question())
                .toList();
    }

    /** @param around the title of the group that it stands in, or else of the page */
    private record Found(Listed question, LocalizedText around) {
        Listed apart() {
            return new Listed(question.path(), Called.in(around, question.title()), question.kind());
        }
    }

    private static void add(Item item, String before, LocalizedText around, List<Found> found) {
        String path = before + item.id();
        switch (item) {
            case Item.Ask ask -> {
                if (!ask.sensitive() && !UNLISTED.contains(ask.kind().name()) && !Masked.hides(ask.kind())) {
                    found.add(new Found(new Listed(path, ask.title().written(), ask.kind()), around));
                }
            }
            case Item.Group group -> {
                if (group.repeat().isEmpty()) {
                    LocalizedText own = group.title().written().or(around);
                    group.block().items().forEach(part -> add(part, path + ".", own, found));
                }
            }
            case Item.Notice notice -> {
                // nobody answers it
            }
        }
    }
}
