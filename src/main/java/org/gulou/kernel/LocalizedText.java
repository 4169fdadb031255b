package org.gulou.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A text in one or more languages, keyed by language tag ({@code zh}, {@code en}).
 *
 * @param texts never blank values; may be empty where a definition leaves a text out
 */
public record LocalizedText(Map<String, String> texts) {
    /** The language that every service is written in first. */
    public static final String FIRST_LANGUAGE = "zh";

    private static final Pattern END = Pattern.compile("[.!?。！？…]\\s*$");

    public static final LocalizedText NONE = new LocalizedText(Map.of());

    public LocalizedText {
        texts = Ordered.copy(texts);
    }

    public static LocalizedText of(String zh, String en) {
        return new LocalizedText(Map.of("zh", zh, "en", en));
    }

    /** The text in {@code language}; else in the first language; else in any; else the empty text. */
    public String in(String language) {
        String exact = texts.get(language);
        if (exact != null) {
            return exact;
        }
        String first = texts.get(FIRST_LANGUAGE);
        return first != null ? first : texts.values().stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** This text, or {@code other} where there is none. */
    public LocalizedText or(LocalizedText other) {
        return isEmpty() ? other : this;
    }

    public Set<String> languages() {
        return texts.keySet();
    }

    /** This text with another behind it, in the brackets of each language. */
    public LocalizedText bracketing(LocalizedText inside) {
        return map((language, text) -> language.equals("zh")
                ? text + "（" + inside.in(language) + "）"
                : text + " (" + inside.in(language) + ")");
    }

    /** The same, behind what reads alike in each language: an id, a number. */
    public LocalizedText bracketing(String inside) {
        return bracketing(map(text -> inside));
    }

    /** The same as a sentence, which another may follow: with the stop of each language where no mark ends it. */
    public LocalizedText ended() {
        return map((language, text) -> END.matcher(text).find() ? text : text + (language.equals("zh") ? "。" : "."));
    }

    /** The same text with {@code change} applied in each language. */
    public LocalizedText map(UnaryOperator<String> change) {
        return map((language, text) -> change.apply(text));
    }

    /** The same text with {@code change}, which is given language and text, applied in each language. */
    public LocalizedText map(BinaryOperator<String> change) {
        var changed = new LinkedHashMap<String, String>();
        texts.forEach((language, text) -> changed.put(language, change.apply(language, text)));
        return new LocalizedText(changed);
    }
}
