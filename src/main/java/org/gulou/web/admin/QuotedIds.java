package org.gulou.web.admin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The ids that an entry of the journal quotes: it holds no names, as those change. */
record QuotedIds(String payload) {
    /** A text of JSON, with the colon behind it where it is a key; ids need no escapes. */
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"(\\s*:)?");

    /**
     * What they are called today, in their order, each once.
     *
     * @param called the name that belongs to an id; empty where it is none
     */
    List<String> names(Function<String, Optional<String>> called) {
        return TEXT.matcher(payload)
                .results()
                .filter(found -> found.group(2) == null)
                .map(found -> found.group(1))
                .distinct()
                .flatMap(id -> called.apply(id).filter(name -> !name.equals(id)).stream())
                .distinct()
                .toList();
    }
}
