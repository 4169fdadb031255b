package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gulou.forms.kind.ChoiceKind;
import org.gulou.forms.kind.Kind;
import org.gulou.forms.kind.Local;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Expression;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** A text that may hold values of the form: {@code {incomePerHead}}, or {@code {bank | not stated}}. */
final class Phrase {
    /**
     * What Markdown may read as markup, within a line or as the mark of a list where one begins, such as {@code 3.}; a
     * backslash before it makes it plain (CommonMark 0.31, 2.4 and 5.2).
     */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&]|(?:^[+-]|(?<=^\\d{1,9})[.)])(?=\\s|$)");

    /** So deep options may be called by options that are called by others. */
    private static final int DEPTH = 4;

    static final Phrase NONE = new Phrase(LocalizedText.NONE, Map.of());

    /** A piece of a text: words, or a value. */
    sealed interface Piece {
        record Words(String text) implements Piece {}

        /**
         * A value; {@code kind} shows it where it is an item's.
         *
         * @param texts what its options are called, once the whole form has been read
         */
        record Shown(Expression expression, Optional<Kind> kind, Supplier<OptionTexts> texts, LocalizedText fallback)
                implements Piece {}

        /**
         * What depends on a number; Chinese has one form, English two (CLDR 45, plural rules).
         *
         * @param forms by {@code =0}, {@code one} and {@code other}; # in them stands for the number
         */
        record Plural(Expression number, Map<String, List<Piece>> forms) implements Piece {}
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

    /** Whether it leaves room for the label of its question, as words that nobody wrote for it do. */
    boolean namesQuestion() {
        return plain.texts().values().stream().anyMatch(text -> text.contains("{label}"));
    }

    /** As it is written, with the names of values in braces. */
    LocalizedText written() {
        return plain;
    }

    /** The text with the values of {@code sheet} in it. */
    LocalizedText in(Sheet sheet) {
        return in(sheet, sheet.surroundings(), sheet.local());
    }

    /** The text, written in Markdown, with the values of {@code sheet} as plain text in it. */
    LocalizedText markdown(Sheet sheet) {
        return in(sheet, sheet.surroundings(), sheet.local(), Phrase::plain, DEPTH);
    }

    private static String plain(String value) {
        return MARKUP.matcher(value.replaceAll("\\R", " ")).replaceAll("\\\\$0");
    }

    LocalizedText in(Scope scope, Surroundings surroundings, Local local) {
        return in(scope, surroundings, local, DEPTH);
    }

    LocalizedText in(Scope scope, Surroundings surroundings, Local local, int depth) {
        return in(scope, surroundings, local, UnaryOperator.identity(), depth);
    }

    private LocalizedText in(
            Scope scope, Surroundings surroundings, Local local, UnaryOperator<String> written, int depth) {
        if (pieces.isEmpty()) {
            return plain;
        }
        var texts = new LinkedHashMap<String, String>();
        plain.texts().forEach((language, text) -> {
            var writing = new Writing(scope, surroundings, local, language, written, depth);
            texts.put(language, writing.of(pieces.getOrDefault(language, List.of(new Piece.Words(text))), "#"));
        });
        return new LocalizedText(texts);
    }

    /**
     * A text being put together in one language.
     *
     * @param written makes a value fit the text around it
     */
    private record Writing(
            Scope scope,
            Surroundings surroundings,
            Local local,
            String language,
            UnaryOperator<String> written,
            int depth) {
        /** @param number what stands for # in a plural */
        String of(List<Piece> pieces, String number) {
            var filled = new StringBuilder();
            for (Piece piece : pieces) {
                filled.append(
                        switch (piece) {
                            case Piece.Words(String words) -> words.replace("#", number);
                            case Piece.Shown shown -> written.apply(shown(shown).in(language));
                            case Piece.Plural plural -> plural(plural);
                        });
            }
            return filled.toString();
        }

        private LocalizedText shown(Piece.Shown shown) {
            Value value = Rule.of(shown.expression()).in(scope, surroundings);
            boolean missing = value instanceof Value.Empty || value.isUnknown();
            if (missing || isBlank(shown.expression())) {
                return shown.fallback();
            }
            return shown.kind()
                    .map(kind -> called(kind, shown.texts().get()).show(value, local))
                    .orElseGet(() -> Display.of(value, shown.expression().type(), local));
        }

        /** The kind, whose options are called by what was answered. */
        private Kind called(Kind kind, OptionTexts texts) {
            return kind instanceof ChoiceKind choice && depth > 0
                    ? choice.of(texts.in(choice.options(), title -> title.in(scope, surroundings, local, depth - 1)))
                    : kind;
        }

        /** What stands for an empty answer where rules reckon with it is no answer to be shown. */
        private boolean isBlank(Expression path) {
            return surroundings
                    .facts()
                    .fact("blank", List.of(Value.of(path.source())))
                    .isTrue();
        }

        private String plural(Piece.Plural plural) {
            Value value = Rule.of(plural.number()).in(scope, surroundings);
            String number = Display.of(value, Type.NUMBER, local).in(language);
            List<Piece> other = plural.forms().getOrDefault("other", List.of());
            List<Piece> exact = plural.forms().get("=" + number);
            boolean one = language.equals("en") && number.equals("1");
            return of(exact != null ? exact : one ? plural.forms().getOrDefault("one", other) : other, number);
        }
    }
}
