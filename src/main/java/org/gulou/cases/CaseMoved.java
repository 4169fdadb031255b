package org.gulou.cases;

import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Step;

/** An act was done on a case; fired in the transaction of the act. */
public record CaseMoved(CaseNumber number, Step.Moved step) {}
