package org.gulou.forms.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

/** An option of a long list is found by what people type, and offered on its days. */
class OptionTest {
    @Test
    void anOptionIsFoundByItsBeginningInTheCodeOrByAnyPartOfItsName() {
        var option = Option.of("A12", LocalizedText.of("餐饮服务", "Catering services"));
        assertThat(option.matches("a1")).isTrue();
        assertThat(option.matches("12")).isFalse();
        assertThat(option.matches(" 服务 ")).isTrue();
        assertThat(option.matches("SERVICES")).isTrue();
        assertThat(option.matches("hotel")).isFalse();
    }

    @Test
    void anOptionIsOfferedFromItsFirstDayThroughItsLast() {
        LocalDate day = LocalDate.of(2026, 11, 25);
        var option = new Option(
                "a",
                LocalizedText.of("甲", "a"),
                LocalizedText.NONE,
                false,
                Optional.empty(),
                Map.of(),
                Optional.of(day),
                Optional.of(day.plusDays(1)));
        assertThat(option.offeredOn(day.minusDays(1))).isFalse();
        assertThat(option.offeredOn(day)).isTrue();
        assertThat(option.offeredOn(day.plusDays(1))).isTrue();
        assertThat(option.offeredOn(day.plusDays(2))).isFalse();
    }
}
