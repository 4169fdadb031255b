package org.gulou.catalog.foreign.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Titles of questions without what the fields of this portal say themselves. */
final class Titles {
    private static final Set<String> DAYS = Set.of("date", "dateTime", "month", "year", "time");

    /** How a day is typed there: (dd.mm.yyyy), (hh:mm). */
    private static final Pattern TYPED =
            Pattern.compile("\\s*\\(\\s*\\p{L}{2,4}(?:[.:/-]\\p{L}{2,4}){1,2}\\s*\\)\\s*$");

    private Titles() {}

    /** @param words the title in its languages */
    static Object of(Object words, String kind) {
        if (!DAYS.contains(kind) || !(words instanceof Map<?, ?> both)) {
            return words;
        }
        var named = new LinkedHashMap<String, String>();
        both.forEach((language, title) -> named.put(language.toString(), title.toString()));
        return inLine(named);
    }

    static Map<String, String> inLine(Map<String, String> both) {
        var shorter = new LinkedHashMap<String, String>();
        both.forEach((language, title) -> {
            String rest = TYPED.matcher(title).replaceFirst("");
            shorter.put(language, rest.isEmpty() ? title : rest);
        });
        return shorter;
    }
}
