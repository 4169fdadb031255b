package org.gulou.cases;

import org.gulou.workflow.Step;

/**
 * An act was done on a case; fired in the transaction of the act.
 *
 * @param after the case as the act left it
 */
public record CaseMoved(Proceeding after, Step.Moved step) {}
