package org.gulou.catalog.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Vocabulary;
import org.gulou.kernel.LocalizedText;

/** The words of all entries, in memory; how well each entry fits a query. Documents keep the order of the entries. */
final class Index {
    static final String TITLE = "title";
    static final String KEYWORDS = "keywords";
    static final String SUMMARY = "summary";
    static final String DESCRIPTION = "description";
    static final String DEPARTMENT = "department";

    /** A title or keyword as a whole. */
    static final String WHOLE = "whole";

    /** The words in Latin letters of titles and keywords, as they are spelt. */
    static final String SPELT = "spelt";

    /** Pairs of syllables of titles and keywords. */
    static final String SOUND = "sound";

    /** All syllables of a title or keyword. */
    static final String WHOLE_SOUND = "whole-sound";

    /** The first letters of syllables, from each syllable to the end. */
    static final String INITIALS = "initials";

    static final String WHOLE_INITIALS = "whole-initials";

    private final IndexSearcher searcher;
    private final int size;

    private Index(IndexSearcher searcher, int size) {
        this.searcher = searcher;
        this.size = size;
    }

    static Index of(Collection<Entry> entries, Catalogue catalogue, Pinyin pinyin) {
        var directory = new ByteBuffersDirectory();
        try {
            var config = new IndexWriterConfig(Words.indexing()).setMergePolicy(NoMergePolicy.INSTANCE);
            try (var writer = new IndexWriter(directory, config)) {
                for (Entry entry : entries) {
                    writer.addDocument(document(entry.guide(), catalogue, pinyin));
                }
            }
            return new Index(new IndexSearcher(DirectoryReader.open(directory)), entries.size());
        } catch (IOException failed) {
            throw new UncheckedIOException("An index in memory cannot fail", failed);
        }
    }

    private static Document document(Guide guide, Catalogue catalogue, Pinyin pinyin) {
        var document = new Document();
        texts(document, TITLE, guide.title());
        guide.keywords().values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(word -> document.add(new TextField(KEYWORDS, word, Field.Store.NO)));
        texts(document, SUMMARY, guide.summary());
        texts(document, DESCRIPTION, guide.description());
        catalogue.vocabulary("departments").flatMap(list -> list.term(guide.department())).stream()
                .map(Vocabulary.Term::title)
                .forEach(name -> texts(document, DEPARTMENT, name));
        for (String name : names(guide)) {
            document.add(new StringField(WHOLE, whole(name), Field.Store.NO));
            spelt(name).forEach(word -> add(document, SPELT, word));
            pinyin.read(name).forEach(syllables -> sounds(document, syllables));
        }
        return document;
    }

    /** What a service is called: its titles and keywords. */
    static Set<String> names(Guide guide) {
        var names = new LinkedHashSet<String>();
        Stream.concat(
                        guide.title().texts().values().stream(),
                        guide.keywords().values().stream().flatMap(List::stream))
                .forEach(names::add);
        return names;
    }

    /** A name as it is compared as a whole: in small letters, without spaces. */
    static String whole(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static Stream<String> spelt(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)).filter(word -> word.length() > 2);
    }

    private static void texts(Document document, String field, LocalizedText text) {
        text.texts().values().forEach(one -> document.add(new TextField(field, one, Field.Store.NO)));
    }

    private static void sounds(Document document, List<String> syllables) {
        for (int at = 0; at + 1 < syllables.size(); at++) {
            add(document, SOUND, syllables.get(at) + syllables.get(at + 1));
        }
        add(document, WHOLE_SOUND, String.join("", syllables));
        for (int from = 0; from + 1 < syllables.size(); from++) {
            var initials = new StringBuilder();
            syllables.subList(from, syllables.size()).forEach(syllable -> initials.append(syllable.charAt(0)));
            add(document, from == 0 ? WHOLE_INITIALS : INITIALS, initials.toString());
        }
    }

    private static void add(Document document, String field, String term) {
        document.add(new StringField(field, term, Field.Store.NO));
    }

    IndexReader reader() {
        return searcher.getIndexReader();
    }

    /** How well each entry fits, in the order of the entries; 0 for one that does not. */
    float[] fit(Query query) {
        try {
            return searcher.search(query, new Scores(size));
        } catch (IOException failed) {
            throw new UncheckedIOException("An index in memory cannot fail", failed);
        }
    }

    /** Keeps the score of every document. */
    private static final class Scores implements CollectorManager<Scores.Part, float[]> {
        private final float[] scores;

        Scores(int size) {
            this.scores = new float[size];
        }

        @Override
        public Part newCollector() {
            return new Part();
        }

        @Override
        public float[] reduce(Collection<Part> parts) {
            return scores;
        }

        final class Part extends SimpleCollector {
            private int base;
            private Scorable scorer = new Scorable() {
                @Override
                public float score() {
                    return 0;
                }
            };

            @Override
            protected void doSetNextReader(LeafReaderContext context) {
                base = context.docBase;
            }

            @Override
            public void setScorer(Scorable current) {
                scorer = current;
            }

            @Override
            public void collect(int document) throws IOException {
                scores[base + document] = scorer.score();
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE;
            }
        }
    }
}
