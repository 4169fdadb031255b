package org.gulou.catalog.foreign.xlsform;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;

/** What stands in columns of a row and is not carried over. */
final class Settings {
    /** What is read, and what only says how something looks or is kept. */
    private static final Set<String> KNOWN = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "guidance_hint",
            "relevant",
            "constraint",
            "constraint_message",
            "required",
            "calculation",
            "default",
            "repeat_count",
            "read_only",
            "appearance",
            "disabled");

    /** What demands or shows something; whatever else stands there are notes of the makers, which such systems do not read. */
    private static final Set<String> TOLD = Set.of(
            "required_message",
            "parameters",
            "trigger",
            "image",
            "big_image",
            "audio",
            "video",
            "autoplay",
            "save_to",
            "bind",
            "body",
            "instance",
            "noapperrorstring",
            "intent",
            "accuracythreshold",
            "rows");

    /** Looks that change what is asked. */
    private static final String ASKS =
            ".*\\b(search|hidden-answer|randomize|map|placement-map|draw|annotate|ex:[^ ]*).*";

    private Settings() {}

    static List<Sentence> unread(Line line, Set<String> read) {
        var unread = new ArrayList<Sentence>();
        for (Map.Entry<String, String> cell : line.cells().entrySet()) {
            String column = cell.getKey().split("::", 2)[0];
            if (TOLD.contains(column) && !KNOWN.contains(column) && !read.contains(column)) {
                unread.add(told(cell.getKey(), cell.getValue()));
            }
        }
        if (line.said("appearance").matches(ASKS)) {
            unread.add(told("appearance", line.said("appearance")));
        }
        boolean quotes = Stream.of("label", "hint", "guidance_hint", "constraint_message")
                .anyMatch(column -> line.cells().entrySet().stream()
                        .anyMatch(cell -> cell.getKey().split("::", 2)[0].equals(column)
                                && cell.getValue().contains("${")));
        if (quotes) {
            unread.add(say("Its words show an answer there; here they stand as they are written."));
        }
        return unread;
    }

    /** What stands in columns that mean nothing for this row here; a column that says no says nothing. */
    static List<Sentence> written(Line line, String... columns) {
        return Stream.of(columns)
                .filter(column -> !line.said(column).isEmpty())
                .filter(column -> column.equals("default") || !Line.isNo(line.said(column)))
                .map(column -> told(column, line.said(column)))
                .toList();
    }

    /** What of a group or repeat is not carried over, but for its condition and its words. */
    static List<Sentence> around(Line line) {
        List<Sentence> around = unread(line, Set.of());
        around.addAll(written(line, "required", "constraint", "read_only", "calculation", "default", "choice_filter"));
        return around;
    }

    static Sentence told(String name, String value) {
        return say("Its setting is not carried over: {setting}", name + ": " + value);
    }
}
