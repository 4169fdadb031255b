package org.gulou.catalog.design;

import java.util.List;
import java.util.Optional;

/** The task list of a form, where it has one: its headings name pages, which come and go with the pages themselves. */
final class TaskList {
    private TaskList() {}

    /** Whoever takes a page out takes its name out from below its heading. */
    static Manuscript without(Manuscript text, String page) {
        return place(text, page).map(name -> text.remove(name.path())).orElse(text);
    }

    /** A new page stands below the heading of the one before. */
    static Manuscript with(Manuscript text, String page, String before) {
        return place(text, before)
                .map(name -> {
                    int slash = name.path().lastIndexOf('/');
                    return text.add(
                            name.path().substring(0, slash),
                            Integer.parseInt(name.path().substring(slash + 1)) + 1,
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
