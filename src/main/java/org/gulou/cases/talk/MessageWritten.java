package org.gulou.cases.talk;

import org.gulou.cases.Proceeding;

/** A message was written on a case; fired in its transaction. */
public record MessageWritten(Proceeding proceeding, CaseMessage message) {}
