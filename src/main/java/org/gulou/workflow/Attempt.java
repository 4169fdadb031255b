package org.gulou.workflow;

import java.util.Map;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Ordered;
import org.gulou.language.Value;

/**
 * What somebody wants to do.
 *
 * @param move the id of a move; or an action, of whose moves from here the first is taken that can be
 * @param given what is given with it, by the key of each {@link Need}
 */
public record Attempt(String move, Actor actor, Map<String, Value> given) {
    public Attempt {
        given = Ordered.copy(given);
    }

    public Attempt(String move, Actor actor) {
        this(move, actor, Map.of());
    }
}
