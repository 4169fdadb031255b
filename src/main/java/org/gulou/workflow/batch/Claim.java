package org.gulou.workflow.batch;

import java.math.BigDecimal;

/**
 * What a case takes from a pot.
 *
 * @param pot which of the pots of the quota
 * @param size how much there is in all
 */
public record Claim(Quota quota, String pot, BigDecimal size, BigDecimal amount) {
    /** The pot among those of the service. */
    public String name() {
        return name(quota, pot);
    }

    /** One of the pots of a quota among those of the service. */
    public static String name(Quota quota, String pot) {
        return quota.id() + "/" + pot;
    }

    public Claim {
        if (amount.signum() < 0 || size.signum() < 0) {
            throw new IllegalArgumentException(
                    "A pot and what is taken from it are never below 0, got " + amount + " of " + size);
        }
    }
}
