package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Once<List<QueuePage.Entry>> colleagues = new Once<>();

    private @Nullable List<Waiting> found;
    private final List<String> left = new ArrayList<>();
    private int done;
    private boolean reported;

    static String address(String query) {
        return query.isEmpty() ? "/desk/led.xhtml" : "/desk/led.xhtml?" + query;
    }

    /** Carries out what was posted; 404 for whoever heads no body. */
    public void open() {
        Posted posted = Posted.of(request);
        if (remit().isNothing()) {
            Reply.notFound();
        } else if (request.getMethod().equals("POST")) {
            List<CaseNumber> ticked = posted.all("case").stream()
                    .flatMap(text -> CaseNumber.read(text).stream())
                    .distinct()
                    .limit(MOST)
                    .toList();
            reported = true;
            switch (posted.text("do")) {
                case "give" ->
                    ticked.forEach(number -> note(number, assignment.give(number, posted.text("to"), official())));
                case "spread" -> assignment.spread(ticked, official()).forEach(this::note);
                case "ask" -> ticked.forEach(number -> ask(number, posted.text("reason")));
                default -> reported = false;
            }
            found = null;
        }
    }

    private void note(CaseNumber number, Assignment.Outcome came) {
        switch (came) {
            case DONE -> done++;
            case NOT_YOURS -> left.add(number + " " + language.say("led.not-yours"));
            case NOT_THEIRS -> left.add(number + " " + language.say("led.not-theirs"));
        }
    }

    private void ask(CaseNumber number, String reason) {
        if (supervisions.ask(number, official(), reason)) {
            done++;
        } else {
            left.add(number + " " + language.say("led.not-asked"));
        }
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
        if (found == null) {
            found = board.cases(remit(), filter().narrowed(), 0, MOST);
        }
        return found;
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
        Map<String, QueuePage.Entry> colleagues = new LinkedHashMap<>();
        found().stream()
                .flatMap(waiting -> waiting.worker().stream())
                .distinct()
                .flatMap((Post post) -> assignment.holders(post).stream())
                .filter(one -> !one.away())
                .forEach(one -> colleagues.putIfAbsent(
                        one.id(),
                        new QueuePage.Entry(one.id(), language.say("led.colleague", one.name(), one.held()), false)));
        return List.copyOf(colleagues.values());
    }

    public String getQuery() {
        return filter().query();
    }

    public boolean isReported() {
        return reported;
    }

    public int getDone() {
        return done;
    }

    /** Why nothing was done in the others. */
    public List<String> getLeft() {
        return left;
    }
}
