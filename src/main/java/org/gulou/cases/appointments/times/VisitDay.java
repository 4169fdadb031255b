package org.gulou.cases.appointments.times;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a body has set for a day. A day with several hours of its own has a row for each. */
@Entity
@Table(name = "visit_day")
public class VisitDay {
    /** How long the reason may be for which it is closed. */
    public static final int LONGEST_REASON = 200;

    @Id
    private String id;

    private String body;

    @Column(name = "on_day")
    private LocalDate day;

    private @Nullable String reason;

    @Column(name = "like_weekday")
    private @Nullable Integer like;

    /** Midnight where it has no hours of its own, so that a day is closed once, whoever else closes it in the same moment. */
    @Column(name = "from_time")
    private LocalTime from = LocalTime.MIDNIGHT;

    @Column(name = "to_time")
    private @Nullable LocalTime to;

    private @Nullable Integer seats;

    protected VisitDay() {}

    /**
     * What is set for a day.
     *
     * @throws IllegalArgumentException if the day is to have more than one span of hours, which need a row each
     */
    VisitDay(String id, String body, LocalDate day, SpecialDay special) {
        this.id = id;
        this.body = body;
        this.day = day;
        switch (special) {
            case SpecialDay.Closed closed -> this.reason = closed.reason();
            case SpecialDay.Like as -> this.like = as.weekday().getValue();
            case SpecialDay.Open open -> {
                if (open.hours().size() != 1) {
                    throw new IllegalArgumentException("A row has one span of hours, not " + open.hours());
                }
                Hours hours = open.hours().getFirst();
                this.from = hours.from();
                this.to = hours.to();
                this.seats = hours.seats();
            }
        }
    }

    public String getId() {
        return id;
    }

    String body() {
        return body;
    }

    public LocalDate day() {
        return day;
    }

    /** What this row says of its day. */
    public SpecialDay special() {
        if (reason != null) {
            return new SpecialDay.Closed(reason);
        }
        if (like != null) {
            return new SpecialDay.Like(DayOfWeek.of(like));
        }
        return new SpecialDay.Open(List.of(new Hours(from, Objects.requireNonNull(to), Objects.requireNonNull(seats))));
    }
}
