package org.gulou.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Ids that were drawn for entries which are not to be seen: whoever drew them has not committed yet, or never will.
 *
 * @param first the lowest
 * @param last the highest; below {@code first} where there is none
 * @param seenAt when they were first missed, by the clock of the database
 */
record Gap(long first, long last, Instant seenAt) {
    /** Twelve times as long as a transaction may take: what has not come by then was rolled back. */
    static final Duration LONGEST = Duration.ofHours(1);

    /**
     * The gaps that are left once the entries {@code came} have come.
     *
     * @param open those that were left before
     * @param passed all ids that have been passed since, with the time that it is now
     */
    static List<Gap> left(Collection<Gap> open, Gap passed, SortedSet<Long> came) {
        Instant lost = passed.seenAt.minus(LONGEST);
        return Stream.concat(open.stream().filter(gap -> gap.seenAt.isAfter(lost)), Stream.of(passed))
                .flatMap(gap -> gap.without(came))
                .toList();
    }

    private Stream<Gap> without(SortedSet<Long> came) {
        var left = Stream.<Gap>builder();
        long from = first;
        for (long id : came.subSet(first, Math.max(first, last + 1))) {
            left.add(new Gap(from, id - 1, seenAt));
            from = id + 1;
        }
        return left.add(new Gap(from, last, seenAt)).build().filter(gap -> gap.first <= gap.last);
    }
}
