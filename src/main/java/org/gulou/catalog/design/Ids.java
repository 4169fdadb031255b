package org.gulou.catalog.design;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.finding.Pinyin;

/** Names for what is new, made of what it is called: of its English words, else of how the Chinese ones are read. */
public final class Ids {
    /** Those that rules read. */
    public static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");

    /** Those of pages. */
    public static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Those of options. */
    public static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private static final int MOST_WORDS = 4;
    private static final Set<String> FILLERS =
            Set.of("a", "an", "the", "of", "is", "are", "do", "does", "you", "your", "what", "which", "to", "in", "s");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private Ids() {}

    /** Such as {@code monthlyIncome}; valid, and none of {@code taken}. */
    public static String camel(Wording title, Set<String> taken) {
        List<String> words = words(title);
        String id = words.getFirst()
                + words.stream()
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
        return free(id.matches("[a-z].*") ? id : "q" + id, "", taken);
    }

    /** Such as {@code monthly-income}; valid, and none of {@code taken}. */
    public static String kebab(Wording title, Set<String> taken) {
        String id = String.join("-", words(title));
        return free(id.matches("[a-z].*") ? id : "p" + id, "-", taken);
    }

    private static String free(String id, String between, Set<String> taken) {
        return taken.contains(id)
                ? Stream.iterate(2, number -> number + 1)
                        .map(number -> id + between + number)
                        .filter(other -> !taken.contains(other))
                        .findFirst()
                        .orElseThrow()
                : id;
    }

    /** A few words in small letters; at least one. */
    private static List<String> words(Wording title) {
        List<String> english = latin(title.en());
        List<String> words = english.isEmpty() ? latin(title.zh()) : english;
        if (words.isEmpty()) {
            words = Pinyin.syllables(title.zh());
        }
        List<String> telling =
                words.stream().filter(word -> !FILLERS.contains(word)).toList();
        List<String> kept =
                (telling.isEmpty() ? words : telling).stream().limit(MOST_WORDS).toList();
        return kept.isEmpty() ? List.of("item") : kept;
    }

    private static List<String> latin(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT).replace("'", "")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
