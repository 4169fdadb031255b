package org.gulou.catalog.design;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How what is filled in stands in the text, and the other way round. */
final class SheetText {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY_RULE = Pattern.compile("date\\(\"(" + DAY + ")\"\\)");
    private static final Pattern TEXT_RULE = Pattern.compile("\"([^\"\\\\=\\d][^\"\\\\]*)\"");
    private static final String DEFAULT = "default";
    private static final Set<String> LIMITS = Set.of("min", "max");

    private SheetText() {}

    /** A value as people fill it in: a day without the function that makes it one, a text without its marks. */
    static String shown(String key, String value) {
        Matcher day = DAY_RULE.matcher(value);
        if ((LIMITS.contains(key) || key.equals(DEFAULT)) && day.matches()) {
            return day.group(1);
        }
        if (key.equals(DEFAULT) && !value.isEmpty()) {
            Matcher text = TEXT_RULE.matcher(value);
            boolean told = text.matches() && !isPlain(text.group(1));
            return told ? text.group(1) : isPlain(value) ? value : "= " + value;
        }
        return key.equals("prefill") ? value.replaceFirst("^register ", "") : value;
    }

    /** What is filled in under a key, as content. */
    static Content content(String key, String typed) {
        String value = typed.strip();
        if (SheetKeys.LISTS.contains(key)) {
            return new Content.Items(
                    Stream.of(value.split(" ")).<Content>map(Content.Text::new).toList());
        }
        if (key.equals("prefill")) {
            return new Content.Text("register " + value);
        }
        if ((LIMITS.contains(key) || key.equals(DEFAULT)) && DAY.matcher(value).matches()) {
            return new Content.Text("date(\"" + value + "\")");
        }
        if (key.equals(DEFAULT) && !isPlain(value)) {
            return new Content.Text(
                    value.startsWith("=")
                            ? value.substring(1).strip()
                            : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
        return isPlain(value) ? new Content.Word(value) : new Content.Text(value);
    }

    private static boolean isPlain(String value) {
        return NUMBER.matcher(value).matches() || value.equals("true") || value.equals("false");
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

    /** Writes what a question of a shared element is called here. */
    static Manuscript label(Manuscript text, String path, String id, Wording before, Wording now) {
        if (isSame(SheetKeys.LABEL, before.zh(), now.zh()) && isSame(SheetKeys.LABEL, before.en(), now.en())) {
            return text;
        }
        String there = below(path, SheetKeys.LABEL);
        Optional<Set<String>> beside = keys(text, there);
        if (beside.isEmpty()) {
            SequencedMap<String, Content> only = new LinkedHashMap<>();
            only.put(id, now.content());
            return text.put(path, SheetKeys.LABEL, new Content.Fields(only));
        }
        return now.isBlank() && beside.get().equals(Set.of(id))
                ? text.drop(path, SheetKeys.LABEL)
                : words(text, there, id, before, now);
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
        if (SheetKeys.LISTS.contains(key)) {
            return words(before).equals(words(now));
        }
        return key.equals("text")
                ? before.replace("\r\n", "\n")
                        .strip()
                        .equals(now.replace("\r\n", "\n").strip())
                : before.replaceAll("\\s+", " ")
                        .strip()
                        .equals(now.replaceAll("\\s+", " ").strip());
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
