package org.gulou.catalog.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes a query of a question: its words, what they may mean, how they sound. What is typed as the services write it counts
 * as it is; only a word that no service writes is taken for the beginning of one, for a slip, or for Pinyin.
 */
final class Questions {
    private static final int MOST_WORDS = 24;

    /** So many words that are found are enough, however long a question tells its story. */
    private static final int ENOUGH = 3;

    /** A word in the name of a service is worth more than in other words for it, and these more than explanations. */
    private static final Map<String, Float> WORTH = worth();

    private static final float WHOLE_NAME = 9f;
    private static final float MEANT = 0.8f;
    private static final float BEGINNING = 0.6f;
    private static final float SLIP = 0.5f;
    private static final float MISSPELT = 3f;
    private static final float SOUND = 3f;
    private static final float SAME_SOUND = 0.5f;
    private static final float INITIALS = 2f;

    private final IndexReader reader;
    private final Pinyin pinyin;
    private final Set<String> fillers;

    /**
     * Makes queries over what was indexed.
     *
     * @param filler words that say nothing: 申请, which is typed as sq as well
     */
    Questions(IndexReader reader, Pinyin pinyin, Set<String> filler) {
        this.reader = reader;
        this.pinyin = pinyin;
        this.fillers = filler.stream()
                .flatMap(word -> pinyin.read(word).stream())
                .filter(syllables -> syllables.size() > 1)
                .map(Questions::firstLetters)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String firstLetters(List<String> syllables) {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    private static Map<String, Float> worth() {
        var worth = new LinkedHashMap<String, Float>();
        worth.put(Index.TITLE, 6f);
        worth.put(Index.KEYWORDS, 5f);
        worth.put(Index.SUMMARY, 2f);
        worth.put(Index.DESCRIPTION, 1f);
        worth.put(Index.DEPARTMENT, 1f);
        return worth;
    }

    /**
     * The query.
     *
     * @param typing whether more may follow, so that the last word may be the beginning of one
     */
    Query of(Asked asked, boolean typing) {
        var any = new BooleanQuery.Builder();
        words(asked.said(), typing).forEach(query -> any.add(query, Occur.SHOULD));
        if (!asked.thing().equals(asked.said())) {
            words(asked.thing(), false).forEach(query -> any.add(query, Occur.SHOULD));
            pinyin.read(asked.thing()).stream()
                    .flatMap(syllables -> sounds(syllables, false, SAME_SOUND * SOUND))
                    .forEach(query -> any.add(query, Occur.SHOULD));
        }
        any.add(worth(new TermQuery(new Term(Index.WHOLE, Index.whole(asked.said()))), WHOLE_NAME), Occur.SHOULD);
        asked.meant()
                .forEach((meant, sure) ->
                        words(meant, false).forEach(query -> any.add(worth(query, sure * MEANT), Occur.SHOULD)));
        for (List<String> syllables : pinyin.read(asked.said())) {
            sounds(syllables, false, SAME_SOUND * SOUND).forEach(query -> any.add(query, Occur.SHOULD));
        }
        letters(asked.latin(), typing).forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** The query for a long question of which hardly a word fits: any word is enough. */
    Query loosely(Asked asked) {
        var any = new BooleanQuery.Builder();
        Words.asked(asked.said()).stream()
                .distinct()
                .limit(MOST_WORDS)
                .forEach(term -> any.add(anywhere(term, false), Occur.SHOULD));
        return any.build();
    }

    /** The query for what is called like the thing of the question, however it is written or sounds, or by a word that is meant. */
    Query thing(Asked asked) {
        var any = new BooleanQuery.Builder();
        any.add(named(asked), Occur.SHOULD);
        pinyin.read(asked.thing()).stream()
                .flatMap(syllables -> sounds(syllables, false, SOUND))
                .forEach(query -> any.add(query, Occur.SHOULD));
        letters(Asked.latin(asked.thing()), false).forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** The query for what is called by a word for the thing of the question, or by one that is meant. */
    Query named(Asked asked) {
        var any = new BooleanQuery.Builder();
        Stream.concat(Stream.of(asked.thing()), asked.meant().keySet().stream())
                .flatMap(text -> Words.asked(text).stream().limit(MOST_WORDS))
                .distinct()
                .forEach(term -> Stream.of(Index.TITLE, Index.KEYWORDS)
                        .forEach(field -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD)));
        return any.build();
    }

    /** A third of the words must be found, of many a few: pairs of characters cut across words. */
    private Stream<Query> words(String text, boolean typing) {
        List<String> terms =
                Words.asked(text).stream().distinct().limit(MOST_WORDS).toList();
        if (terms.isEmpty()) {
            return Stream.empty();
        }
        var some = new BooleanQuery.Builder();
        for (String term : terms) {
            boolean last = typing && term.equals(terms.getLast());
            some.add(anywhere(term, last), Occur.SHOULD);
        }
        some.setMinimumNumberShouldMatch(Math.clamp(terms.size() / 3, 1, ENOUGH));
        return Stream.of(some.build());
    }

    private Query anywhere(String term, boolean beginning) {
        boolean guess = latin(term) && !written(term);
        var ways = new ArrayList<Query>();
        WORTH.forEach((field, worth) -> {
            var exact = new Term(field, term);
            ways.add(worth(new TermQuery(exact), worth));
            boolean names = field.equals(Index.TITLE) || field.equals(Index.KEYWORDS);
            if (names && (beginning || (guess && term.length() > 2))) {
                ways.add(worth(new PrefixQuery(exact), worth * BEGINNING));
            }
        });
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    /** What letters may be other than words: syllables, or the first letters of syllables. */
    private Stream<Query> letters(List<String> words, boolean typing) {
        var queries = new ArrayList<Query>();
        var syllables = new ArrayList<String>();
        boolean allRead = !words.isEmpty() && words.stream().allMatch(this::cutClean);
        for (String word : words) {
            Set<List<String>> cuts = allRead || !written(word) ? pinyin.cut(word) : Set.of();
            if (cuts.size() == 1) {
                syllables.addAll(cuts.iterator().next());
            } else {
                cuts.forEach(cut -> sounds(cut, typing, SOUND).forEach(queries::add));
            }
            int edits = tolerated(word);
            if (edits > 0 && !written(word) && cuts.stream().noneMatch(this::heard)) {
                queries.add(worth(new FuzzyQuery(new Term(Index.SPELT, word), edits, 1), MISSPELT));
            }
            if (cuts.isEmpty() && !written(word) && word.length() > 1) {
                queries.add(initials(word));
            }
        }
        sounds(syllables, typing, SOUND).forEach(queries::add);
        return queries.stream();
    }

    private boolean cutClean(String word) {
        return pinyin.cut(word).stream().anyMatch(way -> String.join("", way).length() == word.length());
    }

    /** Whether services sound so: then it is no slip of a word in Latin letters, which is dear to look for. */
    private boolean heard(List<String> syllables) {
        int pairs = syllables.size() - 1;
        long known = IntStream.range(0, pairs)
                .filter(at -> count(new Term(Index.SOUND, syllables.get(at) + syllables.get(at + 1))) > 0)
                .count();
        return pairs > 0 && 2 * known >= pairs;
    }

    /** The services with such initials; where none has them, those that have them without filler, or most of them. */
    private Query initials(String word) {
        if (count(new Term(Index.WHOLE_INITIALS, word)) + count(new Term(Index.INITIALS, word)) > 0) {
            return beginning(word);
        }
        var ways = new ArrayList<Query>();
        ways.add(beginning(IntStream.rangeClosed(2, word.length() - 2)
                .filter(end -> fillers.contains(word.substring(end)))
                .mapToObj(end -> word.substring(0, end))
                .findFirst()
                .orElse(word)));
        mostOf(word).forEach(name -> ways.add(worth(new TermQuery(new Term(Index.WHOLE_INITIALS, name)), INITIALS)));
        return new DisjunctionMaxQuery(ways, 0f);
    }

    /** The longest names with whose initials a word begins or ends, if they are most of it: esf, a used home, of esfgh. */
    private List<String> mostOf(String word) {
        return IntStream.iterate(
                        word.length() - 1, length -> length > 2 && 2 * length > word.length(), length -> length - 1)
                .mapToObj(length -> Stream.of(word.substring(0, length), word.substring(word.length() - length))
                        .filter(part -> part.chars().distinct().count() > 1)
                        .filter(part -> count(new Term(Index.WHOLE_INITIALS, part)) > 0)
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Query beginning(String word) {
        return new DisjunctionMaxQuery(
                List.of(
                        worth(new TermQuery(new Term(Index.WHOLE_INITIALS, word)), 2 * INITIALS),
                        worth(new PrefixQuery(new Term(Index.WHOLE_INITIALS, word)), INITIALS),
                        worth(new PrefixQuery(new Term(Index.INITIALS, word)), INITIALS / 2)),
                0.1f);
    }

    /** Half of the pairs of syllables must be heard. */
    private Stream<Query> sounds(List<String> syllables, boolean typing, float worth) {
        if (syllables.size() < 2) {
            return Stream.empty();
        }
        var some = new BooleanQuery.Builder();
        int pairs = Math.min(MOST_WORDS, syllables.size() - 1);
        for (int at = 0; at < pairs; at++) {
            some.add(pair(syllables.get(at) + syllables.get(at + 1), typing && at == pairs - 1), Occur.SHOULD);
        }
        some.setMinimumNumberShouldMatch(Math.max(1, pairs / 2));
        String whole = String.join("", syllables);
        return Stream.of(
                worth(some.build(), worth), worth(new TermQuery(new Term(Index.WHOLE_SOUND, whole)), worth * 2));
    }

    private Query pair(String pair, boolean beginning) {
        var term = new Term(Index.SOUND, pair);
        var ways = new ArrayList<Query>();
        ways.add(new TermQuery(term));
        if (beginning) {
            ways.add(worth(new PrefixQuery(term), BEGINNING));
        }
        if (count(term) == 0) {
            ways.add(worth(new FuzzyQuery(term, 1, 1), SLIP));
        }
        return new DisjunctionMaxQuery(ways, 0f);
    }

    /** Whether a service is called so, or described so. */
    private boolean written(String word) {
        String stem = Words.asked(word).stream().findFirst().orElse(word);
        return Stream.of(Index.TITLE, Index.KEYWORDS, Index.SUMMARY)
                .anyMatch(field -> count(new Term(field, stem)) > 0);
    }

    private int count(Term term) {
        try {
            return reader.docFreq(term);
        } catch (IOException failed) {
            throw new UncheckedIOException("An index in memory cannot fail", failed);
        }
    }

    private static Query worth(Query query, float worth) {
        return new BoostQuery(query, worth);
    }

    private static boolean latin(String term) {
        return term.chars().allMatch(letter -> letter < 0x250);
    }

    /** How many letters of a word may be wrong: none of Chinese, where one character is a word. */
    private static int tolerated(String term) {
        if (term.length() < 4) {
            return 0;
        }
        return term.length() < 8 ? 1 : 2;
    }
}
