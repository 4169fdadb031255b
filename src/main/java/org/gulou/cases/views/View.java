package org.gulou.cases.views;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A queue that an official keeps under a name. */
@Entity
@Table(name = "desk_view")
public class View {
    /** How long its name may be. */
    public static final int LONGEST = 30;

    /** How long its query may be. */
    static final int LONGEST_QUERY = 2_000;

    @Id
    private String id;

    private String official;
    private String name;
    private String query;

    @Column(name = "made_at")
    private Instant madeAt;

    protected View() {}

    View(String id, String official, String name, String query, Instant madeAt) {
        this.id = id;
        this.official = official;
        this.name = name;
        this.query = query;
        this.madeAt = madeAt;
    }

    void replace(String newQuery, Instant at) {
        query = newQuery;
        madeAt = at;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** The query of the address that shows it. */
    public String getQuery() {
        return query;
    }

    String official() {
        return official;
    }
}
