package org.gulou.notifications;

/** How a message travels; kept by name. */
public enum Channel {
    EMAIL,
    SMS,
    /** Events, to other programs. */
    WEBHOOK
}
