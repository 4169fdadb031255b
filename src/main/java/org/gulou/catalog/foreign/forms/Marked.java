package org.gulou.catalog.foreign.forms;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that their makers wrote in Markdown, in which HTML may stand. This portal keeps paragraphs, lists, quotations, emphasis and
 * links; a heading is emphasized, for it would break the outline of the page.
 */
public final class Marked {
    private static final Pattern HEADING = Pattern.compile("^\\s*#{1,6}\\s+(.*?)\\s*#*\\s*$");
    private static final Pattern LINE_OF_SIGNS = Pattern.compile("\\s*(?:```.*|~~~.*|={3,}|(?:[-*_]\\s*){3,})");
    private static final Pattern ADDRESS = Pattern.compile("<(https?://[^\\s<>]+)>");

    private Marked() {}

    /** The same as HTML, as words of other families come. */
    public static String html(String markdown) {
        return markdown.lines()
                .filter(line -> !LINE_OF_SIGNS.matcher(line).matches())
                .map(line -> HEADING.matcher(line).replaceFirst(heading -> emphasized(heading.group(1))))
                .map(line -> ADDRESS.matcher(line).replaceAll("[$1]($1)"))
                .collect(Collectors.joining("<br>"));
    }

    private static String emphasized(String heading) {
        String words = heading.replace("*", "").replace("$", "\\$").strip();
        return words.isEmpty() ? "" : "**" + words + "**";
    }
}
