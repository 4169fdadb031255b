package org.gulou.cases;

/** A case has waited for its applicant most of the time that she has; fired in the transaction of the due work. */
public record StillWaits(Proceeding proceeding) {}
