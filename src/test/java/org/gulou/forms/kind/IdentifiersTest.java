package org.gulou.forms.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.gulou.kernel.CheckDigits;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void theExampleOfTheStandardIsRight() {
        assertThat(Identifiers.RESIDENT_ID.judge("11010519491231002X", TODAY)).isEmpty();
        assertThat(CheckDigits.birthDate("11010519491231002X")).contains(LocalDate.of(1949, 12, 31));
    }

    @Test
    void anAbolishedAreaCodeIsStillCarried() {
        String digits = "52210119850501002";
        assertThat(Identifiers.RESIDENT_ID.judge(digits + CheckDigits.residentCheck(digits), TODAY))
                .isEmpty();
    }

    @Test
    void nobodyIsBornTomorrow() {
        String digits = "52010120261126002";
        String code = digits + CheckDigits.residentCheck(digits);
        assertThat(Identifiers.RESIDENT_ID.judge(code, TODAY)).isPresent();
        assertThat(Identifiers.RESIDENT_ID.judge(code, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void aCreditCodeWhoseSumIsDivisibleEndsInNought() {
        String zeros = "00000000000000000";
        assertThat(CheckDigits.usccCheck(zeros)).isEqualTo('0');
        assertThat(Identifiers.USCC.judge(zeros + "0", TODAY)).isEmpty();
    }

    @Test
    void aCreditCodeThatFailsItsCheckOnlyWarns() {
        assertThat(Identifiers.USCC
                        .judge("91350211M0000XUF46", TODAY)
                        .orElseThrow()
                        .warning())
                .isTrue();
    }

    @Property(tries = 200)
    void oneWrongDigitOfAResidentIdIsAlwaysFound(
            @ForAll @StringLength(3) @Chars({'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'}) String order,
            @ForAll @IntRange(min = 0, max = 16) int at,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        String digits = "52010319850501" + order;
        char check = CheckDigits.residentCheck(digits);
        char wrong = (char) ('0' + (digits.charAt(at) - '0' + change) % 10);
        String typo = digits.substring(0, at) + wrong + digits.substring(at + 1);
        assertThat(CheckDigits.residentCheck(typo)).isNotEqualTo(check);
    }

    @Property(tries = 200)
    void anyTypingIsJudgedWithoutAnException(
            @ForAll @StringLength(max = 30) @CharRange(from = ' ', to = '￯') String typed) {
        for (Identifiers shape : Identifiers.values()) {
            String code = shape.normalise(List.of(typed));
            assertThat(shape.judge(code, TODAY)
                            .filter(flaw -> flaw.words().in("en").isBlank()))
                    .as("%s refuses '%s' without a word", shape, typed)
                    .isEmpty();
            assertThat(shape.normalise(List.of(code))).isEqualTo(code);
        }
    }
}
