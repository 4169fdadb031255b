package org.gulou.catalog.definition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.Answers;

/** What somebody does in a planned case, or time does. */
public sealed interface PlannedStep {
    /** The moment at which it happens. */
    Instant at();

    /** Who acts. */
    sealed interface Hand {
        record Applicant() implements Hand {}

        /** @param who the number by which she is known */
        record Party(String party, String who) implements Hand {}

        /** @param signInName of somebody who holds the post */
        record Official(String signInName) implements Hand {}
    }

    /** Nothing is done until then. */
    record Waits(Instant at) implements PlannedStep {}

    /** What is owed is paid, all of it. */
    record Pays(Instant at) implements PlannedStep {}

    /** A move is signed before it is taken. */
    record Signs(Instant at, Hand hand, String move) implements PlannedStep {}

    /**
     * A move is taken.
     *
     * @param given the small things, as typed, by their keys
     * @param form what is filled in with it
     */
    record Acts(Instant at, Hand hand, String move, Map<String, List<String>> given, Optional<Answers> form)
            implements PlannedStep {}
}
