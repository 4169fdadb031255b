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

/**
 * What an official sent last with a move on many cases: if she takes it back she finds reason and ticks as they were. Her
 * session keeps it, since it counts for the seconds in which she can; without it she sees the report as before.
 */
@Named
@RequestScoped
public class LastMany {
    private static final String KEPT = "what was sent with many cases";
    private static final String ROUND = "again";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    PendingMoves pendingMoves;

    /** Keeps what was sent with a round of moves. */
    void keep(String round, Posted posted) {
        var sent = new LinkedHashMap<String, ArrayList<String>>();
        posted.values().forEach((name, values) -> sent.put(name, new ArrayList<>(values)));
        sent.put(ROUND, new ArrayList<>(List.of(round)));
        request.getSession().setAttribute(KEPT, sent);
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
