package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.Arrays;

/** One evaluation under way: the values of its variables, and the steps it has left. */
final class Frame {
    final Scope scope;
    final Surroundings surroundings;
    final Value[] slots;
    private int steps = 0;

    Frame(Scope scope, Surroundings surroundings, int slots) {
        this.scope = scope;
        this.surroundings = surroundings;
        this.slots = new Value[slots];
        Arrays.fill(this.slots, Value.EMPTY);
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

    static void bounded(int size) {
        if (size > Limits.LIST_SIZE) {
            throw new EvaluationLimit(say("A list may have at most {number} elements", Limits.LIST_SIZE));
        }
    }
}
