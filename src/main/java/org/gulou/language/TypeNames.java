package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.kernel.Nearest;

/**
 * Types as they are written: {@code list<number>}, {@code {name: text}}, {@code date and time}, {@code money INR}, {@code
 * choice<"high", "low">}.
 */
final class TypeNames {
    private static final Map<String, Type> SIMPLE = Map.ofEntries(
            Map.entry("boolean", Type.BOOLEAN),
            Map.entry("number", Type.NUMBER),
            Map.entry("text", Type.TEXT),
            Map.entry("string", Type.TEXT),
            Map.entry("date", Type.DATE),
            Map.entry("month", Type.CALENDAR_MONTH),
            Map.entry("time", Type.TIME),
            Map.entry("date and time", Type.DATE_TIME),
            Map.entry("dateTime", Type.DATE_TIME),
            Map.entry("days and time duration", Type.DAYS),
            Map.entry("dayTimeDuration", Type.DAYS),
            Map.entry("years and months duration", Type.MONTHS),
            Map.entry("yearMonthDuration", Type.MONTHS),
            Map.entry("money", new Type.Money("CNY")),
            Map.entry("Any", Type.ANY),
            Map.entry("any", Type.ANY),
            Map.entry("Null", Type.ANY.orEmpty()));

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private TypeNames() {}

    /** The type that a whole text names; empty where it names none. */
    static Optional<Type> parse(String text) {
        try {
            var cursor = new Cursor(Lexer.tokens(text), Spaced.NONE);
            Type type = read(cursor);
            return cursor.peek().kind() == Token.Kind.END ? Optional.of(type) : Optional.empty();
        } catch (Refusal noType) {
            return Optional.empty();
        }
    }

    static Type read(Cursor cursor) {
        cursor.enter();
        Type type = typed(cursor);
        cursor.leave();
        return type;
    }

    private static Type typed(Cursor cursor) {
        int at = cursor.column();
        if (cursor.skip("{")) {
            return fields(cursor, "}");
        }
        String name = words(cursor);
        if (name.equals("money") && CURRENCY.matcher(cursor.peek().text()).matches()) {
            return new Type.Money(cursor.take().text());
        }
        if (!cursor.skip("<")) {
            Type type = SIMPLE.get(name);
            if (type == null) {
                throw new Refusal(at, say("'{name}' is no type", name), Nearest.suggestion(name, SIMPLE.keySet()));
            }
            return type;
        }
        return switch (name) {
            case "list" -> {
                Type element = read(cursor);
                cursor.expect(">");
                yield new Type.ListOf(element);
            }
            case "range" -> {
                Type bound = read(cursor);
                cursor.expect(">");
                yield new Type.RangeOf(bound);
            }
            case "context" -> fields(cursor, ">");
            case "choice" -> choice(cursor);
            default -> throw new Refusal(at, say("not offered: the type '{name}<…>'", name));
        };
    }

    private static Type choice(Cursor cursor) {
        var options = new LinkedHashSet<String>();
        do {
            if (cursor.peek().kind() != Token.Kind.TEXT) {
                throw cursor.unexpected(say("an option in quotes"));
            }
            options.add(cursor.take().text());
        } while (cursor.skip(","));
        cursor.expect(">");
        return new Type.Choice(options, false);
    }

    /** The words of a type's name; those after {@code and} belong to it only where a name with "and" begins here. */
    private static String words(Cursor cursor) {
        for (int words : new int[] {4, 3}) {
            var name = new StringBuilder(cursor.peek().text());
            for (int i = 1; i < words; i++) {
                name.append(' ').append(cursor.peek(i).text());
            }
            if (SIMPLE.containsKey(name.toString())) {
                for (int i = 0; i < words; i++) {
                    cursor.take();
                }
                return name.toString();
            }
        }
        if (cursor.peek().kind() != Token.Kind.WORD) {
            throw cursor.unexpected(say("a type"));
        }
        return cursor.take().text();
    }

    private static Type fields(Cursor cursor, String end) {
        var fields = new LinkedHashMap<String, Type>();
        if (!cursor.sees(end)) {
            do {
                String name = cursor.newName(":");
                cursor.expect(":");
                fields.put(name, read(cursor).orEmpty());
            } while (cursor.skip(","));
        }
        cursor.expect(end);
        return new Type.Fields(fields);
    }
}
