package org.gulou.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.documents.LetterData;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Scope;
import org.gulou.language.Value;
import org.gulou.workflow.Given;

/** Answers what a letter of a case asks for: words for its names, truth for its conditions, rows for its lists. */
final class LetterWords {
    private static final String CERTIFICATE = "certificate";

    private final Proceeding proceeding;
    private final OnePaper paper;
    private final Map<String, CaseWords> words = new HashMap<>();
    private final LocalizedText body;
    private final Map<String, Value> certificate;

    /**
     * @param body the name of the body that writes
     * @param certificate what the letter may say of itself
     */
    LetterWords(Proceeding proceeding, OnePaper paper, LocalizedText body, Map<String, Value> certificate) {
        this.proceeding = proceeding;
        this.paper = paper;
        this.body = body;
        this.certificate = certificate;
    }

    /** What rules of letters may read. */
    static Scope scope(Proceeding proceeding, Map<String, Value> certificate) {
        Map<String, Value> more = Given.last(proceeding.workflow(), proceeding.situation());
        more.put(CERTIFICATE, new Value.Fields(certificate));
        return proceeding.situation().scope().inside(more);
    }

    private CaseWords words(String language) {
        return words.computeIfAbsent(language, tag -> new CaseWords(proceeding, tag));
    }

    /** What the letter is filled with. */
    LetterData data() {
        var whole = new LetterScope(
                paper.letter().names(),
                scope(proceeding, certificate),
                proceeding.situation().surroundings());
        return data(paper.of()
                .map(one -> whole.of(
                        one.each().list().source(),
                        one.each().name(),
                        one.element().value()))
                .orElse(whole));
    }

    private LetterData data(LetterScope part) {
        return new LetterData(
                (expression, language) -> text(expression, language, part),
                part::number,
                part::holds,
                (list, name) -> part.each(list, name).stream().map(this::data).toList());
    }

    private Optional<String> text(String expression, String language, LetterScope part) {
        if (expression.equals("case.body")) {
            return Optional.of(body.in(language));
        }
        if (expression.equals("offer.body")) {
            return proceeding.offer().map(offer -> offer.body().name().in(language));
        }
        if (!LetterScope.isPath(expression)) {
            return reckoned(expression, language, part);
        }
        Optional<LetterScope.Row> row = part.row(expression);
        if (row.isPresent()) {
            return row.get().list().isEmpty()
                    ? reckoned(expression, language, part)
                    : words(language).of(row.get(), expression);
        }
        return expression.startsWith(CERTIFICATE + ".")
                ? words(language).of(part.value(expression))
                : words(language).told(expression).or(() -> reckoned(expression, language, part));
    }

    /** What no form has shown before, unless a rule hands it on as it was answered: a sum has its currency all the same. */
    private Optional<String> reckoned(String expression, String language, LetterScope part) {
        return words(language)
                .handed(part.handed(expression), part.value(expression))
                .or(() -> part.sum(expression).map(sum -> sum.in(language)))
                .or(() -> words(language).of(part.value(expression)));
    }
}
