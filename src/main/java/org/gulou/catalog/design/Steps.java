package org.gulou.catalog.design;

import java.util.List;
import java.util.stream.Stream;

/** Reads paths, which are written as JSON pointers are (RFC 6901), without the slash in front. */
final class Steps {
    private Steps() {}

    static List<String> of(String path) {
        return path.isEmpty()
                ? List.of()
                : Stream.of(path.split("/", -1))
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    static String join(String path, String step) {
        String written = step.replace("~", "~0").replace("/", "~1");
        return path.isEmpty() ? written : path + "/" + written;
    }

    /** The path of what the last step leads out of; empty for one step. */
    static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of something after an element of a list has been taken out, which it does not lie in. */
    static String afterRemoval(String path, String removed) {
        return shifted(path, removed, -1);
    }

    /** The path of something after an element has been put into a list. */
    static String afterAdding(String path, String added) {
        return shifted(path, added, 1);
    }

    private static String shifted(String path, String place, int by) {
        String list = parent(place) + "/";
        if (!path.startsWith(list)) {
            return path;
        }
        String[] rest = path.substring(list.length()).split("/", 2);
        int index = Integer.parseInt(rest[0]);
        return index < Integer.parseInt(last(place))
                ? path
                : list + (index + by) + (rest.length > 1 ? "/" + rest[1] : "");
    }
}
