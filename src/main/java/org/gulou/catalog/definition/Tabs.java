package org.gulou.catalog.definition;

/** JSON is written in this language, too, and may be indented with tabs, which YAML does not take. */
final class Tabs {
    private Tabs() {}

    /** A text as it is; of JSON with a space for each tab outside of texts, so that every place stays what it was. */
    static String ofJson(String text) {
        if (text.indexOf('\t') < 0 || !text.stripLeading().startsWith("{")) {
            return text;
        }
        var plain = new StringBuilder(text);
        boolean quoted = false;
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == '\\' && quoted) {
                i++;
            } else if (sign == '\t' && !quoted) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }
}
