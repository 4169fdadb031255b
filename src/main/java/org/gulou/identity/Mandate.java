package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** That one person may act for an organisation, or for another person, within a scope and a time. */
@Entity
@Table(name = "mandate")
public class Mandate {
    @Id
    private String id;

    @Column(name = "agent_id")
    private String agent;

    @Column(name = "organisation_id")
    private @Nullable String organisation;

    @Column(name = "person_id")
    private @Nullable String person;

    private String services;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    private String evidence;

    @Version
    private int version;

    protected Mandate() {}

    Mandate(String agent, Principal principal, Scope scope) {
        this.id = Ids.next();
        this.agent = agent;
        switch (principal) {
            case Principal.ForOrganisation(String organisationId) -> this.organisation = organisationId;
            case Principal.ForPerson(String personId) -> this.person = personId;
        }
        this.services = String.join(" ", new TreeSet<>(scope.services()));
        this.from = scope.from();
        this.until = scope.until().orElse(null);
        this.evidence = scope.evidence();
    }

    /** For whom somebody acts. */
    public sealed interface Principal {
        record ForOrganisation(String organisationId) implements Principal {}

        record ForPerson(String personId) implements Principal {}

        /** The id of the organisation or person. */
        default String id() {
            return switch (this) {
                case ForOrganisation(String organisationId) -> organisationId;
                case ForPerson(String personId) -> personId;
            };
        }
    }

    /**
     * How far and how long somebody may act for another.
     *
     * @param services the ids of the services; none means every service
     * @param until the last day, of the office; empty while no end is set
     * @param evidence what shows it, such as the number of the power of attorney
     */
    public record Scope(Set<String> services, LocalDate from, Optional<LocalDate> until, String evidence) {
        public Scope {
            services = Set.copyOf(services);
            if (evidence.isBlank()) {
                throw new IllegalArgumentException("A mandate needs its evidence");
            }
            if (until.isPresent() && until.get().isBefore(from)) {
                throw new IllegalArgumentException("A mandate cannot end on " + until.get() + ", before " + from);
            }
        }
    }

    /** Whether it covers {@code service} on the office's day {@code day}. */
    public boolean covers(String service, LocalDate day) {
        return holdsOn(day)
                && (services.isEmpty() || Set.of(services.split(" ")).contains(service));
    }

    /** Whether it covered {@code service} on some day from {@code first} up to {@code last}, both of the office's. */
    boolean covered(String service, LocalDate first, LocalDate last) {
        LocalDate day = first.isBefore(from) ? from : first;
        return !day.isAfter(last) && covers(service, day);
    }

    /** Whether it holds on the office's day {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether its last day is before the office's day {@code day}. */
    boolean isOver(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /** Ends it with {@code day} as its last day, or at once if it has not begun by then. */
    void end(LocalDate day) {
        until = day.isBefore(from) ? from.minusDays(1) : day;
    }

    public String getId() {
        return id;
    }

    /** The id of the person who acts. */
    public String getAgent() {
        return agent;
    }

    public Principal principal() {
        if (organisation != null) {
            return new Principal.ForOrganisation(organisation);
        }
        if (person != null) {
            return new Principal.ForPerson(person);
        }
        throw new IllegalStateException("Mandate " + id + " is for nobody");
    }

    public Set<String> services() {
        return services.isEmpty() ? Set.of() : Set.of(services.split(" "));
    }

    /** The ids of the services it covers, with blanks between; the empty text for every service. */
    public String getServices() {
        return services;
    }

    public LocalDate getFrom() {
        return from;
    }

    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    public String getEvidence() {
        return evidence;
    }
}
