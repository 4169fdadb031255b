package org.gulou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void aSumIsWrittenInGroupsWithTheDecimalsThatItHas() {
        assertThat(Money.grouped(new BigDecimal("640400.00"))).isEqualTo("640,400.00");
        assertThat(Money.grouped(new BigDecimal("80"))).isEqualTo("80");
        assertThat(Money.grouped(new BigDecimal("1E+4"))).isEqualTo("10,000");
    }
}
