/**
 * What cases have in common that are decided together: the window in which they are filed, their order, and the pots
 * from which they take. The order is strict: who does not fit keeps those behind from what she does not get.
 */
@NullMarked
package org.gulou.workflow.batch;

import org.jspecify.annotations.NullMarked;
