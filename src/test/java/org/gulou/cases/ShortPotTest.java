package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gulou.cases.CountedPots.Standing;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

/** Who waits for what is counted is told where too little of it is left for her. */
class ShortPotTest {
    private static boolean isShort(int left, Standing standing) {
        return new CountedPots.Told(
                        LocalizedText.NONE, BigDecimal.TEN, BigDecimal.valueOf(left), BigDecimal.TWO, standing, 0)
                .isShort();
    }

    @Test
    void onlyACaseThatHasTakenNothingYetCanBeShort() {
        assertThat(isShort(1, Standing.WILL)).isTrue();
        assertThat(isShort(2, Standing.WILL)).as("what is left is just enough").isFalse();
        assertThat(isShort(0, Standing.TAKEN)).isFalse();
        assertThat(isShort(0, Standing.WAITS))
                .as("its place in the line is told")
                .isFalse();
    }
}
