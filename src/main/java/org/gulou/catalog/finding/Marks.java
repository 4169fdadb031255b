package org.gulou.catalog.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gulou.catalog.ServiceVersion;

/** What names a variant and not its service: its own words, as written and as heard, and what is done in it. */
final class Marks {
    /** How much more a variant fits of which the question has a word that its service has not. */
    private static final float WORD = 1.3f;

    /** How much more it fits where the question says what is to be done: 补办, 注销, "renew". */
    private static final float DEED = 3f;

    private final Pinyin pinyin;
    private final List<Set<String>> pieces = new ArrayList<>();
    private final List<Set<String>> names = new ArrayList<>();

    /**
     * Takes down what names each variant.
     *
     * @param entries the variants of a service follow its first
     */
    Marks(List<Entry> entries, Pinyin pinyin) {
        this.pinyin = pinyin;
        Set<String> firstPieces = Set.of();
        Set<String> firstNames = Set.of();
        for (Entry entry : entries) {
            Set<String> itsPieces = pieces(entry);
            Set<String> itsNames = names(entry);
            if (entry.variant().equals(ServiceVersion.FIRST)) {
                firstPieces = Set.copyOf(itsPieces);
                firstNames = Set.copyOf(itsNames);
            }
            pieces.add(less(itsPieces, firstPieces));
            names.add(less(itsNames, firstNames));
        }
    }

    private static Set<String> less(Set<String> all, Set<String> others) {
        all.removeAll(others);
        return Set.copyOf(all);
    }

    private Set<String> pieces(Entry entry) {
        var its = new HashSet<String>();
        Index.names(entry.guide()).forEach(name -> its.addAll(pieces(name)));
        return its;
    }

    private static Set<String> names(Entry entry) {
        var its = new HashSet<String>();
        Index.names(entry.guide()).forEach(name -> its.add(" " + name.toLowerCase(Locale.ROOT) + " "));
        return its;
    }

    /** How a question names variants. */
    final class Named {
        private final List<List<String>> done;
        private final Set<String> said;

        Named(Asked asked) {
            done = asked.done();
            said = pieces(asked.said());
            asked.meant().keySet().forEach(meant -> said.addAll(pieces(meant)));
            asked.latin().stream().map(pinyin::cut).flatMap(Collection::stream).forEach(cut -> said.addAll(pairs(cut)));
        }

        /** By how much more an entry fits than its words tell; 1 for one that is not named. */
        float more(int entry) {
            if (done.stream().anyMatch(words -> does(entry, words))) {
                return DEED;
            }
            return Collections.disjoint(pieces.get(entry), said) ? 1 : WORD;
        }

        private boolean does(int entry, List<String> words) {
            return names.get(entry).stream().anyMatch(name -> words.stream().anyMatch(word -> Asked.says(name, word)));
        }
    }

    private Set<String> pieces(String text) {
        var its = new HashSet<>(Words.asked(text));
        pinyin.read(text).forEach(syllables -> its.addAll(pairs(syllables)));
        return its;
    }

    private static List<String> pairs(List<String> syllables) {
        var pairs = new ArrayList<String>();
        for (int at = 0; at + 1 < syllables.size(); at++) {
            pairs.add(syllables.get(at) + " " + syllables.get(at + 1));
        }
        return pairs;
    }
}
