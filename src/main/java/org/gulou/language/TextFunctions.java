package org.gulou.language;

import static org.gulou.kernel.Sentence.say;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Functions on texts. Characters are Unicode code points; patterns run on RE2/J, in time linear in the text. */
final class TextFunctions {
    static final List<Builtin> ALL = List.of(
            Builtin.of("string length(string: text): number", (a, f) -> {
                String text = text(a[0]);
                return Value.of(text.codePointCount(0, text.length()));
            }),
            Builtin.of(
                    "substring(string: text, start position: number, length: number?): text or empty",
                    (a, f) -> substring(text(a[0]), a)),
            Builtin.of(
                    "upper case(string: text): text",
                    (a, f) -> Value.of(text(a[0]).toUpperCase(Locale.ROOT))),
            Builtin.of(
                    "lower case(string: text): text",
                    (a, f) -> Value.of(text(a[0]).toLowerCase(Locale.ROOT))),
            Builtin.of("trim(string: text): text", (a, f) -> Value.of(text(a[0]).strip())),
            Builtin.of("substring before(string: text, match: text): text", (a, f) -> {
                int at = text(a[0]).indexOf(text(a[1]));
                return Value.of(at < 0 ? "" : text(a[0]).substring(0, at));
            }),
            Builtin.of("substring after(string: text, match: text): text", (a, f) -> {
                int at = text(a[0]).indexOf(text(a[1]));
                return Value.of(
                        at < 0 ? "" : text(a[0]).substring(at + text(a[1]).length()));
            }),
            Builtin.of(
                    "contains(string: text, match: text): boolean",
                    (a, f) -> Value.of(text(a[0]).contains(text(a[1])))),
            Builtin.of(
                    "starts with(string: text, match: text): boolean",
                    (a, f) -> Value.of(text(a[0]).startsWith(text(a[1])))),
            Builtin.of(
                    "ends with(string: text, match: text): boolean",
                    (a, f) -> Value.of(text(a[0]).endsWith(text(a[1])))),
            Builtin.of(
                    "string(from: any): text or empty",
                    (a, f) -> a[0] instanceof Value.Empty ? Value.EMPTY : bounded(Words.of(a[0]))),
            Builtin.of(
                    "string join(list: list<text>, delimiter: any?): text or empty",
                    (a, f) -> join(((Value.Items) a[0]).items(), a.length > 1 ? a[1] : Value.EMPTY)),
            Builtin.of(
                    "matches(input: text, pattern: text, flags: any?): boolean or empty",
                    (a, f) -> pattern(a, 1, 2)
                            .map(pattern -> Value.of(pattern.matcher(text(a[0])).find()))
                            .orElse(Value.EMPTY)),
            Builtin.of(
                    "replace(input: text, pattern: text, replacement: text, flags: any?): text or empty",
                    (a, f) -> pattern(a, 1, 3)
                            .map(pattern -> replaced(pattern, a))
                            .orElse(Value.EMPTY)),
            Builtin.of(
                    "split(string: text, delimiter: text): list<text> or empty",
                    (a, f) -> pattern(a, 1, 2)
                            .map(pattern -> split(pattern, text(a[0])))
                            .orElse(Value.EMPTY)));

    private TextFunctions() {}

    static String text(Value value) {
        return ((Value.Text) value).text();
    }

    private static Value substring(String text, Value[] a) {
        int[] points = text.codePoints().toArray();
        int start = NumberFunctions.whole(a[1]);
        int from = start > 0 ? start - 1 : points.length + start;
        int length = a.length > 2 ? NumberFunctions.whole(a[2]) : Integer.MAX_VALUE;
        if (start == 0 || from < 0 || from >= points.length || length < 1) {
            return Value.EMPTY;
        }
        return Value.of(new String(points, from, Math.min(length, points.length - from)));
    }

    private static Value join(List<Value> items, Value delimiter) {
        if (!(delimiter instanceof Value.Text) && !(delimiter instanceof Value.Empty)) {
            return Value.EMPTY;
        }
        String between = delimiter instanceof Value.Text(String text) ? text : "";
        var joined = new ArrayList<String>();
        for (Value item : items) {
            switch (item) {
                case Value.Text(String text) -> joined.add(text);
                case Value.Empty empty -> {}
                default -> {
                    return Value.EMPTY;
                }
            }
        }
        long length = joined.stream().mapToLong(String::length).sum() + (long) between.length() * joined.size();
        bounded(length);
        return Value.of(String.join(between, joined));
    }

    private static Value bounded(String text) {
        bounded(text.length());
        return Value.of(text);
    }

    static void bounded(long length) {
        if (length > Limits.TEXT_LENGTH) {
            throw new EvaluationLimit(say("A text may have at most {length} characters", Limits.TEXT_LENGTH));
        }
    }

    private static Optional<Pattern> pattern(Value[] a, int at, int flagsAt) {
        Value flags = a.length > flagsAt ? a[flagsAt] : Value.EMPTY;
        return switch (flags) {
            case Value.Empty none -> Patterns.read(text(a[at]), "");
            case Value.Text(String letters) -> Patterns.read(text(a[at]), letters);
            default -> Optional.empty();
        };
    }

    /** The flag q takes the replacement as it is written, like the pattern. */
    private static Value replaced(Pattern pattern, Value[] a) {
        boolean plain = a.length > 3 && a[3] instanceof Value.Text(String flags) && flags.indexOf('q') >= 0;
        return new Replacement(pattern, text(a[2]), plain)
                .in(text(a[0]))
                .map(Value::of)
                .orElse(Value.EMPTY);
    }

    private static Value split(Pattern pattern, String text) {
        var parts = new ArrayList<Value>();
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                parts.add(Value.of(text.substring(from, matcher.start())));
                from = matcher.end();
            }
        }
        parts.add(Value.of(text.substring(from)));
        Frame.bounded(parts.size());
        return new Value.Items(parts);
    }
}
