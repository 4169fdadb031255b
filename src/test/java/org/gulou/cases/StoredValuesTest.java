package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredValuesTest {
    static List<Value> everyKindOfValue() {
        return List.of(
                Value.EMPTY,
                new Value.Unknown(Set.of("household.r1.income", "visit.income")),
                Value.TRUE,
                Value.of(new BigDecimal("1.10")),
                Value.of("2026-03-04"),
                Value.of(LocalDate.of(2026, 3, 4)),
                new Value.Time(LocalTime.of(9, 30), Optional.empty()),
                new Value.DateTime(LocalDateTime.of(2026, 3, 4, 9, 30), Optional.of(OfficeTime.ZONE)),
                new Value.DateTime(LocalDateTime.of(2026, 3, 4, 9, 30), Optional.empty()),
                new Value.Days(Duration.ofHours(36)),
                new Value.Months(18),
                new Value.Items(List.of(Value.of("a"), Value.of(2))),
                new Value.Fields(Map.of("tier", Value.of("A"), "visits", new Value.Items(List.of()))));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfValue")
    void whatWasGivenReadsBackAsTheSameValue(Value value) {
        var given = Map.of("it", value);

        assertThat(StoredValues.read(StoredValues.write(given))).isEqualTo(given);
    }
}
