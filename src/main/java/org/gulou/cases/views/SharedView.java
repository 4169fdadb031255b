package org.gulou.cases.views;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;

/** A queue that a lead keeps under a name for all who hold a post of her body. */
@Entity
@Table(name = "shared_view")
public class SharedView {
    @Id
    private String id;

    private String body;
    private String role;
    private String name;
    private String query;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected SharedView() {}

    SharedView(String id, Post post, String name, String query, Actor.Official lead, Instant madeAt) {
        this.id = id;
        this.body = post.body().id();
        this.role = post.role();
        this.name = name;
        this.query = query;
        this.madeBy = lead.id();
        this.madeAt = madeAt;
    }

    void replace(String newQuery, Actor.Official lead, Instant at) {
        query = newQuery;
        madeBy = lead.id();
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

    /** For whom it is. */
    public Post post() {
        return new Post(role, new BodyId(body));
    }
}
