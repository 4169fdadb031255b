package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Expression;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/** A text that may hold values of the form: {@code {incomePerHead}}, or {@code {bank | not stated}}. */
final class Phrase {
    /** What Markdown may read as markup within a line; a backslash before it makes it plain (CommonMark 0.31, 2.4). */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&]");

    static final Phrase NONE = new Phrase(LocalizedText.NONE, Map.of());

    /** A piece of a text: words, or a value. */
    sealed interface Piece {
        record Words(String text) implements Piece {}

        /** A value; {@code kind} shows it where it is an item's. */
        record Shown(Expression expression, Optional<Kind> kind, LocalizedText fallback) implements Piece {}
    }

    private final LocalizedText plain;
    private final Map<String, List<Piece>> pieces;

    /** @param pieces by language; none where the text holds no value */
    Phrase(LocalizedText plain, Map<String, List<Piece>> pieces) {
        this.plain = plain;
        this.pieces = Map.copyOf(pieces);
    }

    boolean isEmpty() {
        return plain.isEmpty();
    }

    /** The text with the values of {@code sheet} in it. */
    LocalizedText in(Sheet sheet) {
        return in(sheet, sheet.surroundings(), sheet.local());
    }

    /** The text, written in Markdown, with the values of {@code sheet} as plain text in it. */
    LocalizedText markdown(Sheet sheet) {
        return in(sheet, sheet.surroundings(), sheet.local(), Phrase::plain);
    }

    private static String plain(String value) {
        return MARKUP.matcher(value.replaceAll("\\R", " ")).replaceAll("\\\\$0");
    }

    LocalizedText in(Scope scope, Surroundings surroundings, Local local) {
        return in(scope, surroundings, local, UnaryOperator.identity());
    }

    private LocalizedText in(Scope scope, Surroundings surroundings, Local local, UnaryOperator<String> written) {
        if (pieces.isEmpty()) {
            return plain;
        }
        var texts = new LinkedHashMap<String, String>();
        plain.texts().forEach((language, text) -> {
            var filled = new StringBuilder();
            for (Piece piece : pieces.getOrDefault(language, List.of(new Piece.Words(text)))) {
                filled.append(
                        switch (piece) {
                            case Piece.Words(String words) -> words;
                            case Piece.Shown shown ->
                                written.apply(
                                        shown(shown, scope, surroundings, local).in(language));
                        });
            }
            texts.put(language, filled.toString());
        });
        return new LocalizedText(texts);
    }

    private static LocalizedText shown(Piece.Shown shown, Scope scope, Surroundings surroundings, Local local) {
        Value value = shown.expression().evaluate(scope, surroundings);
        if (value instanceof Value.Empty || value.isUnknown()) {
            return shown.fallback();
        }
        return shown.kind()
                .map(kind -> kind.show(value, local))
                .orElseGet(() -> Display.of(value, shown.expression().type(), local));
    }
}
