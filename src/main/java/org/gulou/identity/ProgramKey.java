package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a program of an office shows instead of signing in. The program is somebody of its own: it holds posts like an
 * official and stands in histories under its own name, so that nobody acts under the name of another.
 */
@Entity
@Table(name = "program_key")
public class ProgramKey {
    @Id
    private String id;

    @Column(name = "person_id")
    private String person;

    private String name;

    /** The SHA-256 of the secret, which has so many random bits that it needs no slower one. */
    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "may_act")
    private boolean mayAct;

    private @Nullable String service;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @Column(name = "used_on")
    private @Nullable LocalDate usedOn;

    protected ProgramKey() {}

    ProgramKey(Wish wish, String person, String secretHash, String madeBy, Instant now) {
        this.id = Ids.next();
        this.person = person;
        this.name = wish.name();
        this.secretHash = secretHash;
        this.mayAct = wish.mayAct();
        this.service = wish.service().orElse(null);
        this.lastDay = wish.lastDay();
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    /**
     * What an administrator enters.
     *
     * @param name by which people know the program
     * @param mayAct whether it may act on cases, and not only read them
     * @param service the only one whose cases it is for; empty for all
     * @param lastDay the last day on which it opens
     */
    public record Wish(String name, boolean mayAct, Optional<String> service, LocalDate lastDay) {}

    /** The same wish, with another last day. */
    Wish anew(LocalDate until) {
        return new Wish(name, mayAct, service(), until);
    }

    /** Whether it opens on this day. */
    public boolean isOpenOn(LocalDate day) {
        return stoppedAt == null && !day.isAfter(lastDay);
    }

    void stop(Instant now) {
        stoppedAt = now;
    }

    void used(LocalDate day) {
        usedOn = day;
    }

    public String getId() {
        return id;
    }

    /** The id under which the program holds posts. */
    public String getPerson() {
        return person;
    }

    public String getName() {
        return name;
    }

    public boolean isMayAct() {
        return mayAct;
    }

    public Optional<String> service() {
        return Optional.ofNullable(service);
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public String getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }

    /** The last day on which somebody came with it; empty if nobody ever did. */
    public Optional<LocalDate> usedOn() {
        return Optional.ofNullable(usedOn);
    }
}
