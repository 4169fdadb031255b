package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How what is filled in stands in the text, and the other way round. */
final class SheetText {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY_RULE = Pattern.compile("date\\(\"(" + DAY + ")\"\\)");
    private static final Set<String> LIMITS = Set.of("min", "max");

    private SheetText() {}

    /** A value as people fill it in: a day without the function that makes it one. */
    static String shown(String key, String value) {
        Matcher day = DAY_RULE.matcher(value);
        return LIMITS.contains(key) && day.matches() ? day.group(1) : value;
    }

    /** What is filled in under a key, as content. */
    static Content content(String key, String typed) {
        String value = typed.strip();
        if (LIMITS.contains(key) && DAY.matcher(value).matches()) {
            return new Content.Text("date(\"" + value + "\")");
        }
        return NUMBER.matcher(value).matches() || value.equals("true") || value.equals("false")
                ? new Content.Word(value)
                : new Content.Text(value);
    }

    /** Writes a text in both languages under a key: what is blank in both goes. */
    static Manuscript words(Manuscript text, String path, String key, Wording before, Wording now) {
        if (isSame(key, before.zh(), now.zh()) && isSame(key, before.en(), now.en())) {
            return text;
        }
        if (now.isBlank()) {
            return text.drop(path, key);
        }
        String there = below(path, key);
        if (keys(text, there).isEmpty()) {
            return text.put(path, key, now.content());
        }
        Manuscript changed =
                isSame(key, before.zh(), now.zh()) ? text : text.put(there, "zh", new Content.Text(now.zh()));
        return isSame(key, before.en(), now.en()) ? changed : changed.put(there, "en", new Content.Text(now.en()));
    }

    /** Writes a value under a key, or, as in {@code repeat/min}, under a key of the mapping there: what is blank goes. */
    static Manuscript value(Manuscript text, String path, String key, String before, String now) {
        if (isSame(key, before, now)) {
            return text;
        }
        int slash = key.indexOf('/');
        if (slash < 0) {
            return now.isBlank() ? text.drop(path, key) : text.put(path, key, content(key, now));
        }
        String outer = key.substring(0, slash);
        String inner = key.substring(slash + 1);
        String there = below(path, outer);
        Optional<Set<String>> beside = keys(text, there);
        if (beside.isEmpty()) {
            SequencedMap<String, Content> only = new LinkedHashMap<>();
            only.put(inner, content(key, now));
            return now.isBlank() ? text : text.put(path, outer, new Content.Fields(only));
        }
        if (!now.isBlank()) {
            return text.put(there, inner, content(key, now));
        }
        return beside.get().equals(Set.of(inner)) ? text.drop(path, outer) : text.drop(there, inner);
    }

    /** The keys of the mapping at a path; empty where there is none. */
    private static Optional<Set<String>> keys(Manuscript text, String path) {
        return text.at(path)
                .filter(Passage.Fields.class::isInstance)
                .map(there -> ((Passage.Fields) there).fields().keySet());
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "/" + key;
    }

    /** Browsers break lines their own way, and a field of one line has none; of words to read, the lines matter. */
    static boolean isSame(String key, String before, String now) {
        return key.equals("text")
                ? before.replace("\r\n", "\n")
                        .strip()
                        .equals(now.replace("\r\n", "\n").strip())
                : before.replaceAll("\\s+", " ")
                        .strip()
                        .equals(now.replaceAll("\\s+", " ").strip());
    }
}
