package org.gulou.cases;

import java.math.BigDecimal;

/**
 * Somebody decided about money that was paid for nothing; fired in the transaction of the decision.
 *
 * @param after the case with all that followed from it
 * @param given whether it goes back
 */
public record RefundDecided(Proceeding after, BigDecimal sum, boolean given) {}
