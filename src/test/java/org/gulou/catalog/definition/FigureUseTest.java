package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.Test;

/** A figure that nobody has set is told wherever a rule reads it. */
class FigureUseTest {
    private static Folder around(String path, String text) {
        return Own.around(path, Own.with(path, text));
    }

    @Test
    void anElementReadsNoFigureThatIsNotThere() {
        String element = """
                schema: gulou/element/v1
                id: dwelling
                version: 1
                title: {zh: 住房, en: Dwelling}
                items:
                  - id: rent
                    kind: money
                    title: {zh: 租金, en: Rent}
                    max: parameter("rental.none")
                """;
        Folder folder = around("elements/dwelling@1.yaml", element);

        assertThat(Own.DEFINITIONS.read(folder))
                .isInstanceOfSatisfying(
                        Definitions.Reading.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::toString)
                                .singleElement()
                                .asString()
                                .startsWith("elements/dwelling@1.yaml:9:")
                                .contains("There is no figure 'rental.none'"));
    }

    @Test
    void aFigureHasOneValueForAPlaceAndADay() {
        String figures = """
                parameters:
                  rental.line:
                    title: {zh: 示例, en: Example}
                    type: money
                    asOf: case.filedOn
                    source: {zh: 示例, en: Example}
                    values:
                      - {division: "520000", from: 2026-01-01, value: 50}
                      - {division: "520100", from: 2026-01-01, value: 60}
                      - {division: "520000", from: 2026-01-01, value: 70}
                """;
        Folder folder = around("parameters/example.yaml", figures);

        assertThat(Own.DEFINITIONS.read(folder))
                .isInstanceOfSatisfying(
                        Definitions.Reading.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::toString)
                                .singleElement()
                                .asString()
                                .startsWith("parameters/example.yaml:10:")
                                .contains("Two values hold in 520000 from 2026-01-01 on."));
    }

    @Test
    void aFigureThatOnlyBeginsLaterIsTold() {
        String use = "services/housing/public-rental-housing/";
        Folder folder = Own.FOLDER;

        assertThat(FiguresAhead.in(folder, Own.catalogue(), LocalDate.of(2020, 1, 1)))
                .filteredOn(warning -> warning.file().startsWith(use))
                .isNotEmpty()
                .allSatisfy(warning -> assertThat(warning.reason())
                        .startsWith("The figure 'rental.")
                        .contains(" has no value in 52", " before 202", ", where "));
        assertThat(FiguresAhead.in(folder, Own.catalogue(), LocalDate.of(2026, 11, 1)))
                .isEmpty();
    }

    @Test
    void aFeeOfTheGuideNamesTheFiguresThatDecideHowMuchItIs() {
        assertThat(Own.catalogue()
                        .service("real-estate-transfer")
                        .orElseThrow()
                        .newest()
                        .guide()
                        .fees()
                        .getFirst()
                        .figures())
                .containsExactly("realEstate.dwelling", "realEstate.other");
    }
}
