package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What is applied for most is told by the catalogue at first, and by what was filed here the more was filed. */
class PopularTest {
    private static final Map<String, Long> TOLD = Map.of("insurance", 900L, "marriage", 100L);

    @Test
    void beforeAnythingIsFiledTheFiguresOfTheCatalogueCount() {
        assertThat(Popular.shares(TOLD, Map.of()))
                .containsOnly(Map.entry("insurance", 0.9), Map.entry("marriage", 0.1));
    }

    @Test
    void asManyCasesAsTheFiguresAreWorthWeighAsMuch() {
        assertThat(Popular.shares(TOLD, Map.of("marriage", 1000L)).get("marriage"))
                .isCloseTo(0.55, within(1e-9));
    }

    @Test
    void whatTheCatalogueDoesNotNameCountsAsItIsFiled() {
        assertThat(Popular.shares(Map.of(), Map.of("new", 3000L)).get("new")).isCloseTo(0.75, within(1e-9));
    }

    @Property(tries = 100)
    void sharesNeverExceedTheWhole(
            @ForAll @LongRange(min = 0, max = 1_000_000) long told,
            @ForAll @LongRange(min = 0, max = 1_000_000) long filed) {
        double sum = Popular.shares(Map.of("a", told, "b", 7L), Map.of("a", filed, "c", 3L)).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(sum).isLessThanOrEqualTo(1 + 1e-9);
    }
}
