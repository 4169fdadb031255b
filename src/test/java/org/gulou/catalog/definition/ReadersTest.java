package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** An answer, a paper or a letter may name itself who of the parties reads it. */
class ReadersTest {
    private static final String DIVORCE = "services/civil-affairs/divorce-registration/";

    private static List<String> seenByTheOther(String file, String old, String by) {
        return switch (Own.DEFINITIONS.read(Own.around(DIVORCE, Own.changed(DIVORCE + file, old, by)))) {
            case Definitions.Reading.Sound sound ->
                sound.catalogue()
                        .service("divorce-registration")
                        .orElseThrow()
                        .newest()
                        .workflow()
                        .party("other")
                        .orElseThrow()
                        .sees();
            case Definitions.Reading.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    @Test
    void aPartyReadsTheAnswerThatNamesHerBesidesWhatSheSees() {
        assertThat(seenByTheOther("form.yaml", "{id: bothWant,", "{id: bothWant, readers: [other],"))
                .contains("division", "bothWant");
    }

    @Test
    void anAnswerInARowIsReadInEveryRow() {
        assertThat(seenByTheOther(
                        "form.yaml", "{id: visits, kind: text,", "{id: visits, kind: text, readers: [other],"))
                .contains("children.visits");
    }

    @Test
    void aPartyReadsThePaperThatNamesHer() {
        assertThat(seenByTheOther(
                        "service.yaml",
                        "  - id: marriage-certificate\n",
                        "  - id: marriage-certificate\n    readers: [other]\n"))
                .contains("marriage-certificate");
    }

    @Test
    void aPartyIsNamedByTheItemThatHoldsHerNumberAsWell() {
        assertThat(seenByTheOther(
                        "form.yaml", "{id: bothWant,", "{id: bothWant, readers: [head.county, other.residentId],"))
                .contains("bothWant");
    }

    @Test
    void whoeverTakesNoPartReadsNothingAndTheOwnerIsWarned() {
        assertThat(Own.DEFINITIONS.read(Own.around(
                        DIVORCE,
                        Own.changed(DIVORCE + "form.yaml", "{id: bothWant,", "{id: bothWant, readers: [otherPhone],"))))
                .isInstanceOfSatisfying(
                        Definitions.Reading.Sound.class,
                        sound -> assertThat(sound.warnings())
                                .filteredOn(warning -> warning.file().equals(DIVORCE + "form.yaml"))
                                .singleElement()
                                .asString()
                                .contains("otherPhone", "parties"));
    }

    @Test
    void whoIsNobodyIsToldWhereSheIsNamed() {
        List<Problem> problems = Own.problems(Own.around(
                DIVORCE, Own.changed(DIVORCE + "form.yaml", "{id: bothWant,", "{id: bothWant, readers: [others],")));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(DIVORCE + "form.yaml");
            assertThat(problem.reason()).contains("'others'");
            assertThat(problem.toString()).contains("head.county");
        });
    }
}
