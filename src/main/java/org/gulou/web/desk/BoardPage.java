package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gulou.cases.board.Board;
import org.gulou.cases.board.Load;
import org.gulou.cases.board.Remit;
import org.gulou.cases.watch.Supervision;
import org.gulou.cases.watch.Supervisions;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.desk.Stack.Amount;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

/** How the cases stand that a lead answers for: pictures, and beside each the numbers it is drawn from. */
@Named
@RequestScoped
public class BoardPage {
    private static final String GOOD = "good";
    private static final String RED = "red";
    private static final String DIVISION = "DIVISION";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Board board;

    @Inject
    Supervisions supervisions;

    @Inject
    Published published;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Once<Load> all = new Once<>();
    private final Once<List<BoardRow>> loads = new Once<>();
    private final Once<Columns> turning = new Once<>();
    private final Once<List<BoardRow>> turningRows = new Once<>();
    private final Once<List<BoardRow>> watched = new Once<>();

    private final Once<Remit> remit = new Once<>();

    /** A way to count, to choose from. */
    public record Way(String id, String address, boolean chosen) {
        /** For {@code aria-current="#{way.current()}"}: null drops the attribute. */
        public @Nullable String current() {
            return chosen ? "page" : null;
        }
    }

    /** 404 for whoever heads no body. */
    public void open() {
        if (remit().isNothing()) {
            Reply.notFound();
        }
    }

    Remit remit() {
        return remit.get(() -> Remit.of(user.official(), published.catalogue().places()));
    }

    BoardFilter filter() {
        return BoardFilter.of(Posted.of(request));
    }

    BoardWords words() {
        return new BoardWords(published.catalogue(), language);
    }

    private LocalDate today() {
        return OfficeTime.day(clock.instant());
    }

    public Load getAll() {
        return all.get(this::readAll);
    }

    private Load readAll() {
        return board.all(remit(), filter().narrowed());
    }

    /** Since how many days the oldest open case is under way. */
    public long getOldest() {
        return getAll().open() == 0 ? 0 : ChronoUnit.DAYS.between(getAll().oldest(), today());
    }

    public Stack getLights() {
        return stack(getAll(), getAll().open());
    }

    private static Stack stack(Load load, long largest) {
        long good = load.open() - load.red() - load.yellow() - load.paused();
        return Stack.of(
                largest,
                new Amount(load.red(), RED),
                new Amount(load.yellow(), "yellow"),
                new Amount(good, GOOD),
                new Amount(load.paused(), "paused"));
    }

    /** The address of the list of cases with a light. */
    public String cases(String light) {
        return LedPage.address(filter().with("light", light));
    }

    public List<QueuePage.Entry> getServices() {
        return narrowing().services();
    }

    public List<QueuePage.Entry> getOffices() {
        return narrowing().offices();
    }

    private BoardNarrowing narrowing() {
        return new BoardNarrowing(published.catalogue(), words(), remit(), filter().narrowed());
    }

    /** The name of what the board is narrowed to; the empty text where it is not. */
    public String getNarrowed() {
        return narrowing().name();
    }

    private String by() {
        return Posted.of(request).text("by");
    }

    private Board.By chosen() {
        return Arrays.stream(Board.By.values())
                .filter(by -> by.name().equals(by()))
                .findFirst()
                .orElse(Board.By.SERVICE);
    }

    /** The id of the way to count that was chosen. */
    public String getWay() {
        return by().equals(DIVISION) ? DIVISION : chosen().name();
    }

    public List<Way> getWays() {
        String chosen = getWay();
        return List.of("SERVICE", "OFFICE", DIVISION, "CLERK", "STATE").stream()
                .map(id -> new Way(
                        id, "/desk/board.xhtml?by=" + id + "&" + filter().query() + "#loads", id.equals(chosen)))
                .toList();
    }

    /** The backlog by what was chosen, the one with the most red first. */
    public List<BoardRow> getLoads() {
        return loads.get(this::readLoads);
    }

    private List<BoardRow> readLoads() {
        return by().equals(DIVISION) ? divisions() : loads(chosen());
    }

    private List<BoardRow> loads(Board.By by) {
        List<Load> loads = board.by(by, remit(), filter().narrowed());
        long largest = loads.stream().mapToLong(Load::open).max().orElse(0);
        return loads.stream()
                .map(load -> new BoardRow(
                        words().name(by, load),
                        words().address(by, load, filter()),
                        figures(load),
                        stack(load, largest)))
                .toList();
    }

    private List<BoardRow> divisions() {
        Map<String, Load> sums = new TreeMap<>();
        for (Load load : board.by(Board.By.OFFICE, remit(), filter().narrowed())) {
            sums.merge(words().division(load.key()), load, Load::plus);
        }
        long largest = sums.values().stream().mapToLong(Load::open).max().orElse(0);
        return sums.entrySet().stream()
                .map(one -> new BoardRow(one.getKey(), "", figures(one.getValue()), stack(one.getValue(), largest)))
                .toList();
    }

    private List<String> figures(Load load) {
        return LongStream.of(
                        load.open(),
                        load.red(),
                        load.yellow(),
                        load.free(),
                        ChronoUnit.DAYS.between(load.oldest(), today()))
                .mapToObj(Long::toString)
                .toList();
    }

    /** What turns red: a column for each day. */
    public Columns getTurning() {
        return turning.get(this::readTurning);
    }

    private Columns readTurning() {
        Map<LocalDate, Long> byDay = new TreeMap<>();
        IntStream.rangeClosed(0, Board.AHEAD).forEach(i -> byDay.put(today().plusDays(i), 0L));
        board.turning(remit(), filter().narrowed()).forEach(one -> byDay.put(one.day(), one.cases()));
        return Columns.of(
                byDay.entrySet().stream()
                        .map(one -> new Columns.Group(
                                one.getKey().toString().substring(5),
                                List.of(new Amount(
                                        one.getValue(), one.getKey().isBefore(today().plusDays(3)) ? RED : "yellow"))))
                        .toList(),
                2);
    }

    public List<BoardRow> getTurningRows() {
        return turningRows.get(this::readTurningRows);
    }

    private List<BoardRow> readTurningRows() {
        return board.turning(remit(), filter().narrowed()).stream()
                .map(one -> new BoardRow(
                        one.day().toString(),
                        LedPage.address(filter().with("due", one.day().toString(), "light", "")),
                        List.of(Long.toString(one.cases())),
                        Stack.of(0L)))
                .toList();
    }

    /** The supervisions that are open; what should have been explained by now says so. */
    public List<BoardRow> getWatched() {
        return watched.get(this::readWatched);
    }

    private List<BoardRow> readWatched() {
        return supervisions.of(remit()).stream().map(this::watched).toList();
    }

    private BoardRow watched(Supervision one) {
        String late = one.isLate(today()) ? " " + language.say("ticket.late") : "";
        return new BoardRow(
                one.getCaseNumber(),
                "/desk/case.xhtml?number=" + one.getCaseNumber() + "#watch",
                List.of(
                        one.isByItself() ? language.say("watch.by-itself") : one.getOpenedName(),
                        one.getDueOn() + late,
                        language.say("watch.stage." + one.getStage().name())),
                Stack.of(0L));
    }

    /** The query of the same, counted by the same, with one more name. */
    String query(String name, String value) {
        return Stream.of(name + "=" + value, by().isEmpty() ? "" : "by=" + getWay(), filter().query())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }
}
