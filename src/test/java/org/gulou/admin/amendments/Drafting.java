package org.gulou.admin.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.gulou.catalog.Published;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Post;

/** An editor at work on amendments. */
record Drafting(Amendments amendments, Published published, Actor.Official author) {
    /** Somebody new who holds a post. */
    static Actor.Official official(Post post) {
        return new Actor.Official(post.role() + "-" + UUID.randomUUID(), "某人", Set.of(post));
    }

    Rights rights(Actor.Official official) {
        return new Rights(official.posts(), published.catalogue().places());
    }

    String begun(String path) {
        String id = amendments.open(author, "试改", "因为").getId();
        assertThat(amendments.take(author, rights(author), id, path)).isTrue();
        return id;
    }

    String text(String id, String path) {
        return amendments.file(id, path).orElseThrow().text();
    }

    void written(String id, String path, String text) {
        int seen = amendments.file(id, path).orElseThrow().getRevision();
        assertThat(amendments.save(author, rights(author), id, path, seen, text))
                .isInstanceOf(Saved.Done.class);
    }
}
