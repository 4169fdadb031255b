package org.gulou.catalog.finding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.DivisionCode;

/**
 * A question, understood as far as words go: the place that it names, the words that carry it, and what they may mean.
 *
 * @param place the place that it names
 * @param said the question without the place and without words that say nothing, in small letters
 * @param meant what services call the everyday words in it
 * @param done what variants call what is to be done with something that one has, a list for each word that says so
 */
record Asked(Optional<DivisionCode> place, String said, Set<String> meant, List<List<String>> done) {
    private static final int LONGEST = 100;
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Punct}，。、；：？！（）《》“”‘’·…～]+");
    private static final Pattern TONE_MARK = Pattern.compile("(?<=\\p{IsLatin}\\p{M}{0,2})[\\p{M}&&[^\u0308]]");
    private static final Pattern TONE_NUMBER = Pattern.compile("(?<=[a-zü]{2})[1-5](?![0-9])");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** What words are measured by: taken from data once. */
    static final class Ear {
        private final PlaceNames places;
        private final List<Habits.Saying> sayings;
        private final List<Habits.Saying> deeds;
        private final List<String> hanFiller;
        private final List<String> edges;
        private final Set<String> latinFiller;

        Ear(PlaceNames places, Habits habits) {
            this.places = places;
            this.sayings = habits.sayings();
            this.deeds = habits.deeds();
            List<String> han = habits.filler().stream()
                    .filter(word -> HAN.matcher(word).matches())
                    .sorted(Comparator.comparingInt((String word) -> -word.length())
                            .thenComparing(word -> word))
                    .toList();
            this.hanFiller = han.stream().filter(word -> word.length() > 1).toList();
            this.edges = han.stream().filter(word -> word.length() == 1).toList();
            this.latinFiller = habits.filler().stream()
                    .filter(word -> !HAN.matcher(word).matches())
                    .collect(Collectors.toSet());
        }

        Asked hear(String words) {
            String typed = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
            String plain = GAP.matcher(toneless(
                            Normalizer.normalize(typed, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)))
                    .replaceAll(" ")
                    .strip();
            PlaceNames.Split split = places.split(plain);
            return new Asked(
                    split.place(),
                    carrying(split.rest()),
                    said(sayings, split.rest())
                            .flatMap(List::stream)
                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                    said(deeds, split.rest()).toList());
        }

        /** Pinyin as people type it: without its tones, be they marks or numbers. */
        private static String toneless(String decomposed) {
            String unmarked = TONE_MARK.matcher(decomposed).replaceAll("");
            return TONE_NUMBER
                    .matcher(Normalizer.normalize(unmarked, Normalizer.Form.NFC))
                    .replaceAll(" ");
        }

        private static Stream<List<String>> said(List<Habits.Saying> groups, String text) {
            String padded = " " + text + " ";
            return groups.stream()
                    .filter(group -> group.says().stream().anyMatch(word -> says(padded, word)))
                    .map(Habits.Saying::means);
        }

        /** The text without filler; all of it where nothing else is left. */
        private String carrying(String text) {
            String less = text;
            for (String word : hanFiller) {
                less = less.replace(word, " ");
            }
            String rest = Arrays.stream(less.split(" "))
                    .map(this::trimmed)
                    .filter(word -> !word.isEmpty() && !latinFiller.contains(word))
                    .collect(Collectors.joining(" "));
            return rest.isEmpty() ? text : rest;
        }

        /** Single characters carry meaning inside a word, and none at its ends. */
        private String trimmed(String word) {
            String trimmed = word;
            for (String edge : edges) {
                if (trimmed.length() > 1 && trimmed.startsWith(edge)) {
                    trimmed = trimmed.substring(1);
                }
                if (trimmed.length() > 1 && trimmed.endsWith(edge)) {
                    trimmed = trimmed.substring(0, trimmed.length() - 1);
                }
            }
            return trimmed;
        }
    }

    /** Whether a text with a space at either end has a word: a whole one in Latin letters; Chinese has no spaces to tell. */
    static boolean says(String padded, String word) {
        return padded.contains(word.charAt(0) > 0x250 ? word : " " + word + " ");
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    /** Its words in Latin letters. */
    List<String> latin() {
        return Arrays.stream(said.split(" "))
                .filter(word -> !word.isEmpty()
                        && word.chars().allMatch(letter -> (letter >= 'a' && letter <= 'z') || letter == 'ü'))
                .toList();
    }
}
