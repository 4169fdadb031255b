package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.forms.kind.Lookups;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** Rows from outside the form come in as an argument. */
class LookUpTest {
    private final Form form = new Sketch()
            .page(
                    "one",
                    item("owner", "text").required(),
                    item("vehicle", "lookUp")
                            .with("from", "register vehicles")
                            .with("by", "owner")
                            .with("only", "mass > 2")
                            .required())
            .eligible("heavy", "if answered(vehicle.mass) then vehicle.mass > 4.5 else false", false)
            .form();
    private static final Lookups REGISTER = (source, by) -> Optional.of(
            source.equals("register vehicles") && by.equals(List.of(Value.of("王芳")))
                    ? List.of(row("v1", "贵A12345", 12), row("v2", "贵A54321", 3), row("v3", "贵A00001", 1))
                    : List.of());

    private static Lookups.Row row(String key, String plate, long mass) {
        return new Lookups.Row(key, Map.of("plate", Value.of(plate), "mass", Value.of(mass)));
    }

    private Journey journey(Lookups lookups, String owner, String vehicle) {
        Answers answers = Answers.NONE
                .with("owner", List.of(owner))
                .with("vehicle", List.of(vehicle))
                .withSettled(Set.of("owner", "vehicle"));
        return Journey.of(form, answers, Sketch.today().with(lookups));
    }

    @Test
    void whatIsFoundUnderItsKeysIsOffered() {
        assertThat(journey(REGISTER, "王芳", "").questions("one", "en").get(1).options())
                .extracting(Question.Choice::label)
                .containsExactly("贵A12345", "贵A54321");
        assertThat(journey(REGISTER, "李强", "").questions("one", "en").get(1).options())
                .isEmpty();
    }

    @Test
    void theChosenRowIsReadAsARecord() {
        var journey = journey(REGISTER, "王芳", "v1");
        assertThat(journey.eligibility().overall()).isEqualTo(Eligibility.Outcome.YES);
        assertThat(journey.complete()).isTrue();
        assertThat(FilledForm.fromMap(journey.filled().toMap())).isEqualTo(journey.filled());
    }

    @Test
    void aRowThatTheSourceDoesNotHoldIsWrong() {
        assertThat(journey(REGISTER, "王芳", "v9").mistakes())
                .extracting(Mistake::rule)
                .containsExactly("option");
    }

    @Test
    void aSilentSourceStopsNobodyAndDecidesNothing() {
        var journey = journey(Lookups.SILENT, "王芳", "");
        assertThat(journey.mistakes()).isEmpty();
        assertThat(journey.firstOpen()).isEmpty();
        assertThat(journey.eligibility().overall()).isEqualTo(Eligibility.Outcome.DEPENDS);
        assertThat(journey.questions("one", "en").get(1).text()).startsWith("This cannot be looked up now");
    }
}
