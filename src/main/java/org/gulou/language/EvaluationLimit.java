package org.gulou.language;

import org.gulou.kernel.Sentence;

/**
 * An evaluation went beyond one of the {@link Limits} and was stopped. It is a fault of the definition, not of the
 * answers: no value is made up, and whoever evaluates shows the rule as broken.
 */
public final class EvaluationLimit extends RuntimeException {
    private final transient Sentence found;

    EvaluationLimit(Sentence found) {
        super(found.in("en"));
        this.found = found;
    }

    /** Which limit it was. */
    public Sentence found() {
        return found;
    }
}
