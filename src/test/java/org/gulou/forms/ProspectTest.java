package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.gulou.forms.Eligibility.Outcome;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Whether somebody may have something, from few facts and before she fills in the form. */
class ProspectTest {
    private final Form form = new Sketch()
            .page(
                    "one",
                    choice("residence", "local", "elsewhere").required(),
                    item("member", "boolean")
                            .with("show", "residence = \"local\"")
                            .required(),
                    item("since", "date").required(),
                    item("proposed", "boolean").with("default", "true").required())
            .page(
                    "people",
                    rows(
                            "people",
                            1,
                            5,
                            item("name", "name").required(),
                            item("income", "integer").required()),
                    item("perHead", "integer").with("computed", "sum(people.income) / count(people)"))
            .eligible("local", "residence = \"local\" and (if answered(member) then member else true)", false)
            .eligible("proposal", "proposed", false)
            .eligible("since", "since <= case.filedOn - duration(\"P6M\")", false)
            .eligible("poor", "perHead < parameter(\"line\")", false)
            .eligible("earning", "every p in people satisfies p.income > 0", false)
            .eligible("place", "offer.division = \"520103\"", false)
            .form();
    private final Prospect prospect = Prospect.of(form);

    private Prospect.Standing standing(Map<String, Value> told) {
        return prospect.standing(told, Sketch.today());
    }

    @Test
    void whatIsReckonedOfRowsIsAskedAsAFigureAndTheRestOfRowsInWords() {
        assertThat(prospect.facts())
                .extracting(Fact::path, Fact::sort)
                .contains(
                        Assertions.tuple("residence", Fact.Sort.ANSWER),
                        Assertions.tuple("perHead", Fact.Sort.FIGURE),
                        Assertions.tuple("condition-earning", Fact.Sort.CONDITION));
    }

    @Test
    void aDayThatOnlyOneFormAsksIsAskedInWords() {
        assertThat(prospect.facts())
                .extracting(Fact::path)
                .contains("condition-since")
                .doesNotContain("since");
    }

    @Test
    void whatHangsOnTheOfficeIsToldAndNotCounted() {
        assertThat(prospect.atOffice(Sketch.today())).hasSize(1);
        assertThat(prospect.facts()).extracting(Fact::path).doesNotContain("condition-place");
    }

    @Test
    void whatAFormWouldProposeIsUnknownUntilItIsTold() {
        assertThat(standing(Map.of()).open()).contains("proposed");
    }

    @Test
    void whatIsAskedOnlyWhereAnotherAnswerWantsItWaitsForThatAnswer() {
        assertThat(standing(Map.of()).open()).contains("residence").doesNotContain("member");
        assertThat(standing(Map.of("residence", Value.of("local"))).open()).contains("member");
    }

    @Test
    void oneConditionThatIsNotMetIsEnough() {
        assertThat(standing(Map.of("residence", Value.of("elsewhere"))).overall())
                .isEqualTo(Outcome.NO);
    }

    @Test
    void aHiddenAnswerCountsForNothing() {
        assertThat(standing(Map.of("residence", Value.of("elsewhere"), "member", Value.TRUE))
                        .overall())
                .isEqualTo(Outcome.NO);
    }

    @Test
    void aFigureOfAPlaceThatIsNotToldIsSaidToHangOnThePlace() {
        assertThat(standing(Map.of("perHead", Value.of(100))).hangsOnPlace()).isTrue();
    }
}
