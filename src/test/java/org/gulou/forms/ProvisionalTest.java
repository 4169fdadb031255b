package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gulou.catalog.Parameters;
import org.gulou.forms.kind.Divisions;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Surroundings;
import org.gulou.language.Type;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** A figure of the day of the decision counts as of today until that day, and says so. */
class ProvisionalTest {
    private static final LocalDate FILED = LocalDate.of(2026, 11, 25);
    private static final DivisionCode HERE = new DivisionCode("520103");
    private static final Parameters FIGURES = new Parameters(
            Map.of("rate", figure(Parameters.AsOf.DECIDED, 10, 12), "old", figure(Parameters.AsOf.FILED, 10, 12)));
    private final Form form = new Sketch()
            .page(
                    "one",
                    item("days", "integer").required(),
                    group("pay", item("amount", "money").with("computed", "days * parameter(\"rate\")")),
                    item("filed", "money").with("computed", "days * parameter(\"old\")"),
                    item("large", "boolean").with("computed", "days > 1000 or days * parameter(\"rate\") > 100"))
            .rule("half", "pay.amount / 2")
            .fee("levy", "parameter(\"rate\")")
            .eligible("some", "days * parameter(\"rate\") > 5", false)
            .form();

    private static Parameters.Parameter figure(Parameters.AsOf asOf, int before, int after) {
        return new Parameters.Parameter(
                Sketch.words("figure"),
                LocalizedText.NONE,
                Type.NUMBER,
                false,
                asOf,
                List.of(
                        new Parameters.Dated(HERE, LocalDate.of(2026, 1, 1), Value.of(before)),
                        new Parameters.Dated(HERE, LocalDate.of(2027, 1, 1), Value.of(after))));
    }

    private Journey journey(int days, LocalDate today, Optional<LocalDate> decided) {
        var when = new Parameters.Days(today, Optional.of(FILED), Optional.empty(), decided);
        Surroundings plain = Surroundings.at(Sketch.NOW);
        var surroundings = new Surroundings(plain.now(), plain.calendar(), FIGURES.at(HERE, when), plain.facts());
        return Journey.of(
                form,
                Answers.NONE.with("days", List.of("" + days)).withSettled(Set.of("days")),
                Circumstances.of(surroundings, Map.of(), Map.of(), Divisions.NONE));
    }

    @Test
    void whatReadsTheDayOfTheDecisionIsKnownOnceItHasCome() {
        Form dated = new Sketch()
                .page("one", item("days", "integer"))
                .rule("last", "case.decidedOn + duration(\"P6M\")")
                .form();
        FilledForm filed = dated(dated, Map.of("filedOn", Value.of(FILED)));
        assertThat(filed.provisional()).containsExactly("rule last");

        FilledForm decided =
                filed.followed(dated(dated, Map.of("filedOn", Value.of(FILED), "decidedOn", Value.of(FILED))));

        assertThat(decided.values()).containsEntry("last", Value.of(FILED.plusMonths(6)));
        assertThat(decided.provisional()).isEmpty();
    }

    private static FilledForm dated(Form form, Map<String, Value> facts) {
        return Journey.of(
                        form,
                        Answers.NONE,
                        Circumstances.of(Surroundings.at(Sketch.NOW), facts, Map.of(), Divisions.NONE))
                .filled();
    }

    @Test
    void whatHangsOnTheDecisionIsMarkedUntilThatDay() {
        FilledForm filed = journey(3, FILED, Optional.empty()).filled();
        assertThat(filed.provisional())
                .containsExactlyInAnyOrder(
                        "pay.amount", "large", "rule large", "rule half", "fee levy", "condition some");
        assertThat(journey(3, FILED, Optional.of(FILED)).filled().provisional()).isEmpty();
        assertThat(FilledForm.fromMap(filed.toMap())).isEqualTo(filed);
    }

    @Test
    void thePageMarksWhatIsProvisionalAndNothingElse() {
        var questions = journey(3, FILED, Optional.empty()).questions("one", "en");
        assertThat(questions.get(1).parts().getFirst().notes().provisional()).isTrue();
        assertThat(questions.get(2).notes().provisional()).isFalse();
    }

    @Test
    void whatIsCertainWhateverTheFigureIsNotMarked() {
        assertThat(journey(2000, FILED, Optional.empty()).filled().provisional())
                .doesNotContain("large");
    }

    @Test
    void onTheDayItFollowsTheFigureOfThatDayAndNothingElseMoves() {
        FilledForm filed = journey(3, FILED, Optional.empty()).filled();
        LocalDate day = LocalDate.of(2027, 2, 1);
        FilledForm decided = filed.followed(journey(3, day, Optional.of(day)).filled());
        assertThat(decided.provisional()).isEmpty();
        assertThat(decided.answer("pay.amount").orElseThrow().value()).isEqualTo(Value.of(36));
        assertThat(decided.answer("filed").orElseThrow().value()).isEqualTo(Value.of(30));
        assertThat(decided.values()).containsEntry("half", Value.of(18));
        assertThat(decided.fees().getFirst().amount()).isEqualTo(Value.of(new BigDecimal("12.00")));
        assertThat(decided.values().get("fee")).isNotEqualTo(filed.values().get("fee"));
    }

    @Property(tries = 100)
    void whatIsNotProvisionalNeverFollows(@ForAll @IntRange(min = 0, max = 2000) int days) {
        FilledForm filed = journey(days, FILED, Optional.empty()).filled();
        LocalDate day = LocalDate.of(2027, 2, 1);
        FilledForm decided = journey(days, day, Optional.of(day)).filled();
        filed.answers()
                .filter(answer -> !filed.provisional().contains(answer.path()))
                .forEach(answer -> assertThat(decided.answer(answer.path()))
                        .map(FilledForm.Entry.Answer::value)
                        .contains(answer.value()));
        assertThat(filed.followed(decided)).isEqualTo(decided);
    }
}
