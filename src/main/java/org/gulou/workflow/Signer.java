package org.gulou.workflow;

import java.util.Map;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/**
 * Somebody who signs a move.
 *
 * @param party {@code applicant}, or the id of the party
 * @param who the number by which she is known; the empty text for the applicant
 * @param label what she is in the case, such as "spouse"
 * @param actors the ids under which she acts
 */
public record Signer(String party, String who, LocalizedText label, Set<String> actors) {
    public Signer {
        actors = Set.copyOf(actors);
    }

    /** Names her among what is given with a move that she signs before the official who takes it. */
    public String key() {
        return who.isEmpty() ? party : party + " " + who;
    }

    /** What an act of signing says of her and of what she signed. */
    Map<String, Value> signs(Move move, Value revision) {
        return Map.of("move", Value.of(move.id()), "signer", Value.of(key()), "revision", revision);
    }
}
