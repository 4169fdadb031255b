package org.gulou.workflow;

import java.util.Optional;

/** What it means when the time of a lane runs out and nothing has come. */
public enum Silence {
    WAITS,
    CONSENTS,
    OBJECTS;

    /** What comes of the lane then; empty where it goes on waiting. */
    Optional<LaneOutcome> outcome() {
        return switch (this) {
            case WAITS -> Optional.empty();
            case CONSENTS -> Optional.of(LaneOutcome.CONSENTS);
            case OBJECTS -> Optional.of(LaneOutcome.OBJECTS);
        };
    }
}
