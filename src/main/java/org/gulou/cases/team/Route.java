package org.gulou.cases.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** For which group of a body a service's cases are meant, where a rule over their answers holds. */
@Entity
@Table(name = "work_route")
public class Route {
    /** How long its rule may be. */
    public static final int LONGEST = 1_000;

    @Id
    private String id;

    private String body;
    private String service;
    private int place;
    private String rule;

    @Column(name = "group_id")
    private String group;

    protected Route() {}

    Route(String id, int place, Wanted wanted) {
        this.id = id;
        this.place = place;
        this.body = wanted.body();
        this.service = wanted.service();
        this.rule = wanted.rule();
        this.group = wanted.group();
    }

    /**
     * A route that a lead wants.
     *
     * @param rule a condition of the rule language; the empty text holds always
     * @param group the id of the group
     */
    public record Wanted(String body, String service, String rule, String group) {}

    public String getId() {
        return id;
    }

    String body() {
        return body;
    }

    public String service() {
        return service;
    }

    int place() {
        return place;
    }

    /** The empty text holds always. */
    public String getRule() {
        return rule;
    }

    /** The id of the group. */
    public String group() {
        return group;
    }
}
