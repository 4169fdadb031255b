package org.gulou.cases.pace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.gulou.cases.Within;
import org.gulou.catalog.Offer;

/**
 * In how many working days a body, or all of them together, decided the cases of one service in the last twelve months, from
 * filing to decision: half of them, and nine of ten.
 */
@Entity
@Table(name = "offer_pace")
public class Pace {
    /** So many cases are enough to say something, and to say nothing about one of them. */
    static final int FLOOR = 20;

    @Id
    private String offer;

    private int cases;
    private int half;

    @Column(name = "nine_tenths")
    private int nineTenths;

    @Column(name = "counted_on")
    private LocalDate countedOn;

    protected Pace() {}

    private Pace(String offer, SortedMap<Integer, Integer> times, LocalDate today) {
        this.offer = offer;
        this.cases = Math.toIntExact(Within.all(times));
        this.half = Within.of(times, 50);
        this.nineTenths = Within.of(times, 90);
        this.countedOn = today;
    }

    /**
     * What the times of an offer amount to; empty where they are too few.
     *
     * @param times how many cases took so many working days
     */
    static Optional<Pace> of(String offer, SortedMap<Integer, Integer> times, LocalDate today) {
        return Within.all(times) < FLOOR ? Optional.empty() : Optional.of(new Pace(offer, times, today));
    }

    public String offer() {
        return offer;
    }

    /** Whether it is that of all offices together. */
    public boolean isEverywhere() {
        return offer.equals(Offer.everywhere(offer));
    }

    /** How many cases it is drawn from. */
    public int cases() {
        return cases;
    }

    /** Half were decided within so many working days. */
    public int half() {
        return half;
    }

    /** Nine of ten were decided within so many working days. */
    public int nineTenths() {
        return nineTenths;
    }
}
