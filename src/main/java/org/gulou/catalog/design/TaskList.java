package org.gulou.catalog.design;

import java.util.List;
import java.util.Optional;

/** The task list of a form, where it has one: its headings name pages, which come and go with the pages themselves. */
final class TaskList {
    private TaskList() {}

    /** Whoever takes a page out takes its name out from below its heading. */
    static Manuscript without(Manuscript text, String page) {
        return place(text, page).map(name -> without(text, name)).orElse(text);
    }

    /** A heading over nothing goes too, and with the last one the list. */
    private static Manuscript without(Manuscript text, Passage.Scalar name) {
        String pages = Steps.parent(name.path());
        String heading = Steps.parent(pages);
        if (size(text, pages) > 1) {
            return text.remove(name.path());
        }
        return size(text, "sections") > 1 ? text.remove(heading) : text.drop("", "sections");
    }

    private static int size(Manuscript text, String list) {
        return text.at(list)
                .map(passage ->
                        passage instanceof Passage.Items items ? items.items().size() : 0)
                .orElse(0);
    }

    /**
     * A new page stands below the heading of its neighbour.
     *
     * @param on 1 behind it, 0 before it
     */
    static Manuscript with(Manuscript text, String page, String neighbour, int on) {
        return place(text, neighbour)
                .map(name -> {
                    int slash = name.path().lastIndexOf('/');
                    return text.add(
                            name.path().substring(0, slash),
                            Integer.parseInt(name.path().substring(slash + 1)) + on,
                            new Content.Text(page));
                })
                .orElse(text);
    }

    /** Where a page is named. */
    private static Optional<Passage.Scalar> place(Manuscript text, String page) {
        List<Passage.Fields> headings = Written.maps(text.root(), "sections");
        return headings.stream()
                .flatMap(heading -> Written.items(heading, "pages").stream())
                .filter(Passage.Scalar.class::isInstance)
                .map(Passage.Scalar.class::cast)
                .filter(name -> name.value().equals(page))
                .findFirst();
    }
}
