package org.gulou.cases;

/**
 * Somebody takes part in a case from now on, or something new is asked of her; fired in the transaction that brings it.
 *
 * @param forHer whether she has something to do, and not only to read
 */
public record PartyAsked(Proceeding proceeding, CaseParty party, boolean forHer) {}
