package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.PendingMove;
import org.gulou.cases.PendingMoves;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.SentBack;

/**
 * What an official sent last with a move on many cases: if she takes it back she finds reason and ticks as they were. Her
 * session keeps it, since it counts for the seconds in which she can; without it she sees the report as before. What she
 * looked at is kept as well, so that she can open a case of it and come back.
 */
@Named
@RequestScoped
public class LastMany {
    private static final String KEPT = "what was sent with many cases";
    private static final String ROUND = "again";
    private static final String LOOK = "look";
    static final String KNOWN = "known";
    static final String LISTLESS = "listless";

    /** What was left out of a round, each as it is told: the number, a tab, and why. */
    private static final String LEFT = "left";

    /** Fields that say where numbers come from: pasted, or all of the queue. */
    private static final List<String> WHENCE = List.of("numbers", "all");

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    PendingMoves pendingMoves;

    @Inject
    SentBack sentBack;

    /** Keeps what was sent with a round of moves, and which lines of her list it left out. */
    void keep(String round, Posted posted, List<BatchRow.Left> left) {
        request.getSession()
                .setAttribute(
                        KEPT,
                        copy(posted.with(ROUND, List.of(round))
                                .with(
                                        LEFT,
                                        left.stream()
                                                .map(one -> one.number() + "\t" + one.why())
                                                .toList())));
    }

    /** The lines that a round left out, as far as they are kept. */
    List<BatchRow.Left> leftOut(String round) {
        return of(round).stream()
                .flatMap(sent -> sent.all(LEFT).stream())
                .map(line -> line.split("\t", 2))
                .map(parts -> new BatchRow.Left(parts[0], parts[1]))
                .toList();
    }

    /** In maps and lists that a session can write down. */
    private static Map<String, List<String>> copy(Posted posted) {
        var sent = new LinkedHashMap<String, List<String>>();
        posted.values().forEach((name, values) -> sent.put(name, new ArrayList<>(values)));
        return sent;
    }

    /**
     * Keeps what is looked at, and tells where it is found again.
     *
     * @param listless whether she sent a list in which there is none
     * @param view the queue that she came from
     */
    String look(Posted posted, boolean listless, String view) {
        Map<String, List<String>> look = copy(posted);
        look.keySet().removeAll(WHENCE);
        if (listless) {
            look.put(LISTLESS, new ArrayList<>());
        }
        return PendingMovesPage.query("/desk/many.xhtml?" + LOOK + "=" + sentBack.keep(look), view);
    }

    /** What is opened again; empty where she has looked at too much since, and where she sends what she made of it. */
    Optional<Posted> looked() {
        String id = request.getMethod().equals("POST") ? "" : Posted.of(request).text(LOOK);
        return sentBack.of(id);
    }

    /** What was sent with a round; empty where that was not the last. */
    @SuppressWarnings("unchecked")
    Optional<Posted> of(String round) {
        return Optional.ofNullable(request.getSession().getAttribute(KEPT))
                .map(sent -> new Posted((Map<String, List<String>>) sent, List.of()))
                .filter(posted -> posted.text(ROUND).equals(round));
    }

    /** Where she finds it again, in the queue of {@code view}; empty where it is not kept. */
    Optional<String> address(String round, String view) {
        return of(round).map(sent -> PendingMovesPage.query("/desk/many.xhtml?" + ROUND + "=" + round, view));
    }

    /** The round that she has taken back and is about to decide anew; the empty text for everything else. */
    public String getRound() {
        return request.getMethod().equals("POST")
                ? ""
                : of(Posted.of(request).text(ROUND))
                        .map(sent -> sent.text(ROUND))
                        .orElse("");
    }

    /** In how many cases it was taken back. */
    public long getCount() {
        return pendingMoves.round(getRound(), user.official()).stream()
                .filter(pending -> pending.getStage() == PendingMove.Stage.TAKEN_BACK)
                .count();
    }
}
