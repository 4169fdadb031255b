package org.gulou.cases;

/**
 * A case was filed; fired in the transaction that files it.
 *
 * @param proceeding the case before anything follows from the filing by itself
 */
public record CaseOpened(Proceeding proceeding) {}
