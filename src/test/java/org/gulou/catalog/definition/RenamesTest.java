package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.catalog.Succession;
import org.gulou.forms.Answers;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** Drafts are read through the names that things had before. */
class RenamesTest {
    private static final String FORM = """
            pages:
              - items:
                  - id: people
                    was: [household, family]
                    repeat: {min: 1, max: 9}
                    items:
                      - {id: earns, was: income}
                  - id: home
                    items:
                      - {id: road, was: street}
            """;

    private static Succession succession(String service) {
        var mistakes = new Mistakes();
        var form = (Node.Fields) Yaml.read("form.yaml", FORM, mistakes).orElseThrow();
        var file = (Node.Fields) Yaml.read("service.yaml", service, mistakes).orElseThrow();
        return Renames.of(new Laid(file, form, Example.NONE), mistakes);
    }

    @Test
    void answersAreFoundUnderTheirNewNames() {
        Answers read = succession("papers: []")
                .read(Answers.NONE
                        .withRows("household", List.of("k1"))
                        .with("household.k1.income", List.of("5"))
                        .with("home.street", List.of("x"))
                        .with("incomes", List.of("y"))
                        .withSettled(Set.of("household.k1.income")));

        assertThat(read.rows()).containsOnlyKeys("people");
        assertThat(read.raw()).containsOnlyKeys("people.k1.earns", "home.road", "incomes");
        assertThat(read.settled()).containsExactly("people.k1.earns");
    }

    @Test
    void papersAreFoundUnderTheirNewNames() {
        Answers read = succession("papers: [{id: lease, was: rent-contract}]")
                .read(Answers.NONE
                        .withPaper("rent-contract", Answers.Paper.NONE)
                        .withPaper("rent-contract.k1", Answers.Paper.NONE)
                        .withSettled(Set.of("papers.rent-contract", "papers.rent-contract.k1", "papers.photo")));

        assertThat(read.papers()).containsOnlyKeys("lease", "lease.k1");
        assertThat(read.settled()).containsExactlyInAnyOrder("papers.lease", "papers.lease.k1", "papers.photo");
    }

    @Test
    void aReasonForAWarningIsFoundAtTheNewNameOfItsQuestion() {
        var given = new Answers.Reason("It is so.", "these values");
        Answers typed = Answers.NONE.with("home.street", List.of("x"));

        Answers read = succession("papers: []")
                .read(new Answers(
                        typed.raw(),
                        typed.rows(),
                        typed.settled(),
                        typed.papers(),
                        typed.uploads(),
                        typed.origins(),
                        Map.of("home.street", given, "page home", given),
                        typed.consented()));

        assertThat(read.reasons()).containsOnlyKeys("home.road", "page home");
    }

    @Test
    void draftsStayUntilTheDayThatTheServiceNames() {
        Succession succession = succession("drafts: keep until 2026-06-30");

        assertThat(succession.draftsStayOn(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(succession.draftsStayOn(LocalDate.of(2026, 7, 1))).isFalse();
        assertThat(succession("papers: []").draftsStayOn(LocalDate.of(2026, 6, 30)))
                .isFalse();
    }

    @Test
    void whatWasOnePaperIsNotTwoNow() {
        assertThat(told("papers: [{id: lease, was: contract}, {id: plan, was: [sketch, contract]}]"))
                .singleElement()
                .asString()
                .contains("'contract' is said to be something else now as well");
    }

    @Test
    void noPaperWasOneThatIsStillAskedFor() {
        assertThat(told("papers: [{id: lease, was: plan}, {id: plan}]"))
                .singleElement()
                .asString()
                .contains("'plan' is still a paper here");
    }

    @Test
    void whatWasOneAnswerIsNotTwoNow() {
        String form = "services/civil-affairs/old-age-allowance/form.yaml";
        String item = "- {id: %s, was: former, kind: text, title: {zh: 甲, en: A}, purpose: {zh: 乙, en: B}}\n      ";
        String two = item.formatted("oneNow") + item.formatted("otherNow");

        assertThat(Own.problems(Own.around(
                        "services/civil-affairs/old-age-allowance/",
                        Own.changed(form, "    items:\n      ", "    items:\n      " + two))))
                .singleElement()
                .asString()
                .startsWith(form)
                .contains("'former' is said to be something else now as well");
    }

    private static List<String> told(String service) {
        var mistakes = new Mistakes();
        var file = (Node.Fields) Yaml.read("service.yaml", service, mistakes).orElseThrow();
        Renames.of(new Laid(file, Example.NONE, Example.NONE), mistakes);
        return mistakes.all().stream().map(Problem::toString).toList();
    }
}
