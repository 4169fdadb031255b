package org.gulou.catalog.foreign.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Boxes that warn: here a box has no colour, so what it is stands before its words. */
final class Alerts {
    private static final Pattern CLASS = Pattern.compile("alert-(danger|error|warning)\\b");

    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "error", Map.of("zh", "**警告：**", "en", "**Warning:** "),
            "danger", Map.of("zh", "**警告：**", "en", "**Warning:** "),
            "warning", Map.of("zh", "**注意：**", "en", "**Important:** "));

    private Alerts() {}

    /** The words of a box, marked as what it is there. */
    static Object marked(Component component, Object text) {
        Optional<Map<String, String>> mark = Optional.ofNullable(WORDS.get(kind(component)));
        if (mark.isEmpty() || !(text instanceof Map<?, ?> words)) {
            return text;
        }
        var marked = new LinkedHashMap<Object, Object>();
        words.forEach((language, said) ->
                marked.put(language, mark.get().getOrDefault(String.valueOf(language), "") + said));
        return marked;
    }

    private static String kind(Component component) {
        String said = component.text("alerttype");
        Matcher named = CLASS.matcher(component.text("className") + " " + component.text("html", "content"));
        return said.isEmpty() && named.find() ? named.group(1) : said;
    }
}
