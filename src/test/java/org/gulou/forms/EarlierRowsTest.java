package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.kind.Divisions;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What a person told before can be looked up. */
class EarlierRowsTest {
    private final Form before = new Sketch()
            .page(
                    "one",
                    rows("vehicles", 1, 3, item("plate", "text"), item("mass", "decimal"))
                            .of("vehicle@1"),
                    item("plate", "text").of("trailer@1"))
            .form();
    private final Form now = new Sketch()
            .page(
                    "one",
                    item("vehicle", "lookUp").with("from", "earlier vehicle@1").required())
            .eligible("heavy", "if answered(vehicle.mass) then vehicle.mass > 4.5 else false", false)
            .form();

    private Earlier told(String number, String... pathsAndValues) {
        var person = new Person(before).presses("one", "addRow", "vehicles").answers("one", pathsAndValues);
        return new Earlier(
                new EarlierCase(number, LocalDate.of(2026, 3, 2), Sketch.words("Freight permit")),
                before,
                person.answers());
    }

    private Journey journey(Answers answers, Earlier... earlier) {
        return Journey.of(now, answers, Sketch.today().with(new EarlierRows(List.of(earlier), Divisions.NONE)));
    }

    private List<Question.Choice> offered(Earlier... earlier) {
        return journey(Answers.NONE, earlier).questions("one", "en").getFirst().options();
    }

    @Test
    void everyRowOfTheElementIsOfferedOnceAndSaysWhereItWasTold() {
        Earlier march = told("1", "vehicles.r1.plate", "贵A12345", "vehicles.r1.mass", "12", "plate", "贵A00000");
        Earlier again = told("2", "vehicles.r1.plate", "贵A12345", "vehicles.r1.mass", "12.0");
        Earlier other = told("3", "vehicles.r1.plate", "贵A54321", "vehicles.k1.plate", "贵A99999");
        assertThat(offered(march, again, other))
                .extracting(Question.Choice::label)
                .containsExactly("贵A12345", "贵A54321", "贵A99999");
        assertThat(offered(march).getFirst().hint()).isEqualTo("As told in Freight permit on 2 March 2026");
    }

    @Test
    void theChosenRowIsReadAsARecord() {
        Earlier march = told("1", "vehicles.r1.plate", "贵A12345", "vehicles.r1.mass", "12");
        String key = offered(march).getFirst().value();
        Answers answers = Answers.NONE.with("vehicle", List.of(key)).withSettled(Set.of("vehicle"));
        assertThat(journey(answers, march).eligibility().overall()).isEqualTo(Eligibility.Outcome.YES);
        assertThat(journey(answers, march).value("vehicle")).isInstanceOf(Value.Fields.class);
    }

    @Test
    void aChoiceStaysWhereAnotherCaseTellsTheSameOnceMore() {
        Earlier march = told("1", "vehicles.r1.plate", "贵A12345", "vehicles.r1.mass", "12");
        Earlier again = told("2", "vehicles.r1.plate", "贵A12345", "vehicles.r1.mass", "12.0");
        String key = offered(march).getFirst().value();
        Answers answers = Answers.NONE.with("vehicle", List.of(key)).withSettled(Set.of("vehicle"));

        Journey later = journey(answers, again, march);

        assertThat(later.complete()).isTrue();
        assertThat(later.questions("one", "en").getFirst().options())
                .singleElement()
                .satisfies(option -> {
                    assertThat(option.value()).isEqualTo(key);
                    assertThat(option.chosen()).isTrue();
                });
    }

    @Test
    void whoeverToldNothingIsNotStopped() {
        Question question = journey(Answers.NONE).questions("one", "en").getFirst();
        assertThat(question.text()).startsWith("You have told us nothing");
        assertThat(question.required()).isFalse();
        assertThat(journey(Answers.NONE).complete()).isTrue();
    }

    @Test
    void otherSourcesAreSilentHere() {
        assertThat(new EarlierRows(List.of(told("1", "plate", "x")), Divisions.NONE)
                        .rows("register vehicles", List.of()))
                .isEmpty();
        assertThat(Stream.of("earlier vehicle@2", "earlier boat@1")
                        .flatMap(source -> new EarlierRows(List.of(told("1", "vehicles.r1.plate", "x")), Divisions.NONE)
                                .rows(source, List.of()).stream()))
                .isEmpty();
    }
}
