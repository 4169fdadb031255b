package org.gulou.identity;

import org.gulou.kernel.Actor;
import org.gulou.kernel.Post;

/** Somebody gave a person a post or took one away; fired in the transaction that does it. */
public sealed interface PostChanged {
    Person person();

    Post post();

    /** Who did it. */
    Actor by();

    record Given(Person person, Post post, Actor by) implements PostChanged {}

    /**
     * She holds it no more.
     *
     * @param reason as she is told it; the empty text where none was asked for
     */
    record Ended(Person person, Post post, Actor by, String reason) implements PostChanged {}
}
