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
import org.gulou.kernel.DivisionCode;

/**
 * A question, understood as far as words go: the place that it names, the words that carry it, and what they may mean.
 *
 * @param place the place that it names
 * @param said the question without the place and without words that say nothing, in small letters
 * @param meant what services call the everyday words in it
 */
record Asked(Optional<DivisionCode> place, String said, Set<String> meant) {
    private static final int LONGEST = 100;
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Punct}，。、；：？！（）《》“”‘’·…～]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** What words are measured by: taken from data once. */
    static final class Ear {
        private final PlaceNames places;
        private final List<Habits.Saying> sayings;
        private final List<String> hanFiller;
        private final List<String> edges;
        private final Set<String> latinFiller;

        Ear(PlaceNames places, Habits habits) {
            this.places = places;
            this.sayings = habits.sayings();
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
            String plain = GAP.matcher(
                            Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                    .replaceAll(" ")
                    .strip();
            PlaceNames.Split split = places.split(plain);
            return new Asked(split.place(), carrying(split.rest()), meant(split.rest()));
        }

        private Set<String> meant(String text) {
            String padded = " " + text + " ";
            var meant = new LinkedHashSet<String>();
            for (Habits.Saying saying : sayings) {
                if (saying.says().stream().anyMatch(word -> said(word, text, padded))) {
                    meant.addAll(saying.means());
                }
            }
            return meant;
        }

        private static boolean said(String word, String text, String padded) {
            return word.charAt(0) > 0x250 ? text.contains(word) : padded.contains(" " + word + " ");
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
