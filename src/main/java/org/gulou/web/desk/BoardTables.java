package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.web.ui.Language;

/** The tables of a lead's board by name, each read once in a request. */
@Named
@RequestScoped
public class BoardTables {
    @Inject
    BoardPage page;

    @Inject
    BoardTrends trends;

    @Inject
    Language language;

    private final Map<Name, BoardTable> read = new EnumMap<>(Name.class);

    /** What a table is called in an address; its title and the heads of its columns are keys of the words for them. */
    enum Name {
        WATCHED("watch.open", "desk.number", "watch.asked-by", "watch.due", "desk.state"),
        LOADS("board.loads", "board.what", "board.open", RED, YELLOW, "board.free", "board.days-old"),
        TURNING("board.turning", "board.last-day", CASES),
        WEEKS("board.trend", "board.week", FILED, "board.ended"),
        AGES("board.ages", "board.days", CASES),
        STAYS("board.stays", "desk.state", CASES, "board.half", "board.nine-tenths"),
        RETURNED("board.returned", "desk.service", "board.returned.some", FILED, SHARE),
        RATINGS("board.ratings", "desk.service", "board.ratings.bad", "board.ratings.all", SHARE),
        DONE("board.done", "board.official", "board.acts", CASES);

        private final String title;
        private final String heads;

        Name(String title, String... heads) {
            this.title = title;
            this.heads = String.join(" ", heads);
        }

        private boolean isBare() {
            return this == WATCHED || this == TURNING || this == WEEKS;
        }
    }

    private static final String RED = "desk.light.RED";
    private static final String YELLOW = "desk.light.YELLOW";
    private static final String CASES = "board.cases";
    private static final String FILED = "board.filed";
    private static final String SHARE = "board.share";

    /** A table; an unknown name is a mistake of the page. */
    public BoardTable of(String name) {
        return find(name).orElseThrow();
    }

    /** A table; empty where there is none of this name. */
    Optional<BoardTable> find(String name) {
        return Arrays.stream(Name.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> read.computeIfAbsent(each, this::table));
    }

    private BoardTable table(Name name) {
        return new BoardTable(
                name.name(),
                language.say(name.title),
                Arrays.stream(name.heads.split(" ", -1))
                        .map(key -> language.say(key))
                        .toList(),
                name.isBare(),
                rows(name));
    }

    private List<BoardRow> rows(Name name) {
        return switch (name) {
            case WATCHED -> page.getWatched();
            case LOADS -> page.getLoads();
            case TURNING -> page.getTurningRows();
            case WEEKS -> trends.getWeeks();
            case AGES -> trends.getAges();
            case STAYS -> trends.getStays();
            case RETURNED -> trends.getReturned();
            case RATINGS -> trends.getBadRatings();
            case DONE -> trends.getDone();
        };
    }

    /** The query of the address of a table's file. */
    public String query(String name) {
        return page.query("table", name);
    }
}
