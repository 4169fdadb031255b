package org.gulou.admin.amendments;

import java.util.Set;
import org.gulou.identity.Posts;
import org.gulou.kernel.Post;
import org.gulou.places.Body;
import org.gulou.places.Places;

/**
 * Which definitions somebody may write, and whether she may agree to what others wrote. The post of administrator includes
 * both; an editor at a body of a division writes what that division lays over services, and services say how far that goes.
 */
public record Rights(Set<Post> posts, Places places) {
    private static final Set<String> FIGURES = Set.of("parameters", "calendars");

    public Rights {
        posts = Set.copyOf(posts);
    }

    /** Whether she may write the file at {@code path}. */
    public boolean mayWrite(String path) {
        return holds(Posts.ADMIN)
                || (isFigure(path) ? holds(Posts.FIGURES) : holds(Posts.EDITOR))
                || posts.stream().anyMatch(post -> isLocal(post, path));
    }

    private boolean isLocal(Post post, String path) {
        return post.role().equals(Posts.EDITOR.role())
                && places.body(post.body())
                        .map(Body::division)
                        .filter(division -> path.equals("offers/" + division.code() + ".yaml"))
                        .isPresent();
    }

    private static boolean isFigure(String path) {
        return FIGURES.contains(path.substring(0, Math.max(0, path.indexOf('/'))));
    }

    /** Whether she may agree to what somebody else wrote. */
    public boolean mayReview() {
        return holds(Posts.ADMIN) || holds(Posts.REVIEWER);
    }

    /** Whether definitions are any of her work. */
    public boolean any() {
        return mayReview() || posts.stream().anyMatch(Posts::ofDefinitions);
    }

    /** Whether she may write at least one file. */
    public boolean mayWriteAny() {
        return holds(Posts.ADMIN)
                || posts.stream().anyMatch(post -> Posts.ofDefinitions(post) && !post.equals(Posts.REVIEWER));
    }

    /** Whether she may write services, not only figures or what a division lays over them. */
    public boolean mayWriteServices() {
        return holds(Posts.ADMIN) || holds(Posts.EDITOR);
    }

    private boolean holds(Post post) {
        return posts.contains(post);
    }
}
