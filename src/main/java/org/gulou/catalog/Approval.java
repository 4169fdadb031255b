package org.gulou.catalog;

/**
 * Why something is published, and who else has agreed to it.
 *
 * @param by the id of the second person; empty where none was asked
 */
public record Approval(String why, String by) {
    /** What is found at a start, and what is published at once. */
    public static final Approval NONE = new Approval("", "");
}
