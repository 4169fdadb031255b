package org.gulou.catalog.advice;

import java.util.Comparator;
import org.gulou.kernel.Problem;

/** What could be better, where, why, and how. */
public record Finding(Rule rule, Problem problem) implements Comparable<Finding> {
    @Override
    public int compareTo(Finding other) {
        return Comparator.comparing(Finding::problem)
                .thenComparing(Finding::rule)
                .compare(this, other);
    }
}
