package org.gulou.catalog.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts texts into what is compared: Chinese into pairs of characters, because word segmentation depends on context and
 * misses matches; English into stems.
 */
final class Words extends Analyzer {
    private final boolean singles;

    /** @param singles also each Chinese character alone, so that one can be searched for */
    private Words(boolean singles) {
        this.singles = singles;
    }

    static Words indexing() {
        return new Words(true);
    }

    /** The terms of a query. */
    static List<String> asked(String text) {
        var terms = new ArrayList<String>();
        try (var analyzer = new Words(false);
                TokenStream stream = analyzer.tokenStream("query", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException failed) {
            throw new UncheckedIOException("A text in memory cannot fail", failed);
        }
        return terms;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new CJKWidthFilter(source));
        words = new CJKBigramFilter(
                words,
                CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL,
                singles);
        words = new StopFilter(new EnglishPossessiveFilter(words), EnglishAnalyzer.getDefaultStopSet());
        return new TokenStreamComponents(source, new PorterStemFilter(words));
    }
}
