package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.cases.PendingMove;
import org.gulou.cases.PendingMoves;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** What an official deferred and can take back for a few seconds: above her pages, and how far many at once have come. */
@Named
@RequestScoped
public class PendingMovesPage {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    PendingMoves pendingMoves;

    @Inject
    QueueTrail trail;

    @Inject
    LastMany lastMany;

    @Inject
    DeskCase deskCase;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Once<List<Line>> lines = new Once<>();
    private final Once<Map<String, Line>> waiting = new Once<>();
    private final Once<Map<String, Long>> together = new Once<>();

    private final Once<List<PendingMove>> round = new Once<>();

    /**
     * A pending move above a page.
     *
     * @param more how many others wait with it, which are taken back with it
     * @param seconds left to take it back
     * @param why it was not done; the empty text while it waits
     */
    public record Line(String round, String number, long more, String what, long seconds, String why) {}

    /** The address of the report on a round; {@code view} is the queue to which it leads back. */
    static String address(String round, String view) {
        return query("/desk/bulk.xhtml?round=" + round, view);
    }

    static String query(String address, String view) {
        return view.isEmpty() ? address : address + "&view=" + URLEncoder.encode(view, StandardCharsets.UTF_8);
    }

    /** This report once more, as far as it has come. */
    public String getAgain() {
        return address(round().getFirst().getRound(), trail.getView());
    }

    /** Takes back or puts away; 404 for what is not hers. */
    public void open() {
        Posted posted = Posted.of(request);
        String asked = posted.text("round");
        if (round().isEmpty()) {
            Reply.notFound();
        } else if (request.getMethod().equals("POST")) {
            switch (posted.text("do")) {
                case "take-back" -> {
                    int back = pendingMoves.takeBack(asked, official());
                    Reply.redirect(back(back > 0 ? "" : asked));
                }
                case "put-away" -> {
                    pendingMoves.putAway(asked, official());
                    Reply.redirect(trail.getAddress());
                }
                default -> Reply.unprocessable();
            }
        }
    }

    /** What was taken back is decided anew where it was decided; that it was too late says the page of the one case, or the report of many. */
    private String back(String late) {
        PendingMove first = round().getFirst();
        return round().size() > 1
                ? Optional.of(first.getRound())
                        .filter(round -> late.isEmpty())
                        .flatMap(round -> lastMany.address(round, trail.getView()))
                        .orElseGet(() -> address(first.getRound(), trail.getView()))
                : trail.to(first.number()) + (late.isEmpty() ? "" : "&late=" + late);
    }

    /** What she wanted to take back when it was done already; the empty text for all else. */
    public String getTooLate() {
        return pendingMoves.round(Posted.of(request).text("late"), official()).stream()
                .filter(pending -> pending.getStage() == PendingMove.Stage.DONE)
                .findFirst()
                .map(pending -> language.say("pending.too-late", language.of(pending.label())))
                .orElse("");
    }

    /** The case she is in once more, as it is when her decision has come through. */
    public String getResult() {
        return trail.to(deskCase.proceeding().file().number());
    }

    private List<PendingMove> round() {
        return round.get(() -> pendingMoves.round(Posted.of(request).text("round"), official()));
    }

    private Actor.Official official() {
        return user.official();
    }

    /** Those that wait or were refused, to stand above a page. */
    public List<Line> getLines() {
        return lines.get(this::readLines);
    }

    private List<Line> readLines() {
        return pendingMoves.of(official()).stream().map(this::line).toList();
    }

    /** How many wait in each round. */
    private Map<String, Long> readTogether() {
        return pendingMoves.waiting(official()).stream()
                .collect(Collectors.groupingBy(PendingMove::getRound, Collectors.counting()));
    }

    private Line line(PendingMove pending) {
        long left = Duration.between(clock.instant(), pending.dueAt()).toSeconds() + 1;
        return new Line(
                pending.getRound(),
                pending.getNumber(),
                together.get(this::readTogether).getOrDefault(pending.getRound(), 1L) - 1,
                language.of(pending.label()),
                Math.clamp(left, 0, PendingMoves.WAIT.toSeconds()),
                language.of(pending.why()));
    }

    /** What she decided in a case and what is not done yet; the empty text for every other case. */
    public String on(String number) {
        return waiting(number).map(Line::what).orElse("");
    }

    /** The round in which that waits. */
    public String roundOn(String number) {
        return waiting(number).map(Line::round).orElse("");
    }

    private Optional<Line> waiting(String number) {
        return Optional.ofNullable(waiting.get(this::readWaiting).get(number));
    }

    private Map<String, Line> readWaiting() {
        return pendingMoves.waiting(official()).stream()
                .collect(Collectors.toMap(PendingMove::getNumber, this::line, (first, again) -> first));
    }

    public String getRound() {
        return round().getFirst().getRound();
    }

    public String getWhat() {
        return language.of(round().getFirst().label());
    }

    public int getAll() {
        return round().size();
    }

    private long count(PendingMove.Stage stage) {
        return round().stream().filter(pending -> pending.getStage() == stage).count();
    }

    public long getDone() {
        return count(PendingMove.Stage.DONE);
    }

    public long getRefused() {
        return count(PendingMove.Stage.REFUSED);
    }

    public long getTakenBack() {
        return count(PendingMove.Stage.TAKEN_BACK);
    }

    public long getWaiting() {
        return count(PendingMove.Stage.WAITING);
    }

    /** How many are settled, one way or another. */
    public long getSettled() {
        return getAll() - getWaiting();
    }

    /** Seconds until the first is done; 0 once they are being done. */
    public long getSeconds() {
        Instant due = round().getFirst().dueAt();
        return Math.max(0, Duration.between(clock.instant(), due).toSeconds());
    }

    /** What became of a case. */
    public record Outcome(String number, String stage) {}

    /** What became of each case. */
    public List<Outcome> getEach() {
        return round().stream()
                .map(pending ->
                        new Outcome(pending.getNumber(), pending.getStage().name()))
                .toList();
    }

    /** The lines of her list that were left out, and why; only she has them, and until she does the next. */
    public List<BatchRow.Left> getLeftOut() {
        return lastMany.leftOut(getRound());
    }

    /** Those in which nothing was done, and why. */
    public List<BatchRow.Left> getLeft() {
        return round().stream()
                .filter(pending -> pending.getStage() == PendingMove.Stage.REFUSED)
                .map(pending -> new BatchRow.Left(pending.getNumber(), language.of(pending.why())))
                .toList();
    }
}
