package org.gulou.web.citizen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.forms.Answers;
import org.gulou.forms.Journey;
import org.gulou.forms.Mistake;
import org.gulou.forms.PageState;
import org.gulou.forms.SectionState;
import org.gulou.web.ui.Posted;

/**
 * Where a page of a form leads.
 *
 * @param changing whether she came from the last look at all answers, and goes back there
 */
record Onward(String draft, String page, boolean changing) {
    /** Said aloud, because a browser carries the place of the page before along where the next has none. */
    private static final String TOP = "#content";

    private static final String BUTTON = "continue";

    /** Whether Continue was pressed: it alone asks whether the answers are right, everything else keeps them only. */
    static boolean isContinue(Posted posted) {
        return posted.has(BUTTON);
    }

    /** The address after a form was sent. */
    String after(Journey journey, Answers answers, Posted posted) {
        if (posted.first("save").filter("leave"::equals).isPresent()) {
            return "/saved/" + draft;
        }
        Optional<String> added = added(answers, posted);
        if (added.isPresent()) {
            return here("") + "#" + added.get();
        }
        if (!isContinue(posted)) {
            return here("") + "#"
                    + place(posted).filter(id -> known(journey, id)).orElse("content");
        }
        boolean wrong = journey.mistakes(page).stream().anyMatch(Mistake::stops);
        if (wrong) {
            return here("check=true") + "#summary";
        }
        if (!journey.stops(page).isEmpty()) {
            return here("") + "#stop";
        }
        Optional<PageState> state = journey.page(page);
        if (state.isPresent() && !state.get().done()) {
            return here("more=true") + "#more";
        }
        if (changing) {
            return forward(journey);
        }
        Optional<String> next = journey.next(page);
        if (next.isPresent() && section(journey, next.get()).equals(section(journey, page))) {
            return address(next.get());
        }
        return journey.firstOpen().isEmpty() ? "/check/" + draft + TOP : start(journey);
    }

    /** The section that a page belongs to; empty where pages simply follow each other. */
    private static Optional<String> section(Journey journey, String page) {
        return journey.sections().stream()
                .filter(section ->
                        section.pages().stream().anyMatch(one -> one.id().equals(page)))
                .map(SectionState::id)
                .findFirst();
    }

    /** Where an application goes on: the list of its sections, or where it has none the first page that asks something. */
    String start(Journey journey) {
        return journey.sections().isEmpty() ? forward(journey) : "/tasks/" + draft + TOP;
    }

    /** The question, paper or group whose button was pressed. */
    private static Optional<String> place(Posted posted) {
        return Stream.of("upload", "save")
                .flatMap(button -> posted.first(button).stream())
                .findFirst()
                .or(() -> EarlierPapersPanel.pressed(posted))
                .or(() -> removed(posted));
    }

    /** The row that was added. */
    static Optional<String> added(Answers answers, Posted posted) {
        return posted.first("addRow")
                .flatMap(list -> answers.rows().getOrDefault(list, List.of()).stream()
                        .reduce((before, last) -> last)
                        .map(last -> list + "." + last));
    }

    /** The list from which a row was taken. */
    static Optional<String> removed(Posted posted) {
        return posted.first("removeRow").map(Onward::group);
    }

    private static boolean known(Journey journey, String id) {
        return journey.asked(id)
                || journey.papers().stream().anyMatch(paper -> id.equals(Journey.PAPERS + "." + paper.path()));
    }

    /** The group of a row that is gone. */
    private static String group(String row) {
        return row.substring(0, Math.max(0, row.lastIndexOf('.')));
    }

    /** The first page that still asks something, or the last look at all of it. */
    String forward(Journey journey) {
        return journey.firstOpen().map(this::address).orElse("/check/" + draft + TOP);
    }

    /** The address of the page before; the empty text on the first. */
    String back(Journey journey) {
        if (changing) {
            return "/check/" + draft;
        }
        return journey.previous(page)
                .filter(previous -> section(journey, previous).equals(section(journey, page)))
                .map(this::address)
                .orElse(journey.sections().isEmpty() ? "" : "/tasks/" + draft);
    }

    private String address(String id) {
        return "/apply/" + draft + "/" + id + (changing ? "?from=check" : "") + TOP;
    }

    /** The address of the page itself. */
    String here(String more) {
        String query = (changing ? "from=check" : "") + (changing && !more.isEmpty() ? "&" : "") + more;
        return "/apply/" + draft + "/" + page + (query.isEmpty() ? "" : "?" + query);
    }
}
