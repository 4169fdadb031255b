package org.gulou.cases.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** In how many working days half and nine of ten cases were decided. */
class PaceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static SortedMap<Integer, Integer> each(List<Integer> days) {
        var often = new TreeMap<Integer, Integer>();
        days.forEach(day -> often.merge(day, 1, Integer::sum));
        return often;
    }

    @Test
    void halfAndNineOfTenAreTimesThatCasesReallyTook() {
        Pace pace = Pace.of("o", each(IntStream.rangeClosed(1, 20).boxed().toList()), TODAY)
                .orElseThrow();

        assertThat(pace.half()).isEqualTo(10);
        assertThat(pace.nineTenths()).isEqualTo(18);
        assertThat(pace.cases()).isEqualTo(20);
    }

    @Test
    void nothingIsToldOfAFewCases() {
        assertThat(Pace.of("o", each(IntStream.range(0, 19).boxed().toList()), TODAY))
                .isEmpty();
    }

    @Property(tries = 200)
    void atLeastSoManyCasesWereDecidedInTime(@ForAll @Size(min = 20, max = 60) List<@IntRange(max = 90) Integer> days) {
        Pace pace = Pace.of("o", each(days), TODAY).orElseThrow();

        assertThat(days.stream().filter(day -> day <= pace.half()).count() * 100)
                .isGreaterThanOrEqualTo(days.size() * 50L);
        assertThat(days.stream().filter(day -> day < pace.nineTenths()).count() * 100)
                .isLessThan(days.size() * 90L);
    }
}
