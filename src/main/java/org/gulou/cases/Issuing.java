package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Letter;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.documents.Issued;
import org.gulou.documents.IssuedDocument;
import org.gulou.documents.LetterData;
import org.gulou.documents.Letterhead;
import org.gulou.documents.Pdf;
import org.gulou.documents.VerificationCode;
import org.gulou.duties.Settings;
import org.gulou.forms.Form;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Scope;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** Writes the letters and certificates of a case, from the templates of the version it is bound to. */
@ApplicationScoped
class Issuing {
    private static final String CERTIFICATE = "certificate";

    @Inject
    Issued issued;

    @Inject
    Published published;

    @Inject
    Settings settings;

    @Inject
    Journal journal;

    /**
     * Issues a paper in the transaction of the act that brings it about.
     *
     * @param paper the id of a letter, or {@code certificate} for the document of the result
     */
    void issue(Proceeding proceeding, String paper, Actor by) {
        Letter letter = proceeding
                .version()
                .letter(paper)
                .orElseThrow(() -> new IllegalStateException(
                        proceeding.version().service() + " issues no letter '" + paper + "'"));
        boolean certificate = paper.equals(CERTIFICATE);
        Optional<LocalDate> validUntil = certificate ? validUntil(proceeding) : Optional.empty();
        var order = new Issued.Order(
                proceeding.file().getNumber(),
                certificate ? IssuedDocument.Kind.CERTIFICATE : IssuedDocument.Kind.LETTER,
                letter.title().in(LocalizedText.FIRST_LANGUAGE),
                validUntil);
        IssuedDocument document = issued.issue(
                order,
                code -> Pdf.letter(
                        head(proceeding, letter, code),
                        org.gulou.documents.Letter.of(paper, letter.xhtml()),
                        new Words(proceeding, validUntil).data(Map.of())));
        journal.record(
                by,
                "issue",
                proceeding.file().getNumber(),
                Map.of("paper", paper, "sha256", document.sha256()),
                proceeding.now());
    }

    private Letterhead head(Proceeding proceeding, Letter letter, VerificationCode code) {
        String body = proceeding
                .offer()
                .map(Offer::decides)
                .map(decides -> decides.name().in(LocalizedText.FIRST_LANGUAGE))
                .orElse("");
        URI address = URI.create(settings.address() + "/verify/" + code.text());
        return new Letterhead(
                LocalizedText.FIRST_LANGUAGE,
                letter.title().in(LocalizedText.FIRST_LANGUAGE),
                body,
                proceeding.file().getNumber(),
                Optional.of(new Letterhead.Proof(code, address)));
    }

    /** Valid through the day before the anniversary, or until the day that the form computes. */
    private Optional<LocalDate> validUntil(Proceeding proceeding) {
        LocalDate from = OfficeTime.day(proceeding.now());
        var result = proceeding.version().guide().result();
        return result.validFor()
                .map(period ->
                        period.after(from, published.catalogue().calendar()).minusDays(1));
    }

    /** Answers what a letter asks for. */
    private static final class Words {
        private final Proceeding proceeding;
        private final CaseWords words;
        private final Optional<LocalDate> validUntil;

        Words(Proceeding proceeding, Optional<LocalDate> validUntil) {
            this.proceeding = proceeding;
            this.words = new CaseWords(proceeding, LocalizedText.FIRST_LANGUAGE);
            this.validUntil = validUntil;
        }

        LetterData data(Map<String, Map<String, String>> bound) {
            return new LetterData(
                    expression -> text(expression, bound),
                    expression -> number(expression),
                    condition -> value(condition, Type.BOOLEAN).isTrue(),
                    (list, name) -> rows(list, name, bound));
        }

        private Optional<String> text(String expression, Map<String, Map<String, String>> bound) {
            int dot = expression.indexOf('.');
            if (dot > 0) {
                Map<String, String> row = bound.get(expression.substring(0, dot));
                if (row != null) {
                    return Optional.ofNullable(row.get(expression.substring(dot + 1)))
                            .filter(text -> !text.isBlank());
                }
            }
            if (expression.equals("result.validUntil")) {
                return validUntil.map(LocalDate::toString);
            }
            return words.of(expression);
        }

        private Optional<BigDecimal> number(String expression) {
            return value(expression, Type.NUMBER) instanceof Value.Num(BigDecimal number)
                    ? Optional.of(number)
                    : Optional.empty();
        }

        private List<LetterData> rows(String list, String name, Map<String, Map<String, String>> bound) {
            return words.rows(list).stream()
                    .map(row -> {
                        var inside = new LinkedHashMap<>(bound);
                        inside.put(name, row);
                        return data(inside);
                    })
                    .toList();
        }

        private Value value(String source, Type expected) {
            Names names = Form.facts().inside(proceeding.version().form().names());
            Scope scope = proceeding.situation().scope();
            return switch (Expression.compile(source, names, new Type.OrEmpty(expected))) {
                case Expression.Compilation.Ready ready ->
                    ready.expression().evaluate(scope, proceeding.situation().surroundings());
                case Expression.Compilation.Refused refused ->
                    throw new IllegalStateException(
                            "A letter of " + proceeding.version().service() + " holds a rule that cannot be read: "
                                    + source + " " + refused.faults());
            };
        }
    }
}
