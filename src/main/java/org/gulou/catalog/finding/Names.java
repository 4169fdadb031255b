package org.gulou.catalog.finding;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What services are called: in the order of the alphabet, and by what they sound or are spelt like. */
final class Names {
    private static final int NEAREST = 5;

    /** Of pairs of letters so many are shared by what is spelt or sounds nearly alike: one syllable of a short word is not. */
    private static final double FAR = 0.5;

    private final Pinyin pinyin;
    private final Map<String, Map<String, Set<String>>> byLanguage = new HashMap<>();

    Names(List<Entry> entries, Pinyin pinyin) {
        this.pinyin = pinyin;
        for (Entry entry : entries) {
            entry.guide().title().texts().forEach(this::add);
            entry.guide().keywords().forEach((language, names) -> names.forEach(name -> add(language, name)));
        }
    }

    private void add(String language, String name) {
        byLanguage.computeIfAbsent(language, none -> new LinkedHashMap<>()).computeIfAbsent(name, this::pieces);
    }

    List<String> nearest(String words, String language) {
        Set<String> asked = pieces(words);
        if (asked.isEmpty()) {
            return List.of();
        }
        var shares = new HashMap<String, Double>();
        byLanguage.getOrDefault(language, Map.of()).forEach((name, its) -> {
            long common = asked.stream().filter(its::contains).count();
            double share = 2.0 * common / (asked.size() + its.size());
            if (share > FAR && isHeard(words, name)) {
                shares.put(name, share);
            }
        });
        return shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(NEAREST)
                .toList();
    }

    /** Whether half of the syllables of Chinese words, where they are Chinese, are in a name: letters alone are shared by chance. */
    private boolean isHeard(String words, String name) {
        List<List<String>> asked = pinyin.read(words);
        List<String> its = pinyin.read(name).stream().flatMap(List::stream).toList();
        return asked.isEmpty()
                || asked.stream()
                        .anyMatch(syllables ->
                                2 * syllables.stream().filter(its::contains).count() >= syllables.size());
    }

    /** Pairs of letters of the way it sounds: what is misspelt shares most of them. */
    private Set<String> pieces(String text) {
        String key = pinyin.key(text).replaceAll("[^\\p{L}\\p{N}]", "");
        var pairs = new HashSet<String>();
        for (int at = 0; at + 1 < key.length(); at++) {
            pairs.add(key.substring(at, at + 2));
        }
        return pairs;
    }

    Map<String, List<Entry>> alphabet(List<Entry> some, String language) {
        var keys = new HashMap<Entry, String>();
        some.forEach(entry -> keys.put(entry, key(entry.guide().title().in(language))));
        Collator order = Collator.getInstance(Locale.ENGLISH);
        var letters = new LinkedHashMap<String, List<Entry>>();
        some.stream()
                .sorted(Comparator.comparing((Entry entry) -> keys.getOrDefault(entry, ""), order)
                        .thenComparing(Entry::service))
                .forEach(entry -> letters.computeIfAbsent(
                                letter(keys.getOrDefault(entry, "")), none -> new ArrayList<>())
                        .add(entry));
        return letters;
    }

    /** How a name is read; quotation marks before it do not count. */
    private String key(String name) {
        return pinyin.key(name).replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }

    private static String letter(String key) {
        String first = key.isEmpty() ? "#" : key.substring(0, 1).toUpperCase(Locale.ROOT);
        return first.charAt(0) >= 'A' && first.charAt(0) <= 'Z' ? first : "#";
    }
}
