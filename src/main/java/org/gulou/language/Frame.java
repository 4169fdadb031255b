package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** One evaluation under way: the values of its variables, and the steps it has left. */
final class Frame {
    private static final Value[] NONE = {};

    final Scope scope;
    final Surroundings surroundings;
    final Value[] slots;
    private int steps = 0;

    Frame(Scope scope, Surroundings surroundings, int slots) {
        this.scope = scope;
        this.surroundings = surroundings;
        this.slots = slots == 0 ? NONE : new Value[slots];
        Arrays.fill(this.slots, Value.EMPTY);
    }

    /** Without names, figures and facts: for what is worked out while it is compiled. */
    static Frame plain(int slots) {
        return new Frame(Scope.of(Map.of()), Surroundings.at(Instant.EPOCH), slots);
    }

    /** Counts a loop round or a list element. */
    void step() {
        steps(1);
    }

    void steps(int count) {
        steps += count;
        if (steps > Limits.STEPS) {
            throw new EvaluationLimit(say("An evaluation may take at most {number} steps", Limits.STEPS));
        }
    }

    /** Counts what has to be walked through to look at all of a value, or was written to make it. */
    void walk(Value value) {
        if (value instanceof Value.Items || value instanceof Value.Fields || value instanceof Value.Text) {
            steps(Extent.pieces(value) - 1);
        }
    }

    /** The same for the elements alone, as where they are counted or copied. */
    void elements(Value value) {
        if (value instanceof Value.Items items) {
            steps(items.items().size());
        }
    }

    static void bounded(int size) {
        if (size > Limits.LIST_SIZE) {
            throw new EvaluationLimit(say("A list may have at most {number} elements", Limits.LIST_SIZE));
        }
    }
}
