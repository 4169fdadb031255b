package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every story in the catalogue is true, and one that is not says where. */
class ExamplesTest {
    private static final String MISTAKES = "services/healthcare-security/out-of-area-care/examples/mistakes.yaml";
    private static final String STORY =
            "services/healthcare-security/out-of-area-care/examples/backdated-checked-by-officer.yaml";

    private static final String SILENT = "services/housing/public-rental-housing/examples/register-keeps-silent.yaml";

    private static final Catalogue CATALOGUE = Own.catalogue();

    @TestFactory
    Stream<DynamicTest> everyStoryIsTrue() {
        List<Example> examples = Own.DEFINITIONS.examples(Own.FOLDER, CATALOGUE);
        assertThat(examples).hasSizeGreaterThan(20);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.path().replaceAll("^services/[^/]+/", ""),
                        () -> assertThat(example.check()).isEmpty()));
    }

    @Test
    void anExpectedMistakeThatIsNotOneIsTold() {
        assertThat(check(MISTAKES, "520103198808087035", "520103198808087034"))
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith(MISTAKES)
                .contains("'applicant.residentId' is right. If the story tells what is wanted, mend the definition");
    }

    @Test
    void aStepThatEndsElsewhereIsTold() {
        assertThat(check(STORY, "expect: {state: filed, issued", "expect: {state: refused, issued"))
                .extracting(Problem::reason)
                .containsExactly("The state is 'filed'.");
    }

    @Test
    void aRefusalThatDoesNotComeIsTold() {
        assertThat(check(STORY, "move: grant\n", "move: grant\n    refused: notBy\n"))
                .extracting(Problem::reason)
                .contains("Expected that 'grant' is refused, but it is done.");
    }

    @Test
    void aRegisterThatNobodyAsksCannotHaveFoundAnything() {
        assertThat(check(SILENT, "{real-estate: silent}", "{real-estates: found}"))
                .extracting(Problem::toString)
                .first()
                .asString()
                .contains("There is no register that form or workflow ask 'real-estates'.", "real-estate");
    }

    @Test
    void whatARegisterSaysLeadsOn() {
        assertThat(check(SILENT, "{real-estate: silent}", "{real-estate: none}"))
                .extracting(Problem::reason)
                .contains("The state is 'comparison'.");
    }

    @Test
    void aStoryAboutABodyThatOffersNothingIsTold() {
        assertThat(check(STORY, "yunyan-healthcare-security", "yunyan-transport"))
                .extracting(Problem::reason)
                .containsExactly("There is no offer of out-of-area-care at 'yunyan-transport'.");
    }

    private static List<Problem> check(String path, String old, String by) {
        return Own.DEFINITIONS.examples(Own.changed(path, old, by), CATALOGUE).stream()
                .filter(example -> example.path().equals(path))
                .flatMap(example -> example.check().stream())
                .toList();
    }
}
