package org.gulou.cases;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gulou.catalog.Letter;
import org.gulou.documents.LetterData;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Expression;
import org.gulou.language.Scope;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.gulou.workflow.Act;

/** Answers what a letter of a case asks for: words for its names, truth for its conditions, rows for its lists. */
final class LetterWords {
    private static final String CERTIFICATE = "certificate";

    /** A row that {@code each} has named, by its place in the list, from 0. */
    record Row(String list, int index) {}

    private final Proceeding proceeding;
    private final Letter letter;
    private final Map<String, CaseWords> words = new HashMap<>();
    private final LocalizedText body;
    private final Map<String, Value> certificate;

    /**
     * @param body the name of the body that writes
     * @param certificate what the letter may say of itself
     */
    LetterWords(Proceeding proceeding, Letter letter, LocalizedText body, Map<String, Value> certificate) {
        this.proceeding = proceeding;
        this.letter = letter;
        this.body = body;
        this.certificate = certificate;
    }

    /** What rules of letters may read: besides form and facts, what each move was given when it was last taken. */
    static Scope scope(Proceeding proceeding, Map<String, Value> certificate) {
        var more = new LinkedHashMap<String, Value>();
        proceeding.workflow().moves().forEach(move -> more.put(move.id(), Value.EMPTY));
        for (Act act : proceeding.situation().history()) {
            more.put(act.move(), new Value.Fields(flat(act.given())));
        }
        more.put(CERTIFICATE, new Value.Fields(certificate));
        return proceeding.situation().scope().inside(more);
    }

    /** The items of a filled form stand beside what else was given. */
    private static Map<String, Value> flat(Map<String, Value> given) {
        var flat = new LinkedHashMap<String, Value>(given);
        given.values().forEach(value -> {
            if (value instanceof Value.Fields(Map<String, Value> filled)) {
                flat.putAll(filled);
            }
        });
        return flat;
    }

    private CaseWords words(String language) {
        return words.computeIfAbsent(language, tag -> new CaseWords(proceeding, tag));
    }

    /** @param bound the rows that {@code each} has named around this part */
    LetterData data(Map<String, Row> bound) {
        return new LetterData(
                (expression, language) -> text(expression, language, bound),
                this::number,
                condition -> value(condition, Type.BOOLEAN).isTrue(),
                (list, name) -> rows(list, name, bound));
    }

    private Optional<String> text(String expression, String language, Map<String, Row> bound) {
        if (expression.equals("case.body")) {
            return Optional.of(body.in(language));
        }
        if (expression.equals("offer.body")) {
            return proceeding.offer().map(offer -> offer.body().name().in(language));
        }
        int dot = expression.indexOf('.');
        if (dot > 0) {
            String first = expression.substring(0, dot);
            String rest = expression.substring(dot + 1);
            if (bound.containsKey(first)) {
                Row row = bound.get(first);
                return Optional.ofNullable(words(language)
                                .rows(row.list())
                                .get(row.index())
                                .get(rest))
                        .filter(text -> !text.isBlank());
            }
            if (first.equals(CERTIFICATE)) {
                return Optional.ofNullable(certificate.get(rest)).flatMap(words(language)::of);
            }
        }
        return words(language).of(expression);
    }

    private Optional<BigDecimal> number(String expression) {
        return value(expression, Type.NUMBER) instanceof Value.Num(BigDecimal number)
                ? Optional.of(number)
                : Optional.empty();
    }

    private List<LetterData> rows(String list, String name, Map<String, Row> bound) {
        return IntStream.range(0, words(LocalizedText.FIRST_LANGUAGE).rows(list).size())
                .mapToObj(index -> {
                    var inside = new LinkedHashMap<>(bound);
                    inside.put(name, new Row(list, index));
                    return data(inside);
                })
                .toList();
    }

    private Value value(String source, Type expected) {
        return switch (Expression.compile(source, letter.names(), new Type.OrEmpty(expected))) {
            case Expression.Compilation.Ready ready ->
                ready.expression()
                        .evaluate(
                                scope(proceeding, certificate),
                                proceeding.situation().surroundings());
            case Expression.Compilation.Refused refused ->
                throw new IllegalStateException("A letter of "
                        + proceeding.version().service() + " holds a rule that cannot be read: " + source + " "
                        + refused.faults());
        };
    }
}
