package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a condition was decided by is told with it, in the words of the form. */
class EvidenceTest {
    private final Form household = new Sketch()
            .page(
                    "one",
                    choice("residence", "local", "elsewhere").required(),
                    item("income", "integer").required(),
                    item("phone", "phone"))
            .page(
                    "people",
                    rows(
                            "people",
                            1,
                            5,
                            item("name", "name").required(),
                            item("age", "integer").required()))
            .rule("poor", "income < parameter(\"line\")")
            .eligible("may", "residence = \"local\" and poor", false)
            .eligible("adult", "some p in people satisfies p.age >= 18", false)
            .eligibleEach("each", "people", "p", "p.age >= 16")
            .form();

    private Person person(String residence) {
        return new Person(household)
                .answers("one", "residence", residence, "income", "600", "phone", "13800000001")
                .posts("people", Map.of(), "people.r1.name", "王芳", "people.r1.age", "40");
    }

    private List<String> because(Person person, String rule) {
        return person.journey().filled().eligibility().stream()
                .filter(finding -> finding.rule().equals(rule))
                .flatMap(finding -> finding.because().stream())
                .map(one -> one.label().in("en") + "=" + one.shown().in("en"))
                .toList();
    }

    @Test
    void answersAndFiguresAreNamedThroughNamedRules() {
        assertThat(because(person("local"), "may"))
                .containsExactlyInAnyOrder("residence=local", "income=600", "line=–");
    }

    @Test
    void whatIsCalledTheSameIsToldWithWhereItIsAsked() {
        Form form = new Sketch()
                .page("you", item("age", "integer").titled("Age").required())
                .page("partner", item("partnerAge", "integer").titled("Age").required())
                .page(
                        "children",
                        rows(
                                        "children",
                                        1,
                                        5,
                                        item("age", "integer").titled("Age").required())
                                .titled("Children"))
                .eligible("may", "age > partnerAge and sum(children.age) < 10", false)
                .form();
        var person = new Person(form)
                .answers("you", "age", "40")
                .answers("partner", "partnerAge", "30")
                .posts("children", Map.of(), "children.r1.age", "4");

        assertThat(because(person, "may"))
                .containsExactlyInAnyOrder("you · Age=40", "partner · Age=30", "Children · Age=4");
    }

    @Test
    void whatDidNotMatterIsNotNamed() {
        assertThat(because(person("elsewhere"), "may")).containsExactly("residence=elsewhere");
    }

    @Test
    void whatNobodyWasAskedIsNotNamed() {
        Form withdrawal = new Sketch()
                .page("one", choice("reason", "rent", "left").required())
                .page(
                        "two",
                        item("ownsHome", "boolean").show("reason = \"rent\"").required())
                .eligible("noHome", "if answered(ownsHome) then not(ownsHome) else true", false)
                .form();

        assertThat(because(new Person(withdrawal).answers("one", "reason", "left"), "noHome"))
                .isEmpty();
        assertThat(because(new Person(withdrawal).answers("one", "reason", "rent"), "noHome"))
                .containsExactly("ownsHome=–");
    }

    @Test
    void aColumnIsNamedWithAllItsRows() {
        assertThat(because(person("local"), "adult")).containsExactly("age=40");
    }

    @Test
    void aConditionOfEachRowNamesThatRowsAnswer() {
        assertThat(because(person("local"), "each.r1")).containsExactly("age=40");
    }

    @Test
    void whatIsNotAnsweredYetIsNamedToo() {
        assertThat(because(new Person(household), "may")).contains("residence=–");
    }

    @Test
    void itIsKeptWithTheFrozenForm() {
        FilledForm filled = person("elsewhere").journey().filled();

        assertThat(FilledForm.fromMap(filled.toMap()).eligibility()).isEqualTo(filled.eligibility());
        assertThat(filled.eligibility().getFirst().basis().in("en")).isEqualTo("law");
    }

    @Test
    void twoThatAskTheSameAreToldApart() {
        Form couple = new Sketch()
                .page(
                        "one",
                        group("you", item("age", "integer").required()),
                        group("other", item("age", "integer").required()))
                .eligible("grown", "you.age >= 22 and other.age >= 22", false)
                .form();

        assertThat(because(new Person(couple).answers("one", "you.age", "30", "other.age", "28"), "grown"))
                .containsExactly("you · age=30", "other · age=28");
    }
}
