package org.gulou.cases;

/**
 * Nothing is owed on a case any more; fired in the transaction of the payment or waiver.
 *
 * @param after the case with all that followed from it
 */
public record FeePaid(Proceeding after) {}
