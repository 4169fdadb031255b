package org.gulou.workflow;

/** What it means when the time of a lane runs out and nothing has come. */
public enum Silence {
    WAITS,
    CONSENTS,
    OBJECTS
}
