package org.gulou.catalog.finding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;

/**
 * A question, understood as far as words go: the place that it names, the words that carry it, and what they may mean.
 *
 * @param place the place that it names
 * @param said the question without the place and without words that say nothing, in small letters
 * @param thing what is said without the words for what is to be done with it; as much where there are none, or no others
 * @param meant what services call the everyday words in it, and how surely they are meant: 1 where two characters say so
 * @param elsewhere where the thing is settled, if no service is called by it
 * @param done what variants call what is to be done with something that one has, a list for each word that says so
 */
record Asked(
        Optional<DivisionCode> place,
        String said,
        String thing,
        Map<String, Float> meant,
        Optional<LocalizedText> elsewhere,
        List<List<String>> done) {
    private static final int LONGEST = 100;

    /** How surely something is meant of which hardly a character is said, how much more with each, and at most. */
    private static final float UNSURE = 0.6f;

    private static final float SURER = 0.2f;
    private static final float SUREST = 2.5f;
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Punct}，。、；：？！（）《》“”‘’·…～]+");
    private static final Pattern TONE_MARK = Pattern.compile("(?<=\\p{IsLatin}\\p{M}{0,2})[\\p{M}&&[^\u0308]]");
    private static final Pattern TONE_NUMBER = Pattern.compile("(?<=[a-zü]{2})[1-5](?![0-9])");

    /** Where a word in Latin letters and a Chinese one meet without a space: ai补贴. */
    private static final Pattern SEAM = Pattern.compile("(?<=[a-z])(?=\\p{IsHan})|(?<=\\p{IsHan})(?=[a-z])");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern BETWEEN_LATIN = Pattern.compile("[ \\p{IsHan}]+");

    /** What words are measured by: taken from data once. */
    static final class Ear {
        private final PlaceNames places;
        private final List<Group> sayings;
        private final List<Group> deeds;
        private final List<String> hanFiller;
        private final List<String> edges;
        private final Set<String> latinFiller;
        private final Set<String> names;
        private final Unserved elsewhere;

        /**
         * Takes down what words are measured by.
         *
         * @param names what services are called, in small letters
         */
        Ear(PlaceNames places, Habits habits, Set<String> names) {
            this.places = places;
            this.sayings = habits.sayings().stream().map(Group::of).toList();
            this.deeds = habits.deeds().stream().map(Group::of).toList();
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
            this.elsewhere = Unserved.of(habits.settledElsewhere(), names);
            this.names = names.stream()
                    .filter(name -> edges.stream().anyMatch(edge -> name.startsWith(edge) || name.endsWith(edge)))
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** A group of words that mean the same. */
        private record Group(List<Phrase> says, List<String> means) {
            static Group of(Habits.Saying saying) {
                return new Group(saying.says().stream().map(Phrase::of).toList(), saying.means());
            }

            boolean isIn(String padded) {
                return says.stream().anyMatch(phrase -> phrase.isIn(padded));
            }

            /** How surely it is meant: the more of a question it takes, the surer. */
            float sure(String padded) {
                var covered = new BitSet();
                for (Phrase phrase : says) {
                    if (phrase.isIn(padded)) {
                        phrase.cover(padded, covered);
                    }
                }
                return Math.min(SUREST, UNSURE + SURER * covered.cardinality());
            }
        }

        Asked hear(String words) {
            String typed = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
            String plain = GAP.matcher(Contractions.written(Simplified.of(toneless(
                            Normalizer.normalize(typed, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)))))
                    .replaceAll(" ")
                    .strip();
            PlaceNames.Split split = places.split(plain);
            String said = carrying(split.rest());
            String padded = padded(split.rest());
            String thing = without(deeds, said);
            return new Asked(
                    split.place(),
                    said,
                    thing,
                    meant(padded),
                    elsewhere.where(thing),
                    deeds.stream()
                            .filter(group -> group.isIn(padded))
                            .map(Group::means)
                            .toList());
        }

        /** With a space at either end; once more with the words of two scripts apart, where they meet. */
        private static String padded(String text) {
            String apart = SEAM.matcher(text).replaceAll(" ");
            return " " + text + (apart.equals(text) ? "" : " " + apart) + " ";
        }

        private Map<String, Float> meant(String padded) {
            var meant = new LinkedHashMap<String, Float>();
            for (Group group : sayings) {
                if (group.isIn(padded)) {
                    float sure = group.sure(padded);
                    group.means().forEach(word -> meant.merge(word, sure, Math::max));
                }
            }
            return meant;
        }

        /** Pinyin as people type it: without its tones, be they marks or numbers. */
        private static String toneless(String decomposed) {
            String unmarked = TONE_MARK.matcher(decomposed).replaceAll("");
            return TONE_NUMBER
                    .matcher(Normalizer.normalize(unmarked, Normalizer.Form.NFC))
                    .replaceAll(" ");
        }

        private static String without(List<Group> groups, String text) {
            String padded = " " + text + " ";
            List<Phrase> said = groups.stream()
                    .flatMap(group -> group.says().stream())
                    .filter(phrase -> phrase.isIn(padded))
                    .sorted(Comparator.comparingInt((Phrase phrase) -> -phrase.length()))
                    .toList();
            String rest = padded;
            for (Phrase phrase : said) {
                rest = phrase.isIn(rest) ? phrase.without(rest) : rest;
            }
            String less = rest.strip();
            return less.length() > 1 ? less : text;
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

        /** Single characters carry meaning inside a word, and none at its ends, unless a name begins or ends so: 能评. */
        private String trimmed(String word) {
            String trimmed = word;
            for (String edge : edges) {
                if (trimmed.length() > 1
                        && trimmed.startsWith(edge)
                        && names.stream().noneMatch(trimmed::startsWith)) {
                    trimmed = trimmed.substring(1);
                }
                if (trimmed.length() > 1
                        && trimmed.endsWith(edge)
                        && names.stream().noneMatch(trimmed::endsWith)) {
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

    /** Whether all of it is written in Chinese characters. */
    boolean isChinese() {
        return HAN.matcher(said.replace(" ", "")).matches();
    }

    /** Its words in Latin letters; Chinese needs no space before one. */
    List<String> latin() {
        return latin(said);
    }

    static List<String> latin(String text) {
        return Arrays.stream(BETWEEN_LATIN.split(text))
                .filter(word -> !word.isEmpty()
                        && word.chars().allMatch(letter -> (letter >= 'a' && letter <= 'z') || letter == 'ü'))
                .toList();
    }
}
