package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.Prefills.fetched;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gulou.forms.source.ItemSource.Edit;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** A register that holds nothing is not asked again each time a page opens, wherever the answer comes from instead. */
class AskedOnceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final Form form = new Sketch()
            .page("one", fetched(item("name", "text").with("default", "\"王芳\"").required(), "population", Edit.DISPUTE))
            .rule("nameFrom", "source(name)")
            .form();
    private Answers answers = Answers.NONE;

    private Prefilling prefilling() {
        return new Prefilling(form, answers, Sketch.today());
    }

    private void says(RegisterRecord... held) {
        var prefilling = prefilling();
        answers = prefilling
                .entered(prefilling.all().getFirst(), List.of(held), DAY)
                .answers();
    }

    private void posts(String... pathsAndValues) {
        Journey journey = Journey.of(form, answers, Sketch.today());
        answers = journey.read("one", Person.posting(journey, "one", pathsAndValues), () -> "k");
    }

    private Value nameFrom() {
        return Journey.of(form, answers, Sketch.today()).values().getOrDefault("nameFrom", Value.EMPTY);
    }

    @Test
    void aDefaultStaysOneAndTheRegisterIsNotAskedAgain() {
        posts();
        says();
        assertThat(prefilling().opening("one")).isEmpty();
        assertThat(nameFrom()).isEqualTo(Value.of("default"));

        posts();

        assertThat(prefilling().opening("one")).isEmpty();
        assertThat(nameFrom()).isEqualTo(Value.of("default"));
        assertThat(Answers.fromMap(answers.toMap())).isEqualTo(answers);
    }

    @Test
    void thatItWasAskedBeforeTheDefaultWasContinuedIsKept() {
        says();
        posts();

        assertThat(prefilling().opening("one")).isEmpty();
        assertThat(nameFrom()).isEqualTo(Value.of("default"));
    }

    @Test
    void whatThePersonTypesInsteadOfADefaultIsHersAndTheRegisterIsNotAskedAgain() {
        posts();
        says();
        posts("name", "王方");

        assertThat(prefilling().opening("one")).isEmpty();
        assertThat(nameFrom()).isEqualTo(Value.of("person"));
    }

    @Test
    void anAnswerFromAnEarlierCaseStaysOneAndTheRegisterIsNotAskedAgain() {
        var before = new EarlierCase("520103202603020001", LocalDate.of(2026, 3, 2), Sketch.words("Something else"));
        answers = answers.with("name", List.of("王芳芳")).withOrigin("name", Origin.earlier(List.of("王芳芳"), before));
        says();
        posts();

        assertThat(prefilling().opening("one")).isEmpty();
        assertThat(nameFrom()).isEqualTo(Value.of("earlier"));
        assertThat(answers.origin("name").flatMap(Origin::told)).contains(before);
    }

    @Test
    void whatItHoldsLaterStandsBesideTheAnswer() {
        posts();
        says();
        says(new RegisterRecord("", Map.of("name", List.of("王方"))));

        assertThat(answers.at("name")).containsExactly("王芳");
        assertThat(answers.fetched("name").orElseThrow().values()).containsExactly("王方");
        assertThat(nameFrom()).isEqualTo(Value.of("person"));
    }
}
