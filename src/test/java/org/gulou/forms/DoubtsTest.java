package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A warning may be passed with a reason, which counts for the values it was given for. */
class DoubtsTest {
    private final Form form = new Sketch()
            .page(
                    "one",
                    item("width", "integer")
                            .required()
                            .warning("width <= 2", "wide")
                            .warning("width <= 5", "very wide"),
                    item("name", "text"))
            .page(
                    "two",
                    rows("carts", 1, 3, item("size", "integer").required().warning("size <= width", "large")),
                    item("note", "text"))
            .warning("not(width = 4 and note = \"x\")", "odd")
            .form();

    private Person wide() {
        return new Person(form).answers("one", "width", "3");
    }

    private List<String> open(Person person) {
        return person.journey().doubts().stream()
                .filter(Doubt::isOpen)
                .map(Doubt::key)
                .toList();
    }

    @Test
    void aWarningStopsUntilAReasonIsGiven() {
        var person = wide();
        assertThat(person.journey().next("one")).contains("one");
        assertThat(person.mistakes("one")).containsExactly("width check");
        assertThat(person.journey().questions("one", "en").getFirst().notes().asked())
                .isNotNull();
        person.answers("one", "reason.width", "The street is wide too");
        assertThat(person.journey().next("one")).contains("two");
    }

    @Test
    void aReasonIsNotAnAnswer() {
        var person = wide().answers("one", "reason.width", "so it is");
        assertThat(person.answers().raw()).containsOnlyKeys("width");
        assertThat(Answers.fromMap(person.answers().toMap())).isEqualTo(person.answers());
    }

    @Test
    void aBlankReasonIsNone() {
        assertThat(open(wide().answers("one", "reason.width", "   "))).containsExactly("width");
    }

    @Test
    void theReasonIsVoidWhenTheValueChangesEvenIfItIsSentOnceMore() {
        var person = wide().answers("one", "reason.width", "so it is");
        person.posts("one", Map.of("reason.width", List.of("so it is")), "width", "4");
        assertThat(open(person)).containsExactly("width");
        person.answers("one", "reason.width", "so it is");
        assertThat(open(person)).isEmpty();
    }

    @Test
    void oneReasonDoesNotPassAnotherWarningThatComesUpBesideIt() {
        var person = wide().answers("one", "reason.width", "so it is");
        person.answers("one", "width", "6");
        assertThat(person.mistakes("one")).containsExactly("width check", "width check");
        assertThat(open(person)).containsExactly("width");
    }

    @Test
    void whatAnotherPageChangesMakesAReasonVoid() {
        var person = new Person(form).answers("one", "width", "2").answers("two", "carts.r1.size", "3");
        person.answers("two", "reason.carts.r1.size", "borrowed");
        assertThat(person.journey().complete()).isTrue();
        person.answers("one", "width", "1");
        assertThat(open(person)).containsExactly("carts.r1.size");
        assertThat(person.journey().firstOpen()).contains("two");
    }

    @Test
    void aWarningAboutSeveralQuestionsIsPassedOnItsPage() {
        var person = new Person(form)
                .answers("one", "width", "4", "reason.width", "so it is")
                .answers("two", "carts.r1.size", "1", "note", "x");
        assertThat(open(person)).containsExactly("page two");
        person.answers("two", "reason.page two", "on purpose");
        assertThat(person.journey().complete()).isTrue();
    }

    @Test
    void theOfficeReadsTheWarningAndTheReason() {
        var person = wide().answers("one", "reason.width", "so it is").answers("two", "carts.r1.size", "1");
        FilledForm filled = person.journey().filled();
        assertThat(filled.passed()).singleElement().satisfies(passed -> {
            assertThat(passed.words().in("en")).isEqualTo("width: wide");
            assertThat(passed.reason()).isEqualTo("so it is");
        });
        assertThat(FilledForm.fromMap(filled.toMap())).isEqualTo(filled);
    }

    @Property(tries = 200)
    void aReasonCountsForItsValueAndForNoOther(
            @ForAll @IntRange(min = 0, max = 8) int told, @ForAll @IntRange(min = 0, max = 8) int now) {
        var person = new Person(form).answers("one", "width", "" + told);
        Answers passed = person.journey().passed("so it is");
        Answers changed = passed.with("width", List.of("" + now));
        boolean stops = Journey.of(form, changed, Sketch.today()).mistakes("one").stream()
                .anyMatch(Mistake::stops);
        assertThat(stops).isEqualTo(now > 2 && now != told);
    }
}
