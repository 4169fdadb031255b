package org.gulou.cases;

import org.gulou.kernel.CaseNumber;

/** A case was filed; fired in the transaction that files it. */
public record CaseOpened(CaseNumber number) {}
