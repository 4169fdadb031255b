package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.language.Period;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Course.Aside;
import org.gulou.workflow.Course.Stop;
import org.gulou.workflow.State;
import org.gulou.workflow.WaitsFor;

/**
 * The course of a case as a picture: one column that a phone shows without scrolling sideways, each stop a box, and below it
 * where the case may go instead. Lengths are those of the drawing, which is {@link #WIDTH} wide.
 */
@Named
@RequestScoped
public class StepsPicture {
    static final int WIDTH = 340;

    private static final int LEFT = 40;
    private static final int ASIDE = 58;
    private static final int INSIDE = 12;
    private static final int LINE = 20;
    private static final int GAP = 18;
    private static final int SIZE = 15;
    private static final int SMALL = 13;

    @Inject
    ServicePage service;

    @Inject
    GuideVisits visits;

    @Inject
    Asking asking;

    @Inject
    Language language;

    private Optional<List<Box>> boxes = Optional.empty();

    /** A line of words with the height of its foot. */
    public record Line(int y, String words, boolean strong) {}

    /**
     * A box of the picture.
     *
     * @param number of a stop; the empty text of what lies beside the way
     * @param kind {@code stop}, {@code end} or {@code aside}
     */
    public record Box(String number, String kind, int x, int y, int width, int height, List<Line> lines) {
        /** Where the line from the stop above meets it. */
        public int getMiddle() {
            return y + height / 2;
        }
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        Box last = getBoxes().getLast();
        return last.y() + last.height() + 2;
    }

    /** Down to here the line goes that joins the stops. */
    public int getFoot() {
        return getBoxes().stream()
                .filter(box -> !box.number().isEmpty())
                .mapToInt(Box::getMiddle)
                .max()
                .orElse(0);
    }

    public boolean isWithdrawable() {
        return service.course().withdrawable();
    }

    public List<Box> getBoxes() {
        if (boxes.isEmpty()) {
            boxes = Optional.of(draw());
        }
        return boxes.get();
    }

    private List<Box> draw() {
        var drawn = new ArrayList<Box>();
        int y = 2;
        int number = 1;
        for (Stop stop : service.course().stops()) {
            Box box = box(String.valueOf(number++), stop.state().isEnd() ? "end" : "stop", LEFT, y, words(stop));
            drawn.add(box);
            y = box.y() + box.height() + GAP / 2;
            for (Aside aside : stop.asides()) {
                Box side = box("", "aside", ASIDE, y, List.of(words(aside)));
                drawn.add(side);
                y = side.y() + side.height() + GAP / 2;
            }
            y += GAP / 2;
        }
        return drawn;
    }

    private Box box(String number, String kind, int x, int y, List<String> texts) {
        boolean stop = !number.isEmpty();
        int width = WIDTH - x - 2;
        var lines = new ArrayList<Line>();
        int foot = y + (stop ? INSIDE / 2 : 0);
        boolean strong = stop;
        for (String text : texts) {
            for (String words : Wrap.lines(text, (width - 2.0 * INSIDE) / (strong ? SIZE : SMALL))) {
                foot += LINE;
                lines.add(new Line(foot, words, strong));
            }
            strong = false;
        }
        return new Box(number, kind, x, y, width, foot + (stop ? INSIDE : INSIDE / 2) - y, lines);
    }

    /** What a stop is called, then who works there and how long, and where she has to come. */
    private List<String> words(Stop stop) {
        return Stream.concat(Stream.of(language.of(stop.state().label()), below(stop.state())), visits(stop).stream())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String below(State state) {
        return Stream.of(who(state), lasts(state))
                .filter(word -> !word.isEmpty())
                .reduce((one, other) -> one + language.say("steps.and") + other)
                .orElse("");
    }

    private List<String> visits(Stop stop) {
        return stop.visits().stream()
                .map(visit -> visits.words(visit, "steps.visit"))
                .toList();
    }

    private String who(State state) {
        return state.worker()
                .map(role -> language.say(
                        "steps.office", asking.term("levels", role.level().word())))
                .or(() -> state.waitsFor().filter(WaitsFor.APPLICANT::equals).map(you -> language.say("steps.you")))
                .orElse("");
    }

    private String lasts(State state) {
        return state.timing()
                .filter(State.Timing.Lasts.class::isInstance)
                .map(timing -> ((State.Timing.Lasts) timing).period())
                .map(Period::words)
                .map(language::of)
                .orElse("");
    }

    private String words(Aside aside) {
        String by = language.of(aside.by());
        String to = language.of(aside.to().label());
        String way = by.endsWith(to) ? by : language.say("steps.aside", by, to);
        return aside.rejoins()
                .map(state -> language.say(aside.ahead() ? "steps.on" : "steps.back", way, language.of(state.label())))
                .orElse(way);
    }

    /** A stop in words, for those who do not see the picture. */
    public record Told(String title, String below, List<String> visits, List<String> asides) {}

    public List<Told> getTold() {
        return service.course().stops().stream()
                .map(stop -> new Told(
                        language.of(stop.state().label()),
                        below(stop.state()),
                        visits(stop),
                        stop.asides().stream().map(this::words).toList()))
                .toList();
    }
}
