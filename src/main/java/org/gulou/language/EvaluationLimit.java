package org.gulou.language;

/**
 * An evaluation went beyond one of the {@link Limits} and was stopped. It is a fault of the definition, not of the
 * answers: no value is made up, and whoever evaluates shows the rule as broken.
 */
public final class EvaluationLimit extends RuntimeException {
    EvaluationLimit(String reason) {
        super(reason);
    }
}
