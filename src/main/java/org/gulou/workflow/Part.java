package org.gulou.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.language.Expression;

/**
 * A child case inside one of a bundle: it has a service, number, law and clock of its own, and its end is the outcome of
 * the lane that stands for it here.
 *
 * @param map what is carried over into the child's form, by the path there
 * @param body yields the body at which it is filed; that of the bundle where empty
 * @param after the parts that must be granted before it begins
 */
public record Part(String service, Map<String, Expression> map, Optional<Expression> body, Set<String> after) {
    /** The ends of a child, and what comes of a part that waits for one that was not granted. */
    public static final List<String> OUTCOMES = LaneOutcome.words(LaneOutcome.OF_PART);

    static final String GRANTED = LaneOutcome.GRANTED.word();

    static final String HELD = LaneOutcome.HELD.word();

    public Part {
        map = Map.copyOf(map);
        after = Set.copyOf(after);
    }
}
