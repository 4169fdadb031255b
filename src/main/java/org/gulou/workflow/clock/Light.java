package org.gulou.workflow.clock;

/**
 * How near a due date is: green; yellow when no more than one working day or a fifth of the time is left, whichever is
 * more (a fifth only, where hours or minutes are counted); red when overdue.
 */
public enum Light {
    GREEN,
    YELLOW,
    RED
}
