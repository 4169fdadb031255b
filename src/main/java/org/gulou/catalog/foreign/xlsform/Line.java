package org.gulou.catalog.foreign.xlsform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.Workbook;

/**
 * A row of a sheet.
 *
 * @param row its number in the sheet, from 1
 * @param cells by the column as this reader calls it: {@code label}, or {@code label::English (en)}
 */
record Line(int row, Map<String, String> cells) {
    /** As the oldest forms write the languages of a column. */
    private static final Pattern OLD = Pattern.compile(
            "(label|caption|hint|guidance_hint|constraint_message|required_message|image|audio|video|media|bind|control):.*",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("caption", "label"),
            Map.entry("command", "type"),
            Map.entry("calculate", "calculation"),
            Map.entry("relevance", "relevant"),
            Map.entry("readonly", "read_only"),
            Map.entry("constraint_msg", "constraint_message"),
            Map.entry("required_msg", "required_message"),
            Map.entry("jr:count", "repeat_count"),
            Map.entry("listname", "list_name"),
            Map.entry("bind::relevant", "relevant"),
            Map.entry("bind::constraint", "constraint"),
            Map.entry("bind::required", "required"),
            Map.entry("bind::readonly", "read_only"),
            Map.entry("bind::calculate", "calculation"),
            Map.entry("bind::jr::constraintmsg", "constraint_message"),
            Map.entry("bind::jr::requiredmsg", "required_message"),
            Map.entry("control::appearance", "appearance"),
            Map.entry("media::image", "image"),
            Map.entry("media::audio", "audio"),
            Map.entry("media::video", "video"));

    static Line of(Workbook.Line line) {
        var cells = new LinkedHashMap<String, String>();
        line.cells().forEach((column, value) -> cells.putIfAbsent(called(column), value));
        return new Line(line.row(), cells);
    }

    private static String called(String column) {
        boolean old = OLD.matcher(column).matches();
        String[] parts = column.split(old ? "\\s*:+\\s*" : "\\s*::\\s*", -1);
        var name = new StringBuilder();
        int at = 0;
        for (String part : parts) {
            // the language keeps how it is written
            boolean word = at == 0
                    || parts[0].strip().matches("(?i)bind|control")
                    || (at == 1 && parts[0].strip().equalsIgnoreCase("media"));
            name.append(at++ == 0 ? "" : "::")
                    .append(word ? part.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_") : part.strip());
        }
        String whole = name.toString();
        for (Map.Entry<String, String> alias : ALIASES.entrySet()) {
            if (whole.equals(alias.getKey()) || whole.startsWith(alias.getKey() + "::")) {
                return alias.getValue() + whole.substring(alias.getKey().length());
            }
        }
        return whole;
    }

    /** What stands in a column; nothing where it is empty. */
    String said(String column) {
        return cells.getOrDefault(column, "");
    }

    /** Whether a column says yes, in one of the ways there are. */
    boolean is(String column) {
        return isYes(said(column));
    }

    static boolean isYes(String said) {
        return said.matches("(?i)yes|true|true\\(\\)|1");
    }

    static boolean isNo(String said) {
        return said.matches("(?i)no|false|false\\(\\)|0|");
    }
}
