package org.gulou.catalog.finding;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people say: in one piece, or in several that follow each other, however much is said between them. Each piece may be
 * said in other words: 老公|男人…没了|过世.
 *
 * @param pieces the words for each as they are looked for in a text with a space at either end: a whole word in Latin
 *     letters has a space there too; Chinese has no spaces to tell
 */
record Phrase(List<List<String>> pieces) {
    private static final String BETWEEN = "…";
    private static final String OR = "\\|";

    /** Where a piece is said. */
    private record Spot(int start, int end) {
        static final Spot NONE = new Spot(-1, Integer.MAX_VALUE);
    }

    static Phrase of(String words) {
        return new Phrase(Stream.of(words.split(BETWEEN))
                .map(piece -> Stream.of(piece.split(OR))
                        .map(String::strip)
                        .map(word -> isHan(word) ? word : " " + word + " ")
                        .toList())
                .toList());
    }

    private static boolean isHan(String word) {
        return word.charAt(0) > 0x250;
    }

    /** How many characters it has at least, without what may stand between its pieces. */
    int length() {
        return pieces.stream()
                .mapToInt(words -> words.stream().mapToInt(String::length).min().orElse(0))
                .sum();
    }

    /** Whether {@code padded} says it. */
    boolean isIn(String padded) {
        int from = 0;
        for (List<String> words : pieces) {
            Spot spot = first(padded, words, from);
            if (spot.start() < 0) {
                return false;
            }
            from = spot.end();
        }
        return true;
    }

    /** Notes which characters of {@code padded}, which says it, it takes. */
    void cover(String padded, BitSet covered) {
        int from = 0;
        for (List<String> words : pieces) {
            Spot spot = first(padded, words, from);
            covered.set(spot.start(), spot.end());
            from = spot.end();
        }
    }

    /** The one of the words that ends first. A space may end one word and begin the next. */
    private static Spot first(String padded, List<String> words, int from) {
        Spot first = Spot.NONE;
        for (String word : words) {
            int at = padded.indexOf(word, from);
            int end = at + word.length() - (isHan(word) ? 0 : 1);
            if (at >= 0 && end < first.end()) {
                first = new Spot(at, end);
            }
        }
        return first;
    }

    /** The text without it. */
    String without(String padded) {
        String rest = padded;
        for (List<String> words : pieces) {
            for (String word : words) {
                rest = rest.replace(word, " ");
            }
        }
        return rest;
    }
}
