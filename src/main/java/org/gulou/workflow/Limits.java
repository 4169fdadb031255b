package org.gulou.workflow;

import java.util.Optional;
import org.gulou.language.Period;

/**
 * The times that the offer names, as they stood when the case was filed; the case keeps them, so that a later change of
 * the promise moves no due date.
 */
public record Limits(Optional<Period> statutory, Optional<Period> promised) {
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());

    /** The period of {@code limit}; empty where the offer names none, and the clock then does not run. */
    Optional<Period> of(Clock.Limit limit) {
        return switch (limit) {
            case Clock.Limit.Statutory() -> statutory;
            case Clock.Limit.Promised() -> promised.or(() -> statutory);
            case Clock.Limit.Fixed(Period period) -> Optional.of(period);
        };
    }
}
