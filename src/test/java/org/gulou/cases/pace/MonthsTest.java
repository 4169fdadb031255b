package org.gulou.cases.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gulou.cases.pace.Months.Ended;
import org.gulou.cases.pace.Months.Key;
import org.gulou.cases.pace.Months.Month;
import org.junit.jupiter.api.Test;

/** The statistics tell how a service does, and of nobody. */
class MonthsTest {
    private static final Key MAY = new Key(YearMonth.of(2026, 5), "out-of-area-care");

    @Property
    void noNumberBelowFiveIsTold(
            @ForAll @LongRange(max = 9) long filed,
            @ForAll @LongRange(max = 9) long granted,
            @ForAll @LongRange(max = 9) long refused,
            @ForAll @LongRange(max = 9) long otherwise) {
        Month told = Month.of(MAY, filed, new Ended(granted, refused, otherwise, 2.5, 7));

        assertThat(told.filed()).isEqualTo(filed == 0 || filed >= 5 ? Optional.of(filed) : Optional.empty());
        assertThat(told.granted()).isEqualTo(granted == 0 || granted >= 5 ? Optional.of(granted) : Optional.empty());
        assertThat(told.refused()).isEqualTo(refused == 0 || refused >= 5 ? Optional.of(refused) : Optional.empty());
        assertThat(told.otherwise())
                .isEqualTo(otherwise == 0 || otherwise >= 5 ? Optional.of(otherwise) : Optional.empty());
        assertThat(told.half().isPresent()).isEqualTo(granted + refused >= 5);
    }

    @Test
    void whatIsToldIsExact() {
        assertThat(Month.of(MAY, 12, new Ended(7, 0, 5, 2.5, 7)))
                .isEqualTo(new Month(
                        MAY.month(),
                        MAY.service(),
                        Optional.of(12L),
                        Optional.of(7L),
                        Optional.of(0L),
                        Optional.of(5L),
                        Optional.of(2.5),
                        Optional.of(7.0)));
    }
}
