package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What was told in one case is offered in the next, and counts only once the person agrees. */
class ReuseTest {
    private static final String WANG = "110101199003078072";
    private final Form earlier = new Sketch()
            .page(
                    "one",
                    group("mother", item("name", "text").required(), item("number", "residentId"))
                            .of("person@1"),
                    group("father", item("name", "text").required(), item("number", "residentId"))
                            .of("person@1"),
                    choice("colour", "red", "blue").of("taste@1"),
                    item("salary", "money").of("income@1"),
                    item("promise", "declaration").of("promise@1"),
                    rows("children", 0, 3, item("name", "text")).of("person@1"))
            .form();
    private static final EarlierCase MARCH =
            new EarlierCase("520103202603020001", LocalDate.of(2026, 3, 2), Sketch.words("Birth registration"));

    private Answers told(String... pathsAndValues) {
        return new Person(earlier).answers("one", pathsAndValues).answers();
    }

    private List<Reuse> offers(Person person, Answers... told) {
        return person.journey()
                .reuses(
                        "one",
                        Stream.of(told)
                                .map(one -> new Earlier(MARCH, earlier, one))
                                .toList());
    }

    private static Map<String, String> shown(Reuse reuse) {
        var shown = new LinkedHashMap<String, String>();
        reuse.answers()
                .forEach(answer -> shown.put(answer.path(), answer.shown().in("en")));
        return shown;
    }

    private Form now(ItemSketch... items) {
        return new Sketch()
                .page("one", items)
                .rule("from", "source(holder.name)")
                .form();
    }

    private ItemSketch holder() {
        return group("holder", item("name", "text").required(), item("number", "residentId"))
                .of("person@1");
    }

    @Test
    void aPageOffersWhatWasToldOfTheSameElement() {
        var person = new Person(now(holder()));
        List<Reuse> offers = offers(person, told("mother.name", "王芳", "mother.number", WANG));
        assertThat(offers).hasSize(1);
        assertThat(shown(offers.getFirst())).containsEntry("holder.name", "王芳");
        assertThat(offers.getFirst().answers().getFirst().label().in("en")).isEqualTo("holder: name");
        assertThat(person.journey().value("holder.name").isUnknown()).isTrue();
    }

    @Test
    void numbersAndSensitiveAnswersAreMasked() {
        var offers = offers(new Person(now(holder())), told("mother.number", WANG));
        assertThat(shown(offers.getFirst())).containsEntry("holder.number", "1101**********8072");
    }

    @Test
    void whatSheAgreesToCountsAndSaysWhereItCameFrom() {
        var person = new Person(now(holder()));
        Reuse offer = offers(person, told("mother.name", "王芳")).getFirst();
        Journey after = Journey.of(now(holder()), offer.into(person.answers()), Sketch.today());
        assertThat(after.value("holder.name")).isEqualTo(Value.of("王芳"));
        assertThat(after.values()).containsEntry("from", Value.of("earlier"));
        assertThat(after.filled().answer("holder.name").flatMap(FilledForm.Entry.Answer::told))
                .contains(MARCH);
        assertThat(FilledForm.fromMap(after.filled().toMap())).isEqualTo(after.filled());
    }

    @Test
    void continuingKeepsTheSourceEvenWhereTheDefaultWouldSayTheSame() {
        Form form = now(group("holder", item("name", "text").with("default", "\"王芳\""), item("number", "text"))
                .of("person@1"));
        var person = new Person(form);
        Reuse offer =
                offers(person, told("mother.name", "王芳", "mother.number", WANG)).getFirst();
        Answers taken = offer.into(person.answers());
        Answers continued = Journey.of(form, taken, Sketch.today())
                .read(
                        "one",
                        Map.of(
                                "holder.name", List.of("王芳"),
                                "holder.number", List.of(WANG),
                                "-asked", List.of("holder.name", "holder.number")),
                        () -> "r1");
        assertThat(continued.origin("holder.name").flatMap(Origin::told)).contains(MARCH);
    }

    @Test
    void undoingTakesOutWhatSheHasNotChanged() {
        var person = new Person(now(holder()));
        Reuse offer =
                offers(person, told("mother.name", "王芳", "mother.number", WANG)).getFirst();
        Answers changed = offer.into(person.answers()).with("holder.name", List.of("王小芳"));
        Answers undone = changed.withoutEarlier(MARCH.number(), Set.of("holder.name", "holder.number"));
        assertThat(undone.raw()).containsOnlyKeys("holder.name");
        assertThat(undone.origins()).containsOnlyKeys("holder.name");
        assertThat(undone.origin("holder.name")).isEmpty();
    }

    @Test
    void theSameNameComesFirstAndNobodyStandsInTwoPlaces() {
        Form form = now(
                holder(),
                group("father", item("name", "text")).of("person@1"),
                group("aunt", item("name", "text")).of("person@1"));
        var offers = offers(new Person(form), told("mother.name", "王芳", "father.name", "李强"));
        assertThat(offers).hasSize(1);
        assertThat(shown(offers.getFirst())).isEqualTo(Map.of("holder.name", "王芳", "father.name", "李强"));
    }

    @Test
    void whoeverElseWasToldOfIsASecondOffer() {
        var offers = offers(new Person(now(holder())), told("mother.name", "王芳", "father.name", "李强"));
        assertThat(offers.stream().map(ReuseTest::shown))
                .containsExactly(Map.of("holder.name", "王芳"), Map.of("holder.name", "李强"));
    }

    @Test
    void anElementThatIsAnsweredOtherwiseIsSomebodyElse() {
        var person = new Person(now(holder())).saves("one", "holder.name", "赵敏");
        assertThat(offers(person, told("mother.name", "王芳", "mother.number", WANG)))
                .isEmpty();
        person.saves("one", "holder.name", "王芳");
        assertThat(shown(offers(person, told("mother.name", "王芳", "mother.number", WANG))
                        .getFirst()))
                .containsOnlyKeys("holder.number");
    }

    @Test
    void anotherMajorVersionIsAnotherQuestion() {
        Form form = new Sketch()
                .page("one", group("holder", item("name", "text")).of("person@2"))
                .form();
        assertThat(offers(new Person(form), told("mother.name", "王芳"))).isEmpty();
    }

    @Test
    void whatNoLongerFitsIsNotOffered() {
        Form form = new Sketch()
                .page(
                        "one",
                        choice("colour", "green", "blue").of("taste@1"),
                        item("salary", "money").with("max", "100").of("income@1"))
                .form();
        assertThat(offers(new Person(form), told("colour", "red", "salary", "500")))
                .isEmpty();
        assertThat(shown(offers(new Person(form), told("colour", "blue", "salary", "500"))
                        .getFirst()))
                .containsOnlyKeys("colour");
    }

    @Test
    void nobodyPromisesAgainByPressingAButton() {
        Form form = new Sketch()
                .page("one", item("promise", "declaration").of("promise@1"))
                .form();
        assertThat(offers(new Person(form), told("promise", "true"))).isEmpty();
    }

    @Test
    void rowsAreNotOfferedSinceNothingTellsWhomTheyAreAbout() {
        Form form = new Sketch()
                .page("one", rows("people", 1, 3, item("name", "text")).of("person@1"))
                .form();
        assertThat(offers(new Person(form), told("mother.name", "王芳"))).isEmpty();
    }

    @Test
    void theSameAnswersAreOfferedOnce() {
        Answers once = told("mother.name", "王芳");
        assertThat(offers(new Person(now(holder())), once, once)).hasSize(1);
    }

    @Test
    void whatThePageFillsInItselfNeedsNoOffer() {
        Form form = new Sketch()
                .page(
                        "one",
                        group("holder", item("name", "text").with("default", "\"王芳\""))
                                .of("person@1"))
                .form();
        assertThat(offers(new Person(form), told("mother.name", "王芳"))).isEmpty();
    }

    @Property(tries = 200)
    void whateverIsOfferedIsRightAndOverwritesNothing(
            @ForAll("typed") List<String> before, @ForAll("typed") List<String> already) {
        Form form = now(
                holder(),
                group("other", item("name", "text").required(), item("number", "residentId"))
                        .of("person@1"),
                choice("colour", "green", "blue").of("taste@1"));
        Answers typed = Answers.NONE
                .with("holder.name", List.of(already.get(0)))
                .with("holder.number", List.of(already.get(1)))
                .with("colour", List.of(already.get(4)));
        Answers told = told(
                "mother.name",
                before.get(0),
                "mother.number",
                before.get(1),
                "father.name",
                before.get(2),
                "father.number",
                before.get(3),
                "colour",
                before.get(4));
        Journey journey = Journey.of(form, typed, Sketch.today());
        for (Reuse offer : journey.reuses("one", List.of(new Earlier(MARCH, earlier, told)))) {
            Answers after = offer.into(typed);
            assertThat(after.raw()).containsAllEntriesOf(typed.raw());
            Answers settled = after.withSettled(after.raw().keySet());
            assertThat(Journey.of(form, settled, Sketch.today()).mistakes("one"))
                    .noneMatch(mistake -> offer.answers().stream()
                            .anyMatch(answer -> answer.path().equals(mistake.path())));
            assertThat(after.withoutEarlier(MARCH.number(), after.raw().keySet()))
                    .isEqualTo(typed);
        }
    }

    @Provide
    Arbitrary<List<String>> typed() {
        Arbitrary<String> name = Arbitraries.of("", "王芳", "李强");
        Arbitrary<String> number = Arbitraries.of("", WANG, "110101199003078073", "x");
        Arbitrary<String> colour = Arbitraries.of("", "red", "blue", "green");
        return net.jqwik.api.Combinators.combine(name, number, name, number, colour)
                .as((one, two, three, four, five) -> List.of(one, two, three, four, five));
    }
}
