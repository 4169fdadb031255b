package org.gulou.cases;

import org.gulou.kernel.CaseNumber;

/**
 * A closed case has been kept as long as its service says; fired in the transaction in which it goes. Each room deletes what
 * it holds of it that tells of people.
 *
 * @param draft from which it was filed
 */
public record CaseExpired(CaseNumber number, String draft) {}
