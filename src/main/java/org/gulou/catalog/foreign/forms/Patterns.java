package org.gulou.catalog.foreign.forms;

/** Regular expressions of other systems. */
public final class Patterns {
    private Patterns() {}

    /** The same for a whole text, of one that may match anywhere in it. */
    public static String anywhere(String pattern) {
        boolean parts = pattern.contains("|") || pattern.endsWith("\\$");
        return !parts && pattern.startsWith("^") && pattern.endsWith("$")
                ? pattern.substring(1, pattern.length() - 1)
                : "[\\s\\S]*(?:" + pattern + ")[\\s\\S]*";
    }
}
