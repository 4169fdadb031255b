package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.forms.ItemSketch.item;
import static org.gulou.forms.ItemSketch.rows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sensitive data needs a consent of its own, for just what is answered. */
class ConsentTest {
    private static Person applicant() {
        return new Person(new Sketch()
                .page(
                        "one",
                        item("ill", "boolean"),
                        item("illness", "text").show("ill = true").sensitive("care"),
                        item("income", "money").sensitive("means"),
                        item("half", "money")
                                .with("computed", "income / 2")
                                .with("required", "false")
                                .sensitive("means"),
                        item("note", "text"),
                        rows("people", 1, 3, item("health", "text").sensitive("risk")))
                .form());
    }

    @Test
    void whatIsAnsweredNeedsConsentOnceForAllRowsWithItsPurpose() {
        var person = applicant()
                .presses("one", "addRow", "people")
                .answers("one", "people.r1.health", "good", "people.k1.health", "weak", "note", "x");
        assertThat(person.journey().sensitive())
                .containsExactly(new Sensitive("people.health", Sketch.words("health"), Sketch.words("risk")));
        assertThat(person.journey().lacksConsent()).isTrue();
    }

    @Test
    void whatIsBlankHiddenOrWorkedOutNeedsNone() {
        assertThat(applicant()
                        .answers("one", "ill", "false", "illness", "flu")
                        .journey()
                        .sensitive())
                .isEmpty();
        assertThat(applicant().answers("one", "income", "10").journey().sensitive())
                .extracting(Sensitive::path)
                .containsExactly("income");
    }

    @Test
    void consentIsNoneForWhatIsAnsweredAfterIt() {
        var person = applicant().answers("one", "income", "10");
        Answers agreed = person.journey().consented();
        Journey consented = Journey.of(person.form(), agreed, Sketch.today());
        assertThat(consented.lacksConsent()).isFalse();
        assertThat(consented.filled().consents()).extracting(Sensitive::path).containsExactly("income");

        Journey more = Journey.of(person.form(), agreed.with("people.r1.health", List.of("weak")), Sketch.today());
        assertThat(more.lacksConsent()).isTrue();
        assertThat(more.filled().consents()).extracting(Sensitive::path).containsExactly("income");
    }

    @Test
    void consentIsReadBackAsItWasGiven() {
        var person = applicant().answers("one", "income", "10");
        Answers agreed = person.journey().consented();
        assertThat(Answers.fromMap(agreed.toMap())).isEqualTo(agreed);
        FilledForm filled = Journey.of(person.form(), agreed, Sketch.today()).filled();
        assertThat(FilledForm.fromMap(filled.toMap()).consents())
                .isEqualTo(filled.consents())
                .hasSize(1);
    }
}
