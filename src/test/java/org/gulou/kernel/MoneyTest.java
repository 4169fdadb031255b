package org.gulou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void aWholeSumIsWrittenWithoutDecimalsAndAnyOtherWithTwo() {
        assertThat(Money.grouped(new BigDecimal("640400.00"))).isEqualTo("640,400");
        assertThat(Money.grouped(new BigDecimal("90.5"))).isEqualTo("90.50");
        assertThat(Money.grouped(new BigDecimal("333.333333"))).isEqualTo("333.33");
        assertThat(Money.grouped(new BigDecimal("99.999"))).isEqualTo("100");
        assertThat(Money.grouped(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(Money.grouped(new BigDecimal("80"))).isEqualTo("80");
        assertThat(Money.grouped(new BigDecimal("1E+4"))).isEqualTo("10,000");
    }

    @Test
    void whatIsCountedKeepsTheDecimalsThatItHas() {
        assertThat(Money.counted(new BigDecimal("1200.00"))).isEqualTo("1,200");
        assertThat(Money.counted(new BigDecimal("12.345"))).isEqualTo("12.345");
    }

    @Test
    void aSumInASentenceIsWrittenTheSameWay() {
        assertThat(Words.in("en").say("fee.yuan", new BigDecimal("90.5"))).isEqualTo("90.50 yuan");
        assertThat(Words.in("zh").say("fee.yuan", new BigDecimal("1200.00"))).isEqualTo("1,200 元");
    }

    @Test
    void aSumIsFollowedByWhatPeopleCallItsCurrency() {
        assertThat(Money.words(new BigDecimal("1200.5"), "CNY"))
                .isEqualTo(LocalizedText.of("1,200.50 元", "1,200.50 yuan"));
        assertThat(Money.words(new BigDecimal("20"), "EUR").in("zh")).isEqualTo("20 EUR");
    }
}
