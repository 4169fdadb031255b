/**
 * The case from filing to its end: what was applied for, what was done, who works on it now and until when.
 *
 * <p>The history of acts is the only truth; state, worker and due date are columns derived from it so that a queue is
 * one indexed query. A case is bound to the version of its service for life.
 */
@NullMarked
package org.gulou.cases;

import org.jspecify.annotations.NullMarked;
