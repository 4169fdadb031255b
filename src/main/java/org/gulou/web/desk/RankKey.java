package org.gulou.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.Batches;
import org.gulou.cases.Proceeding;
import org.gulou.forms.FilledForm;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Language;

/**
 * What cases of a batch are ranked by, as the head of a column.
 *
 * @param label what the forms call it; the empty text where no form does
 * @param rule as the service's owner wrote it
 */
public record RankKey(String label, String rule) {
    private static final String FILED = "case.filedOn";

    static RankKey of(String rule, List<Batches.Seen> cases, Language language) {
        String label = rule.equals(FILED)
                ? language.say("desk.filed")
                : cases.stream()
                        .flatMap(row -> named(rule, row.proceeding()).stream())
                        .findFirst()
                        .map(language::of)
                        .orElse("");
        return new RankKey(label, rule);
    }

    /** An answer of the applicant, or one in the form that an official filled in with a move. */
    private static Optional<LocalizedText> named(String rule, Proceeding proceeding) {
        int dot = rule.indexOf('.');
        Stream<FilledForm.Entry.Answer> filled = dot < 0
                ? Stream.empty()
                : proceeding.acts().stream()
                        .filter(done -> done.act().move().equals(rule.substring(0, dot)))
                        .flatMap(done -> done.filled().stream())
                        .flatMap(form -> form.answer(rule.substring(dot + 1)).stream());
        return Stream.concat(proceeding.record().answer(rule).stream(), filled)
                .map(FilledForm.Entry.Answer::label)
                .findFirst();
    }
}
