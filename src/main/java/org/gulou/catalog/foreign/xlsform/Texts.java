package org.gulou.catalog.foreign.xlsform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.catalog.foreign.forms.Outline;

/** Texts of a form, which stand in a column for each language. */
final class Texts {
    private static final Pattern TAG = Pattern.compile("\\(\\s*([A-Za-z]{2,3})(?:[-_][\\w-]+)?\\s*\\)\\s*$");
    private static final Pattern CHINESE = Pattern.compile("(?i).*(chinese|mandarin|中文|汉语|漢語|普通话|简体|繁體).*");

    private final Outline outline;
    private final String first;

    /**
     * @param outline is told the words in other languages
     * @param first the language that the form begins in; nothing where it does not say
     */
    Texts(Outline outline, String first) {
        this.outline = outline;
        this.first = tag(first);
    }

    /** The text of a column in the language of its makers, English where they do not say, and its translations noted. */
    String of(Line line, String column) {
        var texts = new LinkedHashMap<String, String>();
        line.cells().forEach((name, text) -> {
            if (name.equals(column)) {
                texts.putIfAbsent(first, text);
            } else if (name.startsWith(column + "::")) {
                texts.putIfAbsent(tag(name.substring(column.length() + 2)), text);
            }
        });
        Optional<String> written = Stream.of("", first, "en", "zh")
                .filter(texts::containsKey)
                .findFirst()
                .or(() -> texts.keySet().stream().findFirst());
        if (written.isEmpty()) {
            return "";
        }
        String from = texts.getOrDefault(written.get(), "");
        texts.forEach((language, text) -> outline.translated(language, from, text));
        return from;
    }

    /** Notes words of this importer in another language. */
    void note(String language, String from, String to) {
        outline.translated(language, from, to);
    }

    /** The code of a language: {@code English (en)}, {@code 中文}, {@code fr}. */
    static String tag(String language) {
        Matcher tag = TAG.matcher(language);
        if (tag.find()) {
            return tag.group(1).toLowerCase(Locale.ROOT);
        }
        if (CHINESE.matcher(language).matches()) {
            return "zh";
        }
        return Map.of("english", "en", "default", "")
                .getOrDefault(language.strip().toLowerCase(Locale.ROOT), language.strip());
    }
}
