package org.gulou.catalog.prospects;

import java.util.Comparator;
import org.gulou.forms.Fact;

/**
 * A question that may be asked next, with the number of services that wait for it.
 *
 * @param last whether one of them waits for nothing else and may well be hers
 */
record Candidate(String key, Fact fact, int services, boolean last, double worth) {
    static final Comparator<Candidate> BEST = Comparator.comparing((Candidate one) -> one.services() > 1)
            .thenComparing(Candidate::last)
            .thenComparingDouble(Candidate::worth)
            .thenComparing(one -> one.fact().sort() != Fact.Sort.FIGURE)
            .thenComparing(Candidate::key, Comparator.reverseOrder());

    Candidate and(Candidate other) {
        return new Candidate(key, fact, services + other.services, last || other.last, worth + other.worth);
    }
}
