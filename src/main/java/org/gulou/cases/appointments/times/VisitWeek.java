package org.gulou.cases.appointments.times;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A week of a body, which counts from a day on. */
@Entity
@Table(name = "visit_week")
public class VisitWeek {
    /** How long the words for its place may be, in each language. */
    public static final int LONGEST_PLACE = 200;

    /** What the column holds: some 250 spans. */
    private static final int LONGEST = 4_000;

    @Id
    private String id;

    @Version
    private long version;

    private String body;
    private String service;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "slot_minutes")
    private int slotMinutes;

    /** A line for each span: the number of the weekday, from when to when, and how many at once. */
    private String hours = "";

    @Column(name = "place_zh")
    private @Nullable String placeZh;

    @Column(name = "place_en")
    private @Nullable String placeEn;

    protected VisitWeek() {}

    VisitWeek(String id, Wanted wanted) {
        this.id = id;
        this.body = wanted.body();
        this.service = wanted.service();
        this.firstDay = wanted.firstDay();
        this.slotMinutes = wanted.slotMinutes();
    }

    /**
     * A week that is to begin.
     *
     * @param service {@link Timetable#ALL}, or the id of a service that is to have a week of its own
     * @param slotMinutes how far apart visits begin
     */
    public record Wanted(String body, String service, LocalDate firstDay, int slotMinutes) {}

    public String getId() {
        return id;
    }

    String body() {
        return body;
    }

    public String service() {
        return service;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public int slotMinutes() {
        return slotMinutes;
    }

    /** What it says, with the hours of each weekday in order. */
    public Week week() {
        return new Week(
                Duration.ofMinutes(slotMinutes),
                hours.lines()
                        .map(line -> line.split(" "))
                        .collect(groupingBy(
                                line -> DayOfWeek.of(Integer.parseInt(line[0])),
                                mapping(VisitWeek::read, collectingAndThen(toList(), VisitWeek::inOrder)))),
                place());
    }

    /** Where people come to; empty for the address of the office. */
    public LocalizedText place() {
        var texts = new LinkedHashMap<String, String>();
        if (placeZh != null) {
            texts.put("zh", placeZh);
        }
        if (placeEn != null) {
            texts.put("en", placeEn);
        }
        return new LocalizedText(texts);
    }

    void moveTo(LocalizedText place) {
        placeZh = place.texts().get("zh");
        placeEn = place.texts().get("en");
    }

    private static Hours read(String[] line) {
        return new Hours(LocalTime.parse(line[1]), LocalTime.parse(line[2]), Integer.parseInt(line[3]));
    }

    private static List<Hours> inOrder(List<Hours> hours) {
        return hours.stream().sorted(Comparator.comparing(Hours::from)).toList();
    }

    private static String line(DayOfWeek weekday, Hours span) {
        return weekday.getValue() + " " + span.from() + " " + span.to() + " " + span.seats() + "\n";
    }

    void copy(VisitWeek other) {
        hours = other.hours;
        moveTo(other.place());
    }

    /** Adds hours to weekdays, to all of them or to none. */
    Outcome add(Set<DayOfWeek> weekdays, Hours more) {
        Week now = week();
        if (weekdays.stream().anyMatch(weekday -> now.on(weekday).stream().anyMatch(more::overlaps))) {
            return Outcome.OVERLAPS;
        }
        String longer = hours
                + weekdays.stream().sorted().map(weekday -> line(weekday, more)).collect(joining());
        if (longer.length() > LONGEST) {
            return Outcome.TOO_MANY;
        }
        hours = longer;
        return Outcome.DONE;
    }

    /** Takes the hours away that begin then. */
    void drop(DayOfWeek weekday, LocalTime from) {
        String gone = weekday.getValue() + " " + from + " ";
        hours = hours.lines()
                .filter(line -> !line.startsWith(gone))
                .map(line -> line + "\n")
                .collect(joining());
    }
}
