package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gulou.kernel.ReadOut;
import org.gulou.kernel.Sha256;

/** That somebody lets another person act for her: it is a {@link Mandate} once that person has taken it with its code. */
@Entity
@Table(name = "mandate_offer")
public class MandateOffer {
    @Id
    private String id;

    @Column(name = "giver_id")
    private String giver;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "for_whom")
    private String forWhom;

    private String services;

    @Column(name = "until_day")
    private LocalDate until;

    @Column(name = "good_until")
    private Instant goodUntil;

    protected MandateOffer() {}

    MandateOffer(String giver, Terms terms, String code, Instant goodUntil) {
        this.id = Ids.next();
        this.giver = giver;
        this.codeHash = hash(code);
        this.forWhom = terms.forWhom();
        this.services = String.join(" ", new TreeSet<>(terms.services()));
        this.until = terms.until();
        this.goodUntil = goodUntil;
    }

    /**
     * What she offers.
     *
     * @param forWhom as she calls the person it is meant for; only she reads it
     * @param services the ids of the services; none means every service
     * @param until the last day of the mandate, of the office
     */
    public record Terms(String forWhom, Set<String> services, LocalDate until) {
        public Terms {
            services = Set.copyOf(services);
        }
    }

    /** How a code is kept. */
    static String hash(String typed) {
        return Sha256.hex("mandate " + ReadOut.code(typed));
    }

    boolean isGoodAt(Instant now) {
        return now.isBefore(goodUntil);
    }

    /** What the mandate is that it becomes when it is taken on {@code day}. */
    Mandate.Scope scope(LocalDate day) {
        return new Mandate.Scope(services(), day, Optional.of(until), "online " + day);
    }

    public String getId() {
        return id;
    }

    /** The id of the person who gives it. */
    public String getGiver() {
        return giver;
    }

    public String getForWhom() {
        return forWhom;
    }

    public Set<String> services() {
        return services.isEmpty() ? Set.of() : Set.of(services.split(" "));
    }

    public LocalDate getUntil() {
        return until;
    }

    /** Until when its code can be used. */
    public Instant getGoodUntil() {
        return goodUntil;
    }
}
