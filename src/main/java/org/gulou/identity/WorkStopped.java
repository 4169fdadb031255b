package org.gulou.identity;

import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Post;

/**
 * Somebody can no longer work, though no post was taken from her: her account was deactivated, or the time is over for which a
 * post was lent to her. Fired in the transaction in which that shows.
 *
 * @param person her id
 * @param post for which she cannot; empty where it is all she holds
 */
public record WorkStopped(String person, Optional<Post> post, Actor by) {}
