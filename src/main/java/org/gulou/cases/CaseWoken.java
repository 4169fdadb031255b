package org.gulou.cases;

/** Time was asked what it brings to a case; what follows from that is done, in this transaction. */
public record CaseWoken(Proceeding after) {}
