package org.gulou.workflow;

import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.Post;

/**
 * Who works on a case, written {@code clerk.county}: a post at the body of that level that the case belongs to.
 *
 * @param post the role of a {@link Post}, such as {@code clerk}
 */
public record Role(String post, Level level) {
    public static Optional<Role> read(String word) {
        int dot = word.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        return Word.read(Level.class, word.substring(dot + 1)).map(level -> new Role(word.substring(0, dot), level));
    }

    /** The post in the bodies of a case; empty where no body of this level has a part in it. */
    public Optional<Post> at(Map<Level, BodyId> bodies) {
        return Optional.ofNullable(bodies.get(level)).map(body -> new Post(post, body));
    }

    @Override
    public String toString() {
        return post + "." + level.word();
    }
}
