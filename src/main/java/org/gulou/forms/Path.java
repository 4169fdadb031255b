package org.gulou.forms;

import java.util.Optional;

/**
 * A path such as {@code household.monthlyIncome}.
 *
 * @param first the name it begins with
 * @param rest the path inside of that; empty where nothing follows
 */
record Path(String first, Optional<String> rest) {
    static Path of(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new Path(text, Optional.empty())
                : new Path(text.substring(0, dot), Optional.of(text.substring(dot + 1)));
    }

    /** The path of what something stands in; the empty text at the top. */
    static String around(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    /** The path of what stands under a name inside of {@code around}, which is empty at the top. */
    static String inside(String around, String name) {
        return around.isEmpty() ? name : around + "." + name;
    }
}
