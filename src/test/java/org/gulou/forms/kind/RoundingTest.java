package org.gulou.forms.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How owners write a rounding, and what it makes of an amount. */
class RoundingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    0.01 half up ~ 2.345 ~ 2.35
                    0.01 half even ~ 2.345 ~ 2.34
                    0.5 down ~ 2.9 ~ 2.5
                    100 up ~ 101 ~ 200
                    1 half down ~ 2.5 ~ 2
                    1 % half up ~ 0.12345 ~ 0.12
                    0.05 % down ~ 0.12345 ~ 0.1230
                    """)
    void anAmountIsRoundedToItsStep(String rounding, BigDecimal amount, BigDecimal rounded) {
        assertThat(Rounding.parse(rounding).orElseThrow().apply(amount)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "0.01 sideways", "1% up", "1 %", "0 up", "-1 up", "half up", "1e9 up", ""})
    void whatIsNoRoundingIsToldApart(String text) {
        assertThat(Rounding.parse(text)).isEmpty();
    }
}
