/**
 * Legal time: a clock is a ledger of starts, pauses, extensions and stops, and its due date is derived from the ledger
 * and a calendar, so that it can be explained line by line. Knows nothing of states and moves.
 */
@NullMarked
package org.gulou.workflow.clock;

import org.jspecify.annotations.NullMarked;
