package org.gulou.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.cases.Proceeding;
import org.gulou.catalog.Reason;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Posted;
import org.gulou.workflow.ItemComments;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;

/** Reasons that a service keeps ready for a move: one is chosen, put behind what was typed, and can be edited there. */
public record Canned(Move move, List<Reason> reasons) {
    /** The button that puts the chosen one into the field. */
    static final String BUTTON = "reason";

    private static final String CHOSEN = "-canned";

    static Canned of(Move move, Proceeding proceeding) {
        boolean needed = move.needs().stream().anyMatch(Need.Reason.class::isInstance);
        return new Canned(
                move,
                needed
                        ? proceeding.version().reasons().stream()
                                .filter(reason -> reason.fits(move.id()))
                                .map(reason -> reason.saying(proceeding.say(reason.text())))
                                .toList()
                        : List.of());
    }

    /** The name of the field with the choice. */
    public String field() {
        return move.id() + CHOSEN;
    }

    /** Those that fit where something is said of a single thing to be corrected; as letters are, in the first language. */
    public List<String> getShort() {
        return reasons.stream()
                .map(reason -> reason.text().in(LocalizedText.FIRST_LANGUAGE).strip())
                .filter(words -> words.length() <= ItemComments.LONGEST && !words.contains("\n"))
                .toList();
    }

    /** What was posted, with the chosen reason in its field; letters are written in the first language. */
    Posted into(Posted posted) {
        if (!posted.text("do").equals(BUTTON)) {
            return posted;
        }
        String field = move.id() + "-" + new Need.Reason().key();
        var values = new LinkedHashMap<>(posted.values());
        reasons.stream()
                .filter(reason -> reason.id().equals(posted.text(field())))
                .findFirst()
                .map(reason -> reason.text().in(LocalizedText.FIRST_LANGUAGE))
                .ifPresent(text -> values.put(
                        field,
                        List.of(String.join(
                                "\n",
                                Stream.of(posted.text(field), text)
                                        .filter(words -> !words.isEmpty())
                                        .toList()))));
        return new Posted(values, posted.files());
    }
}
