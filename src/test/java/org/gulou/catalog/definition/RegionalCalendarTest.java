package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gulou.catalog.Catalogue;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** Holidays of a region. */
class RegionalCalendarTest {
    private static final String STORY = "services/civil-affairs/disability-subsidies/examples/both-for-level-one.yaml";
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    private static Folder with(String file, String days) {
        return SeededMistakesTest.SOUND.with(Map.of("calendars/" + file, ("date,kind,name\n" + days).getBytes(UTF_8)));
    }

    @Test
    void itIsOffForTheOfficesOfTheRegionAndForNoOthers() {
        Catalogue catalogue = Own.sound(Own.with("calendars/520100.csv", "date,kind,name\n2026-03-10,holiday,三月三\n"));

        assertThat(catalogue.calendar(new DivisionCode("520103001")).works(TUESDAY))
                .isFalse();
        assertThat(catalogue.calendar(new BodyId("yunyan-transport")).works(TUESDAY))
                .isFalse();
        assertThat(catalogue.calendar(new DivisionCode("522600")).works(TUESDAY))
                .isTrue();
        assertThat(catalogue.calendar().works(TUESDAY)).isTrue();
    }

    @Test
    void aDueDatePassesOverTheHolidaysOfItsRegion() {
        Folder folder = Own.with("calendars/520100.csv", "date,kind,name\n2026-03-10,holiday,三月三\n");

        List<Problem> problems = Own.DEFINITIONS.examples(folder, Own.sound(folder)).stream()
                .flatMap(story -> story.check().stream())
                .filter(problem -> problem.file().equals(STORY))
                .toList();

        assertThat(problems).extracting(Problem::toString).first().asString().contains("2026-03-25");
    }

    @Test
    void aRegionThatNobodyKnowsIsToldAtItsFile() {
        assertThat(SeededMistakesTest.told(with("529900.csv", "2026-03-10,holiday,三月三\n"))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("calendars/529900.csv:1:1: There is no division '529900'."
                        + " Name the file after a code of vocabularies/divisions.csv.");
    }

    @Test
    void aDayOfARegionIsReadAsStrictlyAsOneOfAll() {
        assertThat(SeededMistakesTest.told(with("520100.csv", "2026-3-10,holiday,三月三\n"))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("calendars/520100.csv:2:1: Expected a day like 2026-10-01, got '2026-3-10'.");
    }
}
