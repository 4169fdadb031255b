package org.gulou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MandateTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void holdsFromItsFirstToItsLastDay() {
        Mandate mandate = mandate(Set.of(), Optional.of(LAST));

        assertThat(mandate.holdsOn(FIRST.minusDays(1))).isFalse();
        assertThat(mandate.holdsOn(FIRST)).isTrue();
        assertThat(mandate.holdsOn(LAST)).isTrue();
        assertThat(mandate.holdsOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void coversOnlyTheServicesItNames() {
        Mandate mandate = mandate(Set.of("road-freight-permit", "food-business-licence"), Optional.empty());

        assertThat(mandate.covers("food-business-licence", FIRST)).isTrue();
        assertThat(mandate.covers("food-business", FIRST)).isFalse();
    }

    @Test
    void coversEveryServiceIfItNamesNone() {
        assertThat(mandate(Set.of(), Optional.empty()).covers("food-business-licence", FIRST))
                .isTrue();
    }

    @Test
    void whatIsEndedBeforeItBeginsNeverHolds() {
        Mandate mandate = mandate(Set.of(), Optional.empty());
        mandate.end(FIRST.minusDays(9));

        assertThat(mandate.holdsOn(FIRST)).isFalse();
    }

    @Test
    void hasCoveredWhatItCoversOnSomeDayOfATime() {
        Mandate mandate = mandate(Set.of("food-business-licence"), Optional.of(LAST));

        assertThat(mandate.covered("food-business-licence", LAST, LAST.plusDays(9)))
                .isTrue();
        assertThat(mandate.covered("food-business-licence", FIRST.minusDays(9), FIRST))
                .isTrue();
        assertThat(mandate.covered("food-business-licence", LAST.plusDays(1), LAST.plusDays(9)))
                .isFalse();
        assertThat(mandate.covered("food-business-licence", FIRST.minusDays(9), FIRST.minusDays(1)))
                .isFalse();
        assertThat(mandate.covered("road-freight-permit", FIRST, LAST)).isFalse();
    }

    @Test
    void needsItsEvidence() {
        assertThatThrownBy(() -> new Mandate.Scope(Set.of(), FIRST, Optional.empty(), " "))
                .hasMessageContaining("evidence");
    }

    private static Mandate mandate(Set<String> services, Optional<LocalDate> until) {
        return new Mandate(
                "agent",
                new Mandate.Principal.ForOrganisation("company"),
                new Mandate.Scope(services, FIRST, until, "power of attorney 12"));
    }
}
