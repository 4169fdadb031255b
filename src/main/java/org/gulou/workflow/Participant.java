package org.gulou.workflow;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody who takes part in a case now: a {@link Party}, found by its rules.
 *
 * @param party the id of the party
 * @param who the number by which she is known
 * @param reach the phone or e-mail address to which her link goes
 * @param actors the ids under which she acts; none while she has not been asked in
 */
public record Participant(String party, String who, Optional<String> reach, Set<String> actors) {
    public Participant {
        actors = Set.copyOf(actors);
    }

    /** The same person, acting under these ids. */
    public Participant actingAs(Set<String> ids) {
        return new Participant(party, who, reach, ids);
    }
}
