package org.gulou.cases;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody types to find cases: words that must all be there, wherever; in quotation marks, several as one. */
final class SearchWords {
    private static final int MOST = 8;
    private static final String QUOTES = "\"“”„「」";
    private static final Pattern WORD = Pattern.compile(
            "[" + QUOTES + "]([^" + QUOTES + "]+)(?:[" + QUOTES + "]|$)|[^\\s\\u3000" + QUOTES + "]+",
            Pattern.UNICODE_CHARACTER_CLASS);

    private SearchWords() {}

    /** At most eight; a star at the end of a word, as other programs want it for its beginning, is left out. */
    static List<String> of(String typed) {
        return WORD.matcher(typed)
                .results()
                .map(SearchWords::word)
                .map(word -> word.replaceFirst("(?<=.)[*＊]+$", ""))
                .filter(word -> !word.isBlank())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String word(MatchResult found) {
        String quoted = found.group(1);
        return (quoted == null ? found.group() : quoted).strip();
    }
}
