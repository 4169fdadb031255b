package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.kind.Option;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

/** Options, and the fixed rows of a table, are called by what was answered. */
class OptionTextsTest {
    private static final List<Option> OPTIONS = List.of(
            Option.of("own", Sketch.words("{name | your} own"))
                    .called(Sketch.words("{name | your} own"), said("For {name | you}.")),
            Option.of("other", Sketch.words("Another")));

    private static LocalizedText said(String words) {
        return LocalizedText.of(words, words);
    }

    private static Person answering() {
        return new Person(new Sketch()
                        .page("one", item("name", "text"))
                        .page(
                                "two",
                                item("whose", "choice").offers(OPTIONS),
                                matrix("costs", List.of("{name | your} car"), item("sum", "integer")))
                        .form())
                .answers("one", "name", "Wang");
    }

    @Test
    void anOptionIsOfferedInTheWordsOfAnAnswer() {
        var options = answering().journey().questions("two", "en").getFirst().options();

        assertThat(options).extracting(Question.Choice::label).containsExactly("Wang own", "Another");
        assertThat(options).extracting(Question.Choice::hint).containsExactly("For Wang.", "");
    }

    @Test
    void whatWasChosenIsShownAndKeptInTheseWords() {
        var filled = answering().answers("two", "whose", "own").journey().filled();

        assertThat(filled.answer("whose").orElseThrow().shown().in("en")).isEqualTo("Wang own");
        assertThat(filled.answer("whose").orElseThrow().shown().in("zh")).isEqualTo("Wang own（中文）");
    }

    @Test
    void whatIsNotOfferedAnyMoreIsShownAndKeptUntilItIsChosenAgain() {
        Option ended = new Option(
                "old",
                Sketch.words("{name | your} old"),
                LocalizedText.NONE,
                false,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 24)));
        Form form = new Sketch()
                .page("one", item("name", "text"))
                .page("two", item("whose", "choice").offers(List.of(ended)).offers(OPTIONS))
                .form();
        assertThat(new Person(form)
                        .answers("one", "name", "Wang")
                        .journey()
                        .questions("two", "en")
                        .getFirst()
                        .options())
                .hasSize(2);

        var person = new Person(form).answers("one", "name", "Wang").answers("two", "whose", "old");

        assertThat(person.journey().questions("two", "en").getFirst().options().getLast())
                .satisfies(option -> {
                    assertThat(option.label()).isEqualTo("Wang old");
                    assertThat(option.hint()).isEqualTo("This is not offered any more. Choose again.");
                    assertThat(option.chosen()).isTrue();
                });
        assertThat(person.answers("two").answers().at("whose")).containsExactly("old");
        assertThat(person.told("two")).containsExactly("Choose “whose” again from the options.");
        assertThat(person.answers("two", "whose", "own")
                        .journey()
                        .questions("two", "en")
                        .getFirst()
                        .options())
                .hasSize(2);
    }

    @Test
    void theRowsOfATableAreCalledByAnswersToo() {
        assertThat(answering().journey().questions("two", "en").getLast().rows())
                .extracting(Question.Row::title)
                .containsExactly("Wang car");
    }

    @Test
    void anOptionNamesNothingThatIsNotThere() {
        assertThat(new Sketch()
                        .page("one", item("whose", "choice").offers(OPTIONS))
                        .problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains("Unknown name 'name'"));
    }

    @Test
    void aTextNamesTheChosenOptionInTheseWords() {
        Sketch sketch = new Sketch()
                .page("one", item("name", "text"))
                .page("two", item("whose", "choice").offers(OPTIONS))
                .page("three", item("price", "integer").titled("Price of {whose | it}"));

        var person = new Person(sketch.form()).answers("one", "name", "Wang").answers("two", "whose", "own");

        assertThat(person.journey().questions("three", "en").getFirst().label()).isEqualTo("Price of Wang own");
    }
}
