package org.gulou.catalog.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How Chinese is read, in Hanyu Pinyin without tones, and how letters that somebody typed are cut into syllables. A
 * character has one reading, except within the words whose readings are given.
 */
public final class Pinyin {
    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST_CUTS = 3;
    private static final int LONGEST_WORD = 40;

    /** A stray letter costs as much as these many syllables: it is a slip of the finger, not a way to read. */
    private static final int STRAY = 3;

    /** One in so many letters may be stray. */
    private static final int TOLERANCE = 4;

    private final Readings readings;
    private final Map<String, List<String>> words;
    private final int longestWord;

    Pinyin(Readings readings, Map<String, List<String>> words) {
        this.readings = readings;
        this.words = words;
        this.longestWord =
                words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** How the Chinese in {@code text} is usually read, a syllable each, in small letters; nothing else is. */
    public static List<String> syllables(String text) {
        return new Pinyin(Readings.USUAL, Map.of())
                .read(text).stream().flatMap(List::stream).toList();
    }

    /** The syllables of each stretch of Chinese in {@code text}. */
    List<List<String>> read(String text) {
        var stretches = new ArrayList<List<String>>();
        var current = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            String word = wordAt(text, at);
            if (!word.isEmpty()) {
                current.addAll(words.getOrDefault(word, List.of()));
                at += word.length();
                continue;
            }
            Optional<String> syllable = readings.of(text.charAt(at));
            if (syllable.isPresent()) {
                current.add(syllable.get());
            } else if (!current.isEmpty()) {
                stretches.add(List.copyOf(current));
                current.clear();
            }
            at++;
        }
        if (!current.isEmpty()) {
            stretches.add(List.copyOf(current));
        }
        return stretches;
    }

    /** All of {@code text} as one row of syllables, what is not Chinese in small letters; for sorting by name. */
    String key(String text) {
        var key = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            String word = wordAt(text, at);
            if (word.isEmpty()) {
                char character = text.charAt(at);
                key.append(
                        readings.of(character).orElse(String.valueOf(character).toLowerCase(Locale.ROOT)));
                at++;
            } else {
                key.append(String.join(" ", words.getOrDefault(word, List.of())));
                at += word.length();
            }
            key.append(' ');
        }
        return key.toString();
    }

    private String wordAt(String text, int at) {
        for (int length = Math.min(longestWord, text.length() - at); length > 0; length--) {
            String word = text.substring(at, at + length);
            if (words.containsKey(word)) {
                return word;
            }
        }
        return "";
    }

    /**
     * The ways to cut {@code letters} into syllables, with as few stray letters and syllables as can be; stray letters are
     * parts of their own. None where it does not look like Pinyin.
     */
    Set<List<String>> cut(String letters) {
        String typed = letters.replace("jv", "ju")
                .replace("qv", "qu")
                .replace("xv", "xu")
                .replace("yv", "yu")
                .replace('ü', 'v');
        if (typed.length() > LONGEST_WORD) {
            return Set.of();
        }
        var best = new ArrayList<Cuts>();
        best.add(new Cuts(0, 0, List.of(List.of())));
        for (int end = 1; end <= typed.length(); end++) {
            Cuts cuts = best.get(end - 1).then(typed.substring(end - 1, end), STRAY, 1);
            for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
                String part = typed.substring(start, end);
                if (readings.isSyllable(part)) {
                    cuts = cuts.or(best.get(start).then(part, 1, 0));
                }
            }
            best.add(cuts);
        }
        Cuts all = best.getLast();
        return all.strays() * TOLERANCE > typed.length() || all.strays() >= all.cost()
                ? Set.of()
                : all.ways().stream()
                        .filter(way -> way.stream().anyMatch(part -> part.length() > 1))
                        .collect(Collectors.toCollection(HashSet::new));
    }

    /** The cheapest ways to cut a beginning. */
    private record Cuts(int cost, int strays, List<List<String>> ways) {
        Cuts then(String part, int price, int stray) {
            return new Cuts(
                    cost + price,
                    strays + stray,
                    ways.stream()
                            .map(way -> {
                                var longer = new ArrayList<>(way);
                                longer.add(part);
                                return List.copyOf(longer);
                            })
                            .toList());
        }

        Cuts or(Cuts other) {
            if (other.cost != cost) {
                return other.cost < cost ? other : this;
            }
            var both = new ArrayList<>(ways);
            both.addAll(other.ways);
            return new Cuts(
                    cost,
                    Math.min(strays, other.strays),
                    both.stream().limit(MOST_CUTS).toList());
        }
    }
}
