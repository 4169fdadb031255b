package org.gulou.documents;

import java.util.Map;
import java.util.Set;

/** XHTML in the making: whatever is not a tag of ours is escaped. */
final class Markup {
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "col");

    private final StringBuilder out = new StringBuilder();

    Markup open(String name) {
        return open(name, Map.of());
    }

    Markup open(String name, Map<String, String> attributes) {
        out.append('<').append(name);
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            words(value);
            out.append('"');
        });
        out.append(EMPTY.contains(name) ? "/>" : ">");
        return this;
    }

    Markup close(String name) {
        if (!EMPTY.contains(name)) {
            out.append("</").append(name).append('>');
        }
        return this;
    }

    /** Words as plain text, whatever they look like. */
    Markup words(String words) {
        LetterFont.writable(words).codePoints().forEach(this::character);
        return this;
    }

    /** As {@link #words}, but what was typed on several lines is printed on several lines. */
    Markup lines(String words) {
        String between = "";
        for (String line : words.strip().split("\\R", -1)) {
            out.append(between);
            words(line);
            between = "<br/>";
        }
        return this;
    }

    Markup element(String name, Map<String, String> attributes, String words) {
        return open(name, attributes).words(words).close(name);
    }

    /** Markup that was made by one of these. */
    Markup made(String markup) {
        out.append(markup);
        return this;
    }

    private void character(int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(point);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
