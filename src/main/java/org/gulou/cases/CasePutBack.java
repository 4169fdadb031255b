package org.gulou.cases;

import org.gulou.workflow.Act;

/**
 * What was written down by mistake was put right, and the case is in the state again where it was before; fired in the
 * transaction of that.
 *
 * @param after the case as it stands now
 * @param act the correction
 */
public record CasePutBack(Proceeding after, Act act) {}
