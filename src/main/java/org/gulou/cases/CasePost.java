package org.gulou.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.util.Optional;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.jspecify.annotations.Nullable;

/** Where a case waits: the post, and the group of those who hold it for which it is meant. */
@Embeddable
public class CasePost {
    @Column(name = "worker_role")
    private String role = "";

    @Column(name = "worker_body")
    private String body = "";

    @Column(name = "work_group")
    private @Nullable String group;

    /** Whether it has just come, and no group was looked for yet. */
    @Transient
    private boolean unsorted;

    protected CasePost() {}

    CasePost(Post post) {
        this.role = post.role();
        this.body = post.body().id();
        this.unsorted = true;
    }

    Post post() {
        return new Post(role, new BodyId(body));
    }

    /** The id of the group; empty where it is meant for all who hold the post. */
    public Optional<String> group() {
        return Optional.ofNullable(group);
    }

    boolean isUnsorted() {
        return unsorted;
    }

    /** Means it for a group, or for everybody at the post. */
    void mean(Optional<String> id) {
        group = id.orElse(null);
        unsorted = false;
    }
}
