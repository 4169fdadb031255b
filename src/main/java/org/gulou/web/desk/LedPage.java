package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.cases.Waiting;
import org.gulou.cases.board.Board;
import org.gulou.cases.board.Remit;
import org.gulou.cases.team.Assignment;
import org.gulou.cases.watch.Supervisions;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

/** The cases behind a number of a lead's board: she gives them to somebody, spreads them, or asks why they are late. */
@Named
@RequestScoped
public class LedPage {
    private static final int MOST = 200;
    private static final String REPORT = LedPage.class.getName();

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Board board;

    @Inject
    Assignment assignment;

    @Inject
    Supervisions supervisions;

    @Inject
    Published published;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Once<List<QueueRow>> rows = new Once<>();
    private final Once<Set<String>> watched = new Once<>();
    private final Once<List<QueuePage.Entry>> colleagues = new Once<>();

    private final Once<List<Waiting>> found = new Once<>();
    private @Nullable Report report;
    private boolean nothingChosen;

    /**
     * What came of what she had done: it waits in the session for the page that follows the form.
     *
     * @param what was done, by the button that was pressed
     * @param left why nothing was done in the others
     */
    private record Report(String what, int done, List<String> left) implements Serializable {}

    static String address(String query) {
        return query.isEmpty() ? "/desk/led.xhtml" : "/desk/led.xhtml?" + query;
    }

    /** Carries out what was posted, or tells once what came of it; 404 for whoever heads no body. */
    public void open() {
        if (remit().isNothing()) {
            Reply.notFound();
        } else if (request.getMethod().equals("POST")) {
            carryOut(Posted.of(request));
        } else if (request.getSession().getAttribute(REPORT) instanceof Report kept) {
            report = kept;
            request.getSession().removeAttribute(REPORT);
        }
    }

    private void carryOut(Posted posted) {
        List<CaseNumber> ticked = posted.all("case").stream()
                .flatMap(text -> CaseNumber.read(text).stream())
                .distinct()
                .limit(MOST)
                .toList();
        nothingChosen = ticked.isEmpty();
        if (nothingChosen) {
            Reply.unprocessable();
        } else {
            request.getSession().setAttribute(REPORT, carriedOut(ticked, posted));
            Reply.redirect(address(getQuery()));
        }
    }

    private Report carriedOut(List<CaseNumber> ticked, Posted posted) {
        Stream<Optional<String>> came = switch (posted.text("do")) {
            case "give" ->
                ticked.stream().map(number -> left(number, assignment.give(number, posted.text("to"), official())));
            case "spread" ->
                assignment.spread(ticked, official()).entrySet().stream()
                        .map(one -> left(one.getKey(), one.getValue()));
            case "ask" -> ticked.stream().map(number -> asked(number, posted.text("reason")));
            default -> Stream.of();
        };
        List<Optional<String>> all = came.toList();
        return new Report(
                posted.text("do"),
                (int) all.stream().filter(Optional::isEmpty).count(),
                all.stream().flatMap(Optional::stream).toList());
    }

    /** Why nothing was done; empty where it was. */
    private Optional<String> left(CaseNumber number, Assignment.Outcome came) {
        return switch (came) {
            case DONE -> Optional.empty();
            case NOT_YOURS -> Optional.of(number + " " + language.say("led.not-yours"));
            case NOT_THEIRS -> Optional.of(number + " " + language.say("led.not-theirs"));
        };
    }

    private Optional<String> asked(CaseNumber number, String reason) {
        return supervisions.ask(number, official(), reason)
                ? Optional.empty()
                : Optional.of(number + " " + language.say("led.not-asked"));
    }

    private Actor.Official official() {
        return user.official();
    }

    /** Whether she heads a body at all. */
    boolean isLead() {
        return !remit().isNothing();
    }

    private Remit remit() {
        return Remit.of(official(), published.catalogue().places());
    }

    private BoardFilter filter() {
        return BoardFilter.of(Posted.of(request));
    }

    private List<Waiting> found() {
        return found.get(() -> board.cases(remit(), filter().narrowed(), 0, MOST));
    }

    public List<QueueRow> getRows() {
        return rows.get(this::readRows);
    }

    private List<QueueRow> readRows() {
        return rows(found());
    }

    /** So many of the rows after the first {@code from}, for a file that holds them all. */
    List<QueueRow> rows(int from, int most) {
        return rows(board.cases(remit(), filter().narrowed(), from, most));
    }

    private List<QueueRow> rows(List<Waiting> cases) {
        return cases.stream()
                .flatMap(waiting -> published
                        .version(waiting.service(), waiting.serviceVersion(), waiting.offer(), Instant.MAX)
                        .map(version -> QueueRow.of(
                                waiting,
                                version,
                                official().id(),
                                OfficeTime.day(clock.instant()),
                                language,
                                false,
                                0,
                                List.of(),
                                "",
                                Map.of()))
                        .stream())
                .toList();
    }

    /** How many the filters leave; of more than a page can show, the most urgent are shown. */
    public long getCount() {
        return board.all(remit(), filter().narrowed()).open();
    }

    public boolean isMore() {
        return getCount() > MOST;
    }

    /** Those to whom some of the cases can be given, with what lies on their desks. */
    public List<QueuePage.Entry> getColleagues() {
        return colleagues.get(this::readColleagues);
    }

    private List<QueuePage.Entry> readColleagues() {
        String chosen = typed("to");
        Map<String, QueuePage.Entry> colleagues = new LinkedHashMap<>();
        found().stream()
                .flatMap(waiting -> waiting.worker().stream())
                .distinct()
                .flatMap((Post post) -> assignment.holders(post).stream())
                .filter(one -> !one.away())
                .forEach(one -> colleagues.putIfAbsent(
                        one.id(),
                        new QueuePage.Entry(
                                one.id(),
                                language.say("led.colleague", one.name(), one.held()),
                                one.id().equals(chosen))));
        return List.copyOf(colleagues.values());
    }

    /** Whether a question about the case is open. */
    public boolean watched(String number) {
        return watched.get(this::readWatched).contains(number);
    }

    private Set<String> readWatched() {
        return supervisions.open(
                found().stream().map(waiting -> waiting.number().toString()).toList());
    }

    /** What stood in a field when no case was ticked; the empty text before. */
    public String typed(String field) {
        return nothingChosen ? Posted.of(request).text(field) : "";
    }

    /** The address of a case that leads back to this list. */
    public String addressOf(String number) {
        return CaseNumber.read(number)
                .map(known ->
                        DeskCase.address(known, CaseList.LED.of(getQuery()).written()))
                .orElse("/desk/led.xhtml");
    }

    public String getQuery() {
        return filter().query();
    }

    public boolean isReported() {
        return report != null;
    }

    /** Whether she ticked no case. */
    public boolean isNothingChosen() {
        return nothingChosen;
    }

    /** What was done in them, in words. */
    public String getWhat() {
        return report == null ? "" : language.say("led.done." + report.what());
    }

    public int getDone() {
        return report == null ? 0 : report.done();
    }

    /** Why nothing was done in the others. */
    public List<String> getLeft() {
        return report == null ? List.of() : report.left();
    }
}
