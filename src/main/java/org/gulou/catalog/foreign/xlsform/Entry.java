package org.gulou.catalog.foreign.xlsform;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.Unreadable;

/**
 * A row of the survey with what stands between it and its end.
 *
 * @param type in small letters without the list: {@code select_one}, {@code group}
 * @param list what stands behind the type; nothing where there is nothing
 * @param inner what stands in a group or repeat; filled while it is read
 */
record Entry(Line line, String type, String list, List<Entry> inner) {
    static Entry of(Line line) {
        String[] words = line.said("type").strip().split("\\s+", 2);
        String type = words[0].toLowerCase(Locale.ROOT).replace('-', '_');
        String rest = words.length > 1 ? words[1].strip() : "";
        String two = type + " " + rest.toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
        if (two.matches("(begin|end) \\w+")) {
            String around = rest.toLowerCase(Locale.ROOT).matches("(lgroup|looped group)\\b.*")
                    ? two.replaceFirst(" .*", " repeat")
                    : two;
            return new Entry(line, around.replace(' ', '_'), "", new ArrayList<>());
        }
        if (two.matches("(select|add) (one|all|multiple)")) {
            String list =
                    rest.replaceFirst("(?i)^(one|all that apply|all|multiple)\\s*(prompt\\s*)?((from|using)\\s+)?", "");
            return new Entry(line, two.endsWith("one") ? "select_one" : "select_multiple", list, new ArrayList<>());
        }
        return new Entry(
                line,
                switch (type) {
                    case "string" -> "text";
                    case "int" -> "integer";
                    case "select1" -> "select_one";
                    case "select" -> "select_multiple";
                    case "photo" -> "image";
                    case "gps", "location" -> "geopoint";
                    case "trigger" -> "acknowledge";
                    case "datetime" -> "dateTime";
                    default -> type;
                },
                rest,
                new ArrayList<>());
    }

    String name() {
        return line.said("name");
    }

    boolean isRepeat() {
        return type.equals("begin_repeat");
    }

    /** Whether it stands around others and is no repeat: a group, or what else some systems have. */
    boolean isGroup() {
        return type.startsWith("begin_") && !isRepeat();
    }

    /** It and all that stands in it. */
    Stream<Entry> all() {
        return Stream.concat(Stream.of(this), inner.stream().flatMap(Entry::all));
    }

    /** The rows at the top, each with what stands in it; throws at the row where an end is missing or too many. */
    static List<Entry> tree(List<Line> lines) throws Unreadable {
        var top = new ArrayList<Entry>();
        Deque<Entry> open = new ArrayDeque<>();
        for (Line line : lines) {
            if (line.said("type").isBlank() || line.is("disabled")) {
                continue;
            }
            Entry entry = of(line);
            if (entry.type().startsWith("end_")) {
                boolean closes = !open.isEmpty()
                        && open.peek()
                                .type()
                                .substring("begin_".length())
                                .equals(entry.type().substring("end_".length()));
                if (!closes) {
                    throw new Unreadable(
                            line.row(),
                            say(
                                    "'{type}' in row {row} of the survey ends nothing that is open.",
                                    line.said("type"),
                                    line.row()),
                            say("Write a begin and an end for each group and repeat."));
                }
                open.pop();
                continue;
            }
            (open.isEmpty() ? top : open.peek().inner()).add(entry);
            if (entry.isGroup() || entry.isRepeat()) {
                open.push(entry);
            }
        }
        if (!open.isEmpty()) {
            throw new Unreadable(
                    open.peek().line().row(),
                    say(
                            "'{type}' in row {row} of the survey has no end.",
                            open.peek().line().said("type"),
                            open.peek().line().row()),
                    say("Write a begin and an end for each group and repeat."));
        }
        return top;
    }
}
