package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gulou.cases.board.Board;
import org.gulou.cases.board.Narrowed;
import org.gulou.feedback.BadRatings;
import org.gulou.web.desk.Stack.Amount;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;

/** How things went of late among the cases of a board: speed, age, what came back, what people thought of it. */
@Named
@RequestScoped
public class BoardTrends {
    private static final String CAME = "came";
    private static final String REST = "paused";
    private static final List<Integer> AGES = List.of(5, 10, 20, 30, 60);

    @Inject
    BoardPage page;

    @Inject
    Board board;

    @Inject
    BadRatings badRatings;

    @Inject
    Language language;

    private final Once<Columns> trend = new Once<>();
    private final Once<List<BoardRow>> weeks = new Once<>();
    private final Once<List<BoardRow>> ages = new Once<>();
    private final Once<List<BoardRow>> stays = new Once<>();
    private final Once<List<BoardRow>> returned = new Once<>();
    private final Once<List<BoardRow>> rated = new Once<>();
    private final Once<List<BoardRow>> done = new Once<>();

    private Narrowed narrowed() {
        return page.filter().narrowed();
    }

    /** What came in and what ended, week by week. */
    public Columns getTrend() {
        return trend.get(this::readTrend);
    }

    private Columns readTrend() {
        return Columns.of(
                board.weeks(page.remit(), narrowed()).stream()
                        .map(week -> new Columns.Group(
                                week.monday().toString().substring(5),
                                List.of(new Amount(week.filed(), CAME), new Amount(week.ended(), "good"))))
                        .toList(),
                2);
    }

    /** The same in figures, the last week first. */
    public List<BoardRow> getWeeks() {
        return weeks.get(this::readWeeks);
    }

    private List<BoardRow> readWeeks() {
        return board.weeks(page.remit(), narrowed()).reversed().stream()
                .map(week -> new BoardRow(
                        week.monday().toString(),
                        "",
                        List.of(Long.toString(week.filed()), Long.toString(week.ended())),
                        Stack.of(0L)))
                .toList();
    }

    public List<BoardRow> getAges() {
        return ages.get(this::readAges);
    }

    private List<BoardRow> readAges() {
        List<Long> ages = board.ages(page.remit(), narrowed(), AGES);
        long largest = ages.stream().mapToLong(Long::longValue).max().orElse(0);
        return IntStream.range(0, ages.size())
                .mapToObj(i -> new BoardRow(
                        age(i), "", List.of(ages.get(i).toString()), Stack.of(largest, new Amount(ages.get(i), CAME))))
                .toList();
    }

    private String age(int i) {
        return i == AGES.size()
                ? language.say("board.older", AGES.getLast())
                : language.say("board.age", i == 0 ? 0 : AGES.get(i - 1) + 1, AGES.get(i));
    }

    /** In which states cases stay longest. */
    public List<BoardRow> getStays() {
        return stays.get(this::readStays);
    }

    private List<BoardRow> readStays() {
        List<Board.Stay> stays = board.stays(page.remit(), narrowed());
        double largest =
                stays.stream().mapToDouble(Board.Stay::nineTenths).max().orElse(0);
        return stays.stream()
                .map(stay -> new BoardRow(
                        page.words().service(stay.service())
                                + language.say("board.in-state")
                                + page.words().state(stay.service(), stay.state()),
                        "",
                        List.of(Long.toString(stay.stays()), days(stay.half()), days(stay.nineTenths())),
                        Stack.of(
                                largest,
                                new Amount(stay.half(), CAME),
                                new Amount(stay.nineTenths() - stay.half(), REST))))
                .toList();
    }

    private static String days(double days) {
        return String.format(Locale.ROOT, "%.1f", days);
    }

    public List<BoardRow> getReturned() {
        return returned.get(this::readReturned);
    }

    private List<BoardRow> readReturned() {
        return board.returned(page.remit(), narrowed()).stream()
                .map(one -> share(one.service(), one.filed(), one.returned()))
                .toList();
    }

    public List<BoardRow> getBadRatings() {
        return rated.get(this::readBadRatings);
    }

    private List<BoardRow> readBadRatings() {
        return badRatings.of(page.remit(), narrowed()).stream()
                .map(one -> share(one.service(), one.ratings(), one.bad()))
                .toList();
    }

    private BoardRow share(String service, long all, long some) {
        return new BoardRow(
                page.words().service(service),
                "",
                List.of(Long.toString(some), Long.toString(all), Math.round(100.0 * some / all) + " %"),
                Stack.of(all, new Amount(some, "red"), new Amount(all - some, REST)));
    }

    /** Who did how much. */
    public List<BoardRow> getDone() {
        return done.get(this::readDone);
    }

    private List<BoardRow> readDone() {
        List<Board.Done> done = board.done(page.remit(), narrowed());
        long largest = done.stream().mapToLong(Board.Done::acts).max().orElse(0);
        return done.stream()
                .map(one -> new BoardRow(
                        one.name(),
                        LedPage.address(page.filter().with("clerk", one.clerk())),
                        List.of(Long.toString(one.acts()), Long.toString(one.cases())),
                        Stack.of(largest, new Amount(one.acts(), CAME))))
                .toList();
    }
}
