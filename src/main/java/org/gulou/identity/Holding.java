package org.gulou.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.jspecify.annotations.Nullable;

/** That an official holds a post, from one instant until another. */
@Entity
@Table(name = "holding")
public class Holding {
    @Id
    private String id;

    @Column(name = "person_id")
    private String person;

    @Column(name = "post_role")
    private String role;

    private String body;

    @Column(name = "held_from")
    private Instant from;

    @Column(name = "held_until")
    private @Nullable Instant until;

    @Version
    private int version;

    protected Holding() {}

    Holding(String person, Post post, Instant from) {
        this.id = Ids.next();
        this.person = person;
        this.role = post.role();
        this.body = post.body().id();
        this.from = from;
    }

    void end(Instant at) {
        until = at;
    }

    public String getId() {
        return id;
    }

    /** The id of the official. */
    public String getPerson() {
        return person;
    }

    public Post post() {
        return new Post(role, new BodyId(body));
    }

    public String getRole() {
        return role;
    }

    public String getBody() {
        return body;
    }

    public Instant getFrom() {
        return from;
    }

    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
