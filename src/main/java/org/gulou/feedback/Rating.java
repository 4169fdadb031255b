package org.gulou.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What an applicant thinks of how her case was handled: the first time, or later once more. */
@Entity
@Table(name = "rating")
public class Rating {
    /** The best of the five levels; GB/T 39046-2020, appendix A.8, counts from it down to {@link #WORST}. */
    public static final int BEST = 1;

    public static final int WORST = 5;

    /** From here on it is bad, and has to be followed up. */
    static final int BAD = 4;

    /** How often one case can be rated: once, and once more later. */
    static final int MOST = 2;

    @Id
    private String id;

    @Column(name = "case_number")
    private String caseNumber;

    private String service;
    private String body;
    private int nth;

    @Column(name = "grade")
    private int level;

    private String topics;
    private String text;

    @Column(name = "rated_at")
    private Instant at;

    private boolean counts;

    protected Rating() {}

    Rating(String id, String caseNumber, String service, String body, int nth, Opinion opinion, Instant at) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.service = service;
        this.body = body;
        this.nth = nth;
        this.level = opinion.level();
        this.topics = String.join(
                " ", opinion.topics().stream().map(Topic::name).sorted().toList());
        this.text = opinion.text();
        this.at = at;
        this.counts = true;
    }

    /** It was found malicious or mistaken. */
    void discount() {
        counts = false;
    }

    boolean isBad() {
        return level >= BAD;
    }

    public String getId() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    String service() {
        return service;
    }

    String body() {
        return body;
    }

    /** 1 for the rating, 2 for the one that was added later. */
    public int nth() {
        return nth;
    }

    /** From {@link #BEST} to {@link #WORST}. */
    public int getLevel() {
        return level;
    }

    public List<Topic> topics() {
        return topics.isEmpty()
                ? List.of()
                : Arrays.stream(topics.split(" ", -1)).map(Topic::valueOf).toList();
    }

    public String getText() {
        return text;
    }

    public Instant getAt() {
        return at;
    }

    boolean counts() {
        return counts;
    }
}
