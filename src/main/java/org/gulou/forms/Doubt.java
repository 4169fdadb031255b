package org.gulou.forms;

/**
 * Where a warning may be passed with a reason.
 *
 * @param key the path of the question that shows it, or {@code page} and the page where it belongs to none
 * @param about stands for the warnings shown there and the values that raised them
 * @param reason given for just these; the empty text while none is
 */
public record Doubt(String key, String about, String reason) {
    /** Before the key in the name of the field that takes the reason. */
    static final String FIELD = "reason.";

    /** The characters that a reason may have: its field takes no more. */
    static final int LONGEST_REASON = 500;

    /** The name of the field that takes the reason. */
    public String field() {
        return FIELD + key;
    }

    public boolean isOpen() {
        return reason.isEmpty();
    }
}
