package org.gulou.catalog.foreign.forms;

import java.util.LinkedHashMap;
import java.util.Map;

/** Words of a foreign form, which has one language: they stand in both until somebody translates them. */
final class Words {
    private Words() {}

    /** Whether there is something to say. */
    static boolean put(Map<String, Object> into, String key, String words) {
        if (words.isEmpty()) {
            return false;
        }
        into.put(key, of(words));
        return true;
    }

    static Map<String, Object> of(String words) {
        var both = new LinkedHashMap<String, Object>();
        both.put("zh", words);
        both.put("en", words);
        return both;
    }
}
