package org.gulou.forms.kind;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Shape;

/**
 * What people type, made plain: full-width forms, odd spaces and dashes are theirs to use and ours to read. Invisible
 * characters come along with what is pasted, such as the marks around a number in a list of contacts, and mean nothing.
 */
final class Typing {
    /** What stands for a hyphen on some keyboard, or in what is copied from a page or a list. */
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−﹣－]");

    /** The full stop of Chinese texts, which its keyboards give for a point. */
    private static final Pattern POINT = Pattern.compile("[。｡]");

    private Typing() {}

    /** The first value, trimmed, with full-width letters, digits and spaces made half-width. */
    static String line(List<String> raw) {
        return raw.isEmpty() ? "" : halfWidth(raw.getFirst()).strip();
    }

    /** The first value as it was typed, without what is not seen at its ends: words keep what stands inside. */
    static String words(List<String> raw) {
        String typed = raw.isEmpty() ? "" : raw.getFirst();
        int start = 0;
        int end = typed.length();
        while (start < end && isUnseen(typed.codePointAt(start))) {
            start += Character.charCount(typed.codePointAt(start));
        }
        while (end > start && isUnseen(typed.codePointBefore(end))) {
            end -= Character.charCount(typed.codePointBefore(end));
        }
        return typed.substring(start, end);
    }

    /**
     * The text as it was typed; where it is not built as all {@code shapes} want, the first way to read it that is:
     * half-width, with plain dashes and points, in capital or small letters, without spaces, without dashes.
     */
    static String shaped(String typed, List<Shape> shapes) {
        if (shapes.isEmpty()) {
            return typed;
        }
        String plain = POINT.matcher(DASH.matcher(line(List.of(typed))).replaceAll("-"))
                .replaceAll(".");
        return Stream.of(plain, plain.replace(" ", ""), compact(List.of(plain)))
                .flatMap(text -> Stream.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT)))
                .filter(text -> shapes.stream().allMatch(shape -> shape.fits(text)))
                .findFirst()
                .filter(text -> !shapes.stream().allMatch(shape -> shape.fits(typed)))
                .orElse(typed);
    }

    private static boolean isUnseen(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Each value, made plain in the same way. */
    static List<String> lines(List<String> raw) {
        var lines = new ArrayList<String>(raw.size());
        for (String value : raw) {
            lines.add(halfWidth(value).strip());
        }
        return lines;
    }

    static boolean blank(List<String> lines) {
        for (String line : lines) {
            if (!line.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The same without any space or dash inside: for numbers that people group. */
    static String compact(List<String> raw) {
        String line = line(raw);
        if (digits(line)) {
            return line;
        }
        var compact = new StringBuilder(line.length());
        line.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && "-‐‑–—－·".indexOf(c) < 0)
                .forEach(c -> compact.append((char) c));
        return compact.toString();
    }

    private static String halfWidth(String text) {
        return plain(text)
                ? text
                : text.codePoints().mapToObj(Typing::halfWidth).collect(Collectors.joining());
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is nothing but digits in it, at least one. */
    static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The same without {@code end}, if it ends so. */
    static String without(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }

    private static String halfWidth(int c) {
        if (Character.getType(c) == Character.FORMAT) {
            return "";
        }
        if (Character.isSpaceChar(c)) {
            return " ";
        }
        String text = Character.toString(c);
        boolean fullWidth = c >= 0xFF01 && c <= 0xFF5E;
        return fullWidth ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    /** Words with their {placeholders} filled. */
    static LocalizedText fill(LocalizedText words, Map<String, String> values) {
        return words.map(text -> {
            String filled = text;
            for (var value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            return filled;
        });
    }

    static Reading wrong(String rule, String zh, String en) {
        return new Reading.Wrong(Reading.Flaw.error(rule, LocalizedText.of(zh, en)));
    }
}
