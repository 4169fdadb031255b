package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gulou.forms.ItemSketch.choice;
import static org.gulou.forms.ItemSketch.group;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;
import static org.gulou.forms.Prefills.fetched;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.forms.source.ItemSource.Edit;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** What registers fill in, and what becomes of it where the person, or later the register, says something else. */
class PrefillingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);

    private final Form form = new Sketch()
            .page(
                    "one",
                    fetched(
                            group("holder", item("name", "text").required(), item("born", "date")),
                            "population",
                            Edit.DISPUTE),
                    fetched(item("points", "integer").required(), "licences", Edit.NO),
                    fetched(choice("sort", "a", "b"), "licences", Edit.YES))
            .page(
                    "two",
                    item("plate", "text").required(),
                    fetched(item("mass", "decimal"), "vehicles", Edit.DISPUTE, "plate"))
            .rule("nameFrom", "source(holder.name)")
            .rule("quarrel", "disputed(holder.name)")
            .form();
    private Answers answers = Answers.NONE;

    private Prefilling prefilling() {
        return new Prefilling(form, answers, Sketch.today());
    }

    private RegisterQuestion asks(String page, String register) {
        return new Prefilling(form, answers, Sketch.today())
                .opening(page).stream()
                        .filter(question -> question.register().equals(register))
                        .findFirst()
                        .orElseThrow();
    }

    /** The register says these fields (name, value, …) when it is asked for the page. */
    private Set<String> says(RegisterQuestion question, LocalDate day, String... fields) {
        var record = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < fields.length; i += 2) {
            record.put(fields[i], List.of(fields[i + 1]));
        }
        Prefilling.Entered entered = prefilling().entered(question, List.of(new RegisterRecord("", record)), day);
        answers = entered.answers();
        return entered.unfit();
    }

    private RegisterQuestion again(String register) {
        return prefilling().all().stream()
                .filter(question -> question.register().equals(register))
                .findFirst()
                .orElseThrow();
    }

    private Journey journey() {
        return Journey.of(form, answers, Sketch.today());
    }

    private Value rule(String name) {
        return journey().values().getOrDefault(name, Value.EMPTY);
    }

    private void posts(String page, String... pathsAndValues) {
        answers = journey().read(page, Person.posting(journey(), page, pathsAndValues), () -> "k");
    }

    private Question question(String path) {
        return journey().questions("one", "en").stream()
                .flatMap(one -> one.parts().isEmpty() ? Stream.of(one) : one.parts().stream())
                .filter(one -> one.id().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPageAsksEachRegisterOnceForAllThatItFillsIn() {
        assertThat(prefilling().opening("one"))
                .extracting(RegisterQuestion::register, RegisterQuestion::keys, RegisterQuestion::fields)
                .containsExactly(
                        tuple("population", Optional.empty(), Set.of("name", "born")),
                        tuple("licences", Optional.empty(), Set.of("points", "sort")));
        assertThat(Prefilling.registers(form)).containsExactly("population", "licences", "vehicles");
    }

    @Test
    void whatItSaysIsTheAnswerUntilThePersonSaysSomethingElse() {
        says(asks("one", "population"), DAY, "name", "王芳", "born", "1985-05-01");

        assertThat(journey().value("holder.name")).isEqualTo(Value.of("王芳"));
        assertThat(rule("nameFrom")).isEqualTo(Value.of("register"));
        assertThat(rule("quarrel")).isEqualTo(Value.FALSE);
        assertThat(question("holder.name")
                        .notes()
                        .register()
                        .orElseThrow()
                        .words()
                        .in("en"))
                .isEqualTo("From population, 30 November 2026");
        assertThat(prefilling().opening("one"))
                .extracting(RegisterQuestion::register)
                .containsExactly("licences");

        posts("one", "holder.name", "王方");

        assertThat(journey().value("holder.name")).isEqualTo(Value.of("王方"));
        assertThat(rule("nameFrom")).isEqualTo(Value.of("person"));
        assertThat(rule("quarrel")).isEqualTo(Value.TRUE);
        FilledForm.Entry.Answer kept = journey().filled().answer("holder.name").orElseThrow();
        assertThat(kept.shown().in("en")).isEqualTo("王方");
        assertThat(kept.source().in("en")).isEqualTo("In population on 30 November 2026: 王芳");
        assertThat(FilledForm.fromMap(journey().filled().toMap()))
                .isEqualTo(journey().filled());
        assertThat(Answers.fromMap(answers.toMap())).isEqualTo(answers);
    }

    @Test
    void aNumberWrittenOtherwiseIsNoOtherAnswer() {
        posts("two", "plate", "贵A1");
        says(again("vehicles"), DAY, "mass", "12");
        posts("two", "plate", "贵A1", "mass", "12.0");
        says(again("vehicles"), LATER, "mass", "12.00");

        assertThat(journey().filled().answer("mass").orElseThrow().source().in("en"))
                .isEqualTo("From vehicles, 1 December 2026");
        assertThat(journey().questions("two", "en").getLast().notes().news()).isFalse();
    }

    @Test
    void whatCannotBeEditedIsShownAndNoPostChangesIt() {
        says(asks("one", "licences"), DAY, "points", "3");
        assertThat(question("points").kind()).isEqualTo("fetched");

        posts("one", "points", "0", "holder.name", "王芳");

        assertThat(journey().value("points")).isEqualTo(Value.of(3));
        assertThat(journey().page("one").orElseThrow().done()).isTrue();
    }

    @Test
    void whereTheRegisterHoldsNothingThePersonIsAsked() {
        answers = prefilling().entered(asks("one", "licences"), List.of(), DAY).answers();
        assertThat(question("points").kind()).isEqualTo("integer");
        assertThat(prefilling().opening("one"))
                .extracting(RegisterQuestion::register)
                .containsExactly("population");

        posts("one", "points", "0", "holder.name", "王芳");

        assertThat(journey().value("points")).isEqualTo(Value.of(0));
    }

    @Test
    void whatTheFormDoesNotTakeIsAskedAsIfTheRegisterHadSaidNothing() {
        assertThat(says(asks("one", "licences"), DAY, "points", "many", "sort", "c"))
                .containsExactlyInAnyOrder("points", "sort");

        assertThat(answers.raw()).isEmpty();
        assertThat(question("points").kind()).isEqualTo("integer");
        assertThat(journey().mistakes("one")).isEmpty();
    }

    @Test
    void aNewerValueIsToBeLookedAtAgain() {
        says(asks("one", "population"), DAY, "name", "王芳", "born", "1985-05-01");
        says(asks("one", "licences"), DAY, "points", "3");
        posts("one");
        assertThat(journey().page("one").orElseThrow().done()).isTrue();

        says(again("population"), LATER, "name", "王芳", "born", "1985-05-02");

        assertThat(journey().page("one").orElseThrow().done()).isFalse();
        assertThat(question("holder.born").values()).containsExactly("1985", "5", "2");
        assertThat(question("holder.born")
                        .notes()
                        .register()
                        .orElseThrow()
                        .from()
                        .changed())
                .isTrue();
        assertThat(question("holder.name")
                        .notes()
                        .register()
                        .orElseThrow()
                        .from()
                        .changed())
                .isFalse();

        posts("one");
        assertThat(journey().page("one").orElseThrow().done()).isTrue();
        assertThat(question("holder.born")
                        .notes()
                        .register()
                        .orElseThrow()
                        .from()
                        .changed())
                .isFalse();
    }

    @Test
    void aRegisterThatSpeaksUpLaterDoesNotReplaceWhatWasTyped() {
        posts("one", "holder.name", "王方", "points", "0");

        says(again("population"), LATER, "name", "王芳");
        says(again("licences"), LATER, "points", "3");

        assertThat(journey().value("holder.name")).isEqualTo(Value.of("王方"));
        assertThat(rule("quarrel")).isEqualTo(Value.TRUE);
        assertThat(journey().value("points")).isEqualTo(Value.of(3));
        assertThat(journey().page("one").orElseThrow().done()).isFalse();
    }

    @Test
    void theSameValueAgainIsNoNews() {
        says(asks("one", "licences"), DAY, "points", "3");
        posts("one", "holder.name", "王芳");

        says(again("licences"), LATER, "points", "3");

        assertThat(journey().page("one").orElseThrow().done()).isTrue();
        assertThat(question("points").notes().register().orElseThrow().from().day())
                .isEqualTo(LATER);
    }

    @Test
    void otherKeysAskAgainAndWhatWasSaidOfAnotherGoes() {
        assertThat(prefilling().opening("two")).isEmpty();
        answers = answers.with("plate", List.of("贵A12345"));
        says(asks("two", "vehicles"), DAY, "mass", "12");
        assertThat(journey().value("mass")).isEqualTo(Value.of(12));
        assertThat(prefilling().opening("two")).isEmpty();

        answers = answers.with("plate", List.of("贵A54321"));
        RegisterQuestion question = asks("two", "vehicles");
        assertThat(question.keys()).contains(List.of("贵A54321"));
        answers = prefilling().entered(question, List.of(), DAY).answers();

        assertThat(answers.at("mass")).isEmpty();
    }

    @Test
    void thatItHoldsAValueNoLongerIsToldWhereItIsLookedAtAgain() {
        says(asks("one", "licences"), DAY, "points", "3");
        posts("one", "holder.name", "王芳");
        assertThat(question("points").notes().news()).isFalse();

        says(again("licences"), LATER);

        assertThat(journey().page("one").orElseThrow().done()).isFalse();
        assertThat(question("points").notes().news()).isTrue();
        posts("one");
        assertThat(question("points").notes().news()).isFalse();
    }

    @Test
    void aNewerFormThatLetsItBeTypedUnlocksIt() {
        says(asks("one", "licences"), DAY, "points", "3");
        for (ItemSketch points : List.of(
                fetched(item("points", "integer"), "licences", Edit.DISPUTE),
                fetched(item("points", "integer"), "penalties", Edit.NO),
                item("points", "integer"))) {
            Journey newer = Journey.of(new Sketch().page("one", points).form(), answers, Sketch.today());
            Question question = newer.questions("one", "en").getFirst();

            assertThat(question.kind()).isEqualTo("integer");
            assertThat(question.notes().register().orElseThrow().locked()).isFalse();
            assertThat(newer.read("one", Map.of("points", List.of("0")), () -> "k")
                            .at("points"))
                    .containsExactly("0");
        }
    }

    @Test
    void aFormWithoutRegistersAsksNone() {
        Form plain = new Sketch()
                .page("one", rows("all", 1, 3, item("name", "text")))
                .form();
        assertThat(Prefilling.concerns(plain)).isFalse();
        assertThat(new Prefilling(plain, Answers.NONE, Sketch.today()).all()).isEmpty();
    }
}
