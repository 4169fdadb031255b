package org.gulou.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CheckDigitsTest {
    @Test
    void publishedExamplesPass() {
        assertThat(CheckDigits.residentId("11010519491231002X")).isTrue();
        assertThat(CheckDigits.iban("DE89370400440532013000")).isTrue();
        assertThat(CheckDigits.vin("1HGCM82633A004352")).isTrue();
    }

    @Test
    void aBirthDateThatNeverWasIsNoResidentId() {
        String digits = "11010519490230002";
        assertThat(CheckDigits.residentId(digits + CheckDigits.residentCheck(digits)))
                .isFalse();
    }

    @Property(tries = 100)
    void oneWrongDigitIsAlwaysFound(
            @ForAll @NumericChars @StringLength(17) String digits,
            @ForAll @IntRange(max = 16) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        int wrong = (digits.charAt(at) - '0' + by) % 10;
        String typo = digits.substring(0, at) + wrong + digits.substring(at + 1);
        assertThat(CheckDigits.residentCheck(typo)).isNotEqualTo(CheckDigits.residentCheck(digits));
        assertThat(CheckDigits.usccCheck(typo)).isNotEqualTo(CheckDigits.usccCheck(digits));
    }
}
