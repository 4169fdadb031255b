package org.gulou.forms;

/** Where a second case of the same person, service, variant and subject is refused. */
public enum Once {
    /** While the first is not closed. */
    OPEN,
    /** In the same application window. */
    WINDOW,
    EVER
}
