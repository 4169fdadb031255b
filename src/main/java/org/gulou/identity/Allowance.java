package org.gulou.identity;

import java.time.Duration;

/**
 * How often something may be tried before pauses begin, and how they grow. Pauses double and end at {@code longest}, so
 * that a stranger who fails on purpose slows the owner down but never locks her out.
 *
 * @param free how many tries need no pause between them
 * @param first the pause after these
 * @param longest no pause is longer
 * @param memory after this time without a try all is forgotten
 */
public record Allowance(int free, Duration first, Duration longest, Duration memory) {
    /** For one account or one case, tried from one network. */
    public static final Allowance OWN =
            new Allowance(5, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(1));

    /** For one account or one case, tried from anywhere. */
    public static final Allowance ANYWHERE =
            new Allowance(30, Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofHours(1));

    /**
     * For the second step of one account, tried from anywhere: whoever guesses there knows the password already, and of a
     * million codes three are right at any moment.
     */
    static final Allowance CODE = new Allowance(10, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(1));

    /** For messages that strangers can have sent to one address: few are worth having, and none is refused for long. */
    public static final Allowance SENT =
            new Allowance(10, Duration.ofSeconds(5), Duration.ofMinutes(2), Duration.ofHours(1));

    /** For everything tried from one network, behind which many people may sit. */
    public static final Allowance NETWORK =
            new Allowance(60, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

    /** How long to wait after {@code tries} tries before the next. */
    Duration pauseAfter(int tries) {
        if (tries < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(tries - free, 30);
        Duration pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
