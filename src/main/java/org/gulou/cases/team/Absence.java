package org.gulou.cases.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Days on which an official is away, and who takes what lies on her desk. */
@Entity
@Table(name = "absence")
public class Absence {
    @Id
    private String id;

    private String official;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private @Nullable String substitute;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected Absence() {}

    Absence(
            String id,
            String official,
            LocalDate firstDay,
            LocalDate lastDay,
            Optional<String> substitute,
            Actor by,
            Instant at) {
        this.id = id;
        this.official = official;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.substitute = substitute.orElse(null);
        this.enteredBy = by.id();
        this.enteredAt = at;
    }

    public String getId() {
        return id;
    }

    String official() {
        return official;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    /** The id of the colleague who takes her cases; empty where they go back to the queue. */
    public Optional<String> substitute() {
        return Optional.ofNullable(substitute);
    }
}
