package org.gulou.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.gulou.kernel.LocalizedText;

/**
 * Finds services by the words people use, in Chinese and English at once, with their typing errors. An index in memory
 * over one catalogue; immutable like it.
 */
public final class Search {
    private static final String ID = "id";
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 24;

    /** What a word found in a field is worth: the name before other words for it, these before explanations. */
    private static final Map<String, Float> WORTH =
            Map.of("title", 6f, "keywords", 5f, "summary", 2f, "description", 1f, "department", 1f, "offices", 0.5f);

    private static final float AS_BEGINNING = 0.5f;
    private static final float AS_TYPING_ERROR = 0.3f;

    private final Catalogue catalogue;
    private final IndexSearcher searcher;

    private Search(Catalogue catalogue, IndexSearcher searcher) {
        this.catalogue = catalogue;
        this.searcher = searcher;
    }

    /** Makes everything in {@code catalogue} findable. */
    public static Search over(Catalogue catalogue) {
        var directory = new ByteBuffersDirectory();
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(Words.indexing()))) {
                for (Service service : catalogue.services()) {
                    writer.addDocument(document(service, catalogue));
                }
            }
            return new Search(catalogue, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException failed) {
            throw new UncheckedIOException("An index in memory cannot fail", failed);
        }
    }

    private static Document document(Service service, Catalogue catalogue) {
        Guide guide = service.guide();
        var document = new Document();
        document.add(new StringField(ID, service.id(), Field.Store.YES));
        List<Guide> guides =
                service.variants().values().stream().map(ServiceVersion::guide).toList();
        add(document, "title", guides.stream().map(Guide::title).distinct());
        guides.stream()
                .flatMap(one -> one.keywords().values().stream())
                .flatMap(List::stream)
                .distinct()
                .forEach(word -> document.add(new TextField("keywords", word, Field.Store.NO)));
        add(document, "summary", Stream.of(guide.summary()));
        add(document, "description", Stream.of(guide.description()));
        add(
                document,
                "department",
                catalogue.vocabulary("departments").flatMap(list -> list.term(guide.department())).stream()
                        .map(Vocabulary.Term::title));
        add(
                document,
                "offices",
                catalogue.offersOf(service.id()).stream()
                        .map(offer -> offer.body().name()));
        return document;
    }

    private static void add(Document document, String field, Stream<LocalizedText> texts) {
        texts.flatMap(text -> text.texts().values().stream())
                .forEach(text -> document.add(new TextField(field, text, Field.Store.NO)));
    }

    /** The services that fit {@code words}, best first; all of them, in the order of the catalogue, for no words. */
    public List<Service> find(String words) {
        List<String> terms = Words.asked(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        if (words.isBlank()) {
            return List.copyOf(catalogue.services());
        }
        if (terms.isEmpty()) {
            return List.of();
        }
        try {
            var found = new ArrayList<Service>();
            int most = Math.max(1, catalogue.services().size());
            var stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(query(terms), most).scoreDocs) {
                catalogue.service(stored.document(hit.doc).get(ID)).ifPresent(found::add);
            }
            return List.copyOf(found);
        } catch (IOException failed) {
            throw new UncheckedIOException("An index in memory cannot fail", failed);
        }
    }

    /** A third of the words must be found: pairs of characters cut across words, and people add "how do I". */
    private static Query query(List<String> terms) {
        List<String> some = terms.stream().distinct().limit(MOST_WORDS).toList();
        var query = new BooleanQuery.Builder();
        some.forEach(term -> query.add(anywhere(term), BooleanClause.Occur.SHOULD));
        query.setMinimumNumberShouldMatch(Math.max(1, some.size() / 3));
        return query.build();
    }

    private static Query anywhere(String term) {
        var ways = new ArrayList<Query>();
        WORTH.forEach((field, worth) -> {
            var exact = new Term(field, term);
            ways.add(new BoostQuery(new TermQuery(exact), worth));
            int edits = tolerated(term);
            if (edits > 0) {
                ways.add(new BoostQuery(new PrefixQuery(exact), worth * AS_BEGINNING));
                ways.add(new BoostQuery(new FuzzyQuery(exact, edits, 1), worth * AS_TYPING_ERROR));
            }
        });
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    /** How many letters of a word may be wrong: none of Chinese, where one character is a word. */
    private static int tolerated(String term) {
        boolean latin = Arrays.stream(term.split("")).allMatch(letter -> letter.charAt(0) < 0x250);
        if (!latin || term.length() < 4) {
            return 0;
        }
        return term.length() < 8 ? 1 : 2;
    }
}
