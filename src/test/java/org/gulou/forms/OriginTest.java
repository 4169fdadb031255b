package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choices;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.time.LocalDate;
import java.util.List;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Where answers come from, and what follows. */
class OriginTest {
    private final Form form = new Sketch()
            .page("one", item("width", "integer").required(), item("name", "text"))
            .page(
                    "two",
                    item("depth", "integer").with("default", "width * 2").required(),
                    rows(
                            "parts",
                            1,
                            3,
                            item("size", "integer").with("default", "width").required(),
                            item("own", "boolean")
                                    .with("computed", "source(size) = \"person\"")
                                    .with("required", "false")),
                    item("twice", "integer").with("computed", "width * 2"))
            .rule("depthFrom", "source(depth)")
            .rule("twiceFrom", "source(twice)")
            .rule("quarrel", "disputed(depth)")
            .subject("name")
            .form();

    private static final EarlierCase BEFORE =
            new EarlierCase("520103202603020001", LocalDate.of(2026, 3, 2), Sketch.words("Something else"));

    private Value from(Person person, String rule) {
        return person.journey().values().getOrDefault(rule, Value.EMPTY);
    }

    @Test
    void aDefaultFollowsItsInputsUntilItsPageIsContinued() {
        var person = new Person(form).answers("one", "width", "2");
        assertThat(person.journey().value("depth")).isEqualTo(Value.of(4));
        assertThat(from(person, "depthFrom")).isEqualTo(Value.of("default"));
        person.answers("one", "width", "3");
        assertThat(person.journey().value("depth")).isEqualTo(Value.of(6));
        person.answers("two").answers("one", "width", "5");
        assertThat(person.journey().value("depth")).isEqualTo(Value.of(6));
        assertThat(person.mistakes("two")).containsExactly("depth again", "parts.r1.size again");
        assertThat(person.journey().complete()).isTrue();
    }

    @Test
    void aDefaultThatWasClearedDoesNotReturn() {
        var person = new Person(form).answers("one", "width", "2").saves("two", "depth", "");
        assertThat(person.journey().questions("two", "en").getFirst().values()).containsExactly("");
        assertThat(person.journey().value("depth").isUnknown()).isTrue();
        assertThat(Answers.fromMap(person.answers().toMap())).isEqualTo(person.answers());
        person.presses("two", "addRow", "parts");
        assertThat(person.journey().value("depth").isUnknown()).isTrue();
        assertThat(person.answers("two").mistakes("two")).containsExactly("depth required");
        assertThat(person.answers().raw()).doesNotContainKey("depth");
    }

    @Test
    void aDefaultThatWasNotYetThereWasNotCleared() {
        var both = new Sketch()
                .page(
                        "one",
                        item("width", "integer").required(),
                        item("depth", "integer").with("default", "width * 2"))
                .form();
        assertThat(new Person(both)
                        .saves("one", "depth", "", "width", "2")
                        .journey()
                        .value("depth"))
                .isEqualTo(Value.of(4));
    }

    @Test
    void noneOfSeveralIsThePersonsOwnAnswer() {
        var several = new Sketch()
                .page(
                        "one",
                        choices("aids", "a", "b"),
                        item("own", "boolean")
                                .with("computed", "source(aids) = \"person\"")
                                .with("required", "false"))
                .form();
        assertThat(new Person(several).answers("one").journey().value("own")).isEqualTo(Value.TRUE);
    }

    @Test
    void whatWasLookedAtAgainIsThePersonsOwn() {
        var person = new Person(form)
                .answers("one", "width", "3")
                .answers("two")
                .answers("one", "width", "5")
                .answers("two");
        assertThat(person.mistakes("two")).isEmpty();
        assertThat(from(person, "depthFrom")).isEqualTo(Value.of("person"));
    }

    @Test
    void aSourceIsKnownRowByRowAndOnceThereIsAnAnswer() {
        var person = new Person(form).answers("one", "width", "3");
        assertThat(person.journey().value("parts.r1.own")).isEqualTo(Value.FALSE);
        person.answers("two", "parts.r1.size", "9");
        assertThat(person.journey().value("parts.r1.own")).isEqualTo(Value.TRUE);
        assertThat(from(person, "twiceFrom")).isEqualTo(Value.of("computed"));
        assertThat(from(person, "quarrel")).isEqualTo(Value.FALSE);
        assertThat(from(new Person(form), "depthFrom").isUnknown()).isTrue();
    }

    @Test
    void anAnswerFromAnEarlierApplicationIsSoUntilItIsChanged() {
        var person = new Person(form).answers("one", "width", "3", "name", "x");
        Answers reused =
                person.answers().with("depth", List.of("8")).withOrigin("depth", Origin.earlier(List.of("8"), BEFORE));
        assertThat(source(reused)).isEqualTo(Value.of("earlier"));
        assertThat(source(reused.with("depth", List.of("9")))).isEqualTo(Value.of("person"));
        assertThat(Answers.fromMap(reused.toMap())).isEqualTo(reused);
    }

    private Value source(Answers answers) {
        return Journey.of(form, answers, Sketch.today()).values().getOrDefault("depthFrom", Value.EMPTY);
    }

    @Test
    void aCaseIsAboutItsSubject() {
        assertThat(new Person(form).journey().subject()).isEmpty();
        assertThat(new Person(form)
                        .answers("one", "width", "3", "name", "张三")
                        .journey()
                        .subject())
                .contains("张三");
    }
}
