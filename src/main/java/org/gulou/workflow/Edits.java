package org.gulou.workflow;

/** What the applicant may change in a state: what was named in the correction, everything, or nothing. */
public enum Edits {
    NAMED,
    ALL,
    NONE
}
