package org.gulou.catalog.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.catalog.definition.CoreSchema;

/**
 * Writes values as YAML: in one line where they fit into it, otherwise in lines of their own; quotes only what YAML would
 * read as something else.
 */
final class Notation {
    /** As the shipped catalogue is written: what is longer is read more easily over several lines. */
    private static final int LONGEST_LINE = 140;

    private static final Pattern INDICATOR = Pattern.compile("[-?:,\\[\\]{}#&*!|>'\"%@`.=~<].*", Pattern.DOTALL);
    private static final Pattern BREAKS_PLAIN = Pattern.compile(": |:$| #|^\\s|\\s$|[\\p{Cc}\\x{2028}\\x{2029}]");
    private static final Pattern OF_FLOW = Pattern.compile("[,\\[\\]{}]|:(?=[,\\[\\]{}])");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Co}\\x{2028}\\x{2029}\\x{FEFF}\\x{FFFE}\\x{FFFF}]");

    private Notation() {}

    /** The value in one line, as it may stand between braces, brackets or in a line of its own. */
    static String inline(Content content) {
        return switch (content) {
            case Content.Word(String word) -> word;
            case Content.Text(String text) -> text(text, true);
            case Content.Items(var items) ->
                items.stream().map(Notation::inline).collect(Collectors.joining(", ", "[", "]"));
            case Content.Fields(var fields) ->
                fields.entrySet().stream()
                        .map(field -> text(field.getKey(), true) + ": " + inline(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /**
     * The value as it stands behind a key, with the space or the line break before it.
     *
     * @param indent how far its key is indented
     * @param used how much of the line is used already
     */
    static String behindKey(Content content, int indent, int used) {
        return switch (content) {
            case Content.Text(String text) when isWrittenInLines(text) -> " " + lines(text, indent + 2);
            case Content.Text(String text) -> " " + text(text, false);
            case Content content1 when isInline(content1, used) -> " " + inline(content1);
            default -> "\n" + block(content, indent + 2);
        };
    }

    /**
     * A collection over several lines, the first indented too, without a break at the end; a single value in its line.
     *
     * @param indent how far each of its values is indented
     */
    private static String block(Content content, int indent) {
        return switch (content) {
            case Content.Items(var items) ->
                items.stream()
                        .map(item -> " ".repeat(indent) + "- " + behindDash(item, indent + 2))
                        .collect(Collectors.joining("\n"));
            case Content.Fields fields -> " ".repeat(indent) + keys(fields, indent);
            case Content.Word word -> " ".repeat(indent) + inline(word);
            case Content.Text text -> " ".repeat(indent) + inline(text);
        };
    }

    /**
     * The value as it stands behind a dash and a space.
     *
     * @param indent how far what stands there is indented
     */
    static String behindDash(Content content, int indent) {
        return switch (content) {
            case Content.Text(String text) when isWrittenInLines(text) -> lines(text, indent);
            case Content.Text(String text) -> text(text, false);
            case Content.Fields fields when !isInline(fields, indent) -> keys(fields, indent);
            default -> inline(content);
        };
    }

    private static String keys(Content.Fields fields, int indent) {
        var lines = new ArrayList<String>();
        for (Map.Entry<String, Content> field : fields.fields().entrySet()) {
            lines.add(key(field.getKey(), field.getValue(), indent));
        }
        return String.join("\n" + " ".repeat(indent), lines);
    }

    /**
     * A key and its value, over several lines if need be.
     *
     * @param indent how far the key is indented
     */
    static String key(String key, Content value, int indent) {
        String written = text(key, false) + ":";
        return written + behindKey(value, indent, indent + written.length());
    }

    private static boolean isInline(Content content, int used) {
        return isBare(content) || (!isToBeFilled(content) && used + width(inline(content)) <= LONGEST_LINE);
    }

    /** What holds an empty list is about to grow, as a page of a form is. */
    private static boolean isToBeFilled(Content content) {
        return content instanceof Content.Fields(var fields)
                && fields.values().stream()
                        .anyMatch(value -> value instanceof Content.Items(var items) && items.isEmpty());
    }

    /** What has nothing in it can only be written in one line. */
    private static boolean isBare(Content content) {
        return switch (content) {
            case Content.Fields(var fields) -> fields.isEmpty();
            case Content.Items(List<Content> items) -> items.isEmpty();
            case Content.Text text -> true;
            case Content.Word word -> true;
        };
    }

    /** Chinese characters are twice as wide. */
    private static int width(String line) {
        return line.chars().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    private static String text(String text, boolean flow) {
        if (UNPRINTABLE.matcher(text).find()) {
            return escaped(text);
        }
        return text.isEmpty()
                        || !CoreSchema.isText(text)
                        || INDICATOR.matcher(text).matches()
                        || BREAKS_PLAIN.matcher(text).find()
                        || (flow && OF_FLOW.matcher(text).find())
                ? "'" + text.replace("'", "''") + "'"
                : text;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '\r' -> escaped.append("\\r");
                case '"', '\\' -> escaped.append('\\').appendCodePoint(point);
                default -> {
                    if (UNPRINTABLE.matcher(Character.toString(point)).matches()) {
                        escaped.append(String.format(Locale.ROOT, "\\U%08x", point));
                    } else {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.append('"').toString();
    }

    /** Whether a text has lines and no more than one break at its end, and nothing in them that YAML would lose. */
    private static boolean isWrittenInLines(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return body.contains("\n")
                && !body.endsWith("\n")
                && !body.startsWith("\n")
                && !body.startsWith(" ")
                && body.lines().noneMatch(line -> line.endsWith(" "))
                && !UNPRINTABLE.matcher(body.replace("\n", "")).find();
    }

    private static String lines(String text, int indent) {
        return text.lines()
                .map(line -> line.isEmpty() ? "" : " ".repeat(indent) + line)
                .collect(Collectors.joining("\n", text.endsWith("\n") ? "|\n" : "|-\n", ""));
    }
}
