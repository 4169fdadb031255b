package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service is paused by itself everywhere, by a body there; the one does not lift the other. */
class PausedTest {
    private static final String FOOD = "services/market-regulation/food-business-licence/";
    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

    private static final Folder PAUSED_IN_SUMMER = Own.around(
            FOOD,
            Own.changed(
                    FOOD + "service.yaml",
                    "\ntitle:",
                    "\npaused: {reason: {zh: 换新系统, en: New system}, from: 2026-06-01, until: 2026-08-31}\ntitle:"));

    private static final Folder AND_IN_YUNYAN_IN_SPRING =
            PAUSED_IN_SUMMER.with(Map.of("offers/520103.yaml", """
            schema: gulou/offers/v1
            division: "520103"
            offers:
              - service: food-business-licence
                paused: {reason: {zh: 装修, en: Building work}, until: 2026-04-30}
            """.getBytes(UTF_8)));

    private static List<String> reasons(Folder folder, LocalDate day, String division) {
        return switch (Own.DEFINITIONS.read(folder)) {
            case Definitions.Reading.Sound sound ->
                sound.catalogue().offers().stream()
                        .filter(offer -> offer.division().code().equals(division))
                        .map(offer -> offer.closedOn(day)
                                .map(reason -> reason.in("en"))
                                .orElse("open"))
                        .distinct()
                        .toList();
            case Definitions.Reading.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    @Test
    void aPausedServiceIsClosedAtEveryBodyWhileThePauseLasts() {
        assertThat(reasons(PAUSED_IN_SUMMER, SUMMER, "520103")).containsExactly("New system");
        assertThat(reasons(PAUSED_IN_SUMMER, SUMMER, "520102")).containsExactly("New system");
        assertThat(reasons(PAUSED_IN_SUMMER, SPRING, "520103")).containsExactly("open");
    }

    @Test
    void aPauseOfOneBodyNeitherLiftsThatOfTheServiceNorClosesOthers() {
        assertThat(reasons(AND_IN_YUNYAN_IN_SPRING, SPRING, "520103")).containsExactly("Building work");
        assertThat(reasons(AND_IN_YUNYAN_IN_SPRING, SPRING, "520102")).containsExactly("open");
        assertThat(reasons(AND_IN_YUNYAN_IN_SPRING, SUMMER, "520103")).containsExactly("New system");
    }

    @Test
    void theGuideOfAServiceNamesWhatTakesItsPlace() {
        Folder folder = Own.with(
                FOOD + "service.yaml",
                Own.text(FOOD + "service.yaml").replaceFirst("\ntitle:", "\nsuccessor: medical-assistance\ntitle:"));

        assertThat(Own.DEFINITIONS.read(folder))
                .isInstanceOfSatisfying(
                        Definitions.Reading.Sound.class,
                        sound -> assertThat(sound.catalogue()
                                        .service("food-business-licence")
                                        .orElseThrow()
                                        .guide()
                                        .successor())
                                .contains("medical-assistance"));
    }
}
