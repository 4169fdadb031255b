package org.gulou.feedback;

/** What a rating is about, as the standard's indicators for online services and windows have it. */
public enum Topic {
    SPEED,
    GUIDE,
    PAPERS,
    PORTAL,
    STAFF
}
