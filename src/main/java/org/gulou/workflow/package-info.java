/**
 * The way of a case: states, moves and clocks, compiled once from a definition and then only asked. What a case has been
 * through is its list of acts; origins, counts, timers and due dates are derived from it each time, never stored. Pure:
 * actor, moment, answers and calendar are arguments.
 */
@NullMarked
package org.gulou.workflow;

import org.jspecify.annotations.NullMarked;
