package org.gulou.forms.source;

/** Where an information box is read; its key {@code on}. */
public enum ReadOn {
    /** The page on which it stands among the questions. */
    FORM,
    /** The page with all answers, before it is submitted. */
    CHECK,
    /** What the applicant keeps: the filed form on her case's page and as PDF. */
    RECEIPT,
    /** The case page of those who decide. */
    DESK
}
