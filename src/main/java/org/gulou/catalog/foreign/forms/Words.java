package org.gulou.catalog.foreign.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Words of a foreign form in both languages: as its translations have them, which are found by the words themselves, and
 * otherwise as they came, until somebody translates them.
 */
final class Words {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final Map<String, Map<String, String>> translated;

    /** @param translated words by the words of the form, by language */
    Words(Map<String, Map<String, String>> translated) {
        this.translated = translated;
    }

    /** Words in one line; none where there is nothing to say. */
    void line(Map<String, Object> into, String key, String words) {
        put(into, key, List.of(words), Prose::line);
    }

    /** Words with their paragraphs and lists, one below the other. */
    boolean prose(Map<String, Object> into, String key, String... words) {
        return put(into, key, List.of(words), Prose::of);
    }

    private boolean put(Map<String, Object> into, String key, List<String> words, UnaryOperator<String> shaped) {
        Map<String, String> both = both(words, shaped);
        if (!both.isEmpty()) {
            into.put(key, both);
        }
        return !both.isEmpty();
    }

    private Map<String, String> both(List<String> words, UnaryOperator<String> shaped) {
        var both = new LinkedHashMap<String, String>();
        for (String language : LANGUAGES) {
            Map<String, String> here = translated.getOrDefault(language, Map.of());
            String said = words.stream()
                    .map(text -> shaped.apply(here.getOrDefault(text.strip(), text)))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n\n"));
            if (said.isEmpty()) {
                return Map.of();
            }
            both.put(language, said);
        }
        return both;
    }

    /** Words in one line, by language. */
    Map<String, String> lines(String words) {
        return both(List.of(words), Prose::line);
    }

    /** Words in one line, or others where there are none. */
    Map<String, String> lineOr(String words, String zh, String en) {
        Map<String, String> own = lines(words);
        return own.isEmpty() ? both(zh, en) : own;
    }

    private static Map<String, String> both(String zh, String en) {
        var both = new LinkedHashMap<String, String>();
        both.put("zh", zh);
        both.put("en", en);
        return both;
    }

    /** The languages with words that a draft has no place for. */
    SortedSet<String> left() {
        var left = new TreeSet<String>();
        translated.forEach((language, words) -> {
            if (!LANGUAGES.contains(language) && words.entrySet().stream().anyMatch(this::isLeft)) {
                left.add(language);
            }
        });
        return left;
    }

    /** Words as they came stand where one of the languages lacks a translation. */
    private boolean isLeft(Map.Entry<String, String> word) {
        return !word.getKey().equals(word.getValue().strip())
                || LANGUAGES.stream()
                        .allMatch(language ->
                                translated.getOrDefault(language, Map.of()).containsKey(word.getKey()));
    }

    /** These, and the words of this importer's own blocks. */
    Words and(Map<String, Map<String, String>> others) {
        var all = new LinkedHashMap<>(translated);
        others.forEach((language, words) -> {
            var both = new LinkedHashMap<>(words);
            both.putAll(translated.getOrDefault(language, Map.of()));
            all.put(language, both);
        });
        return new Words(all);
    }
}
