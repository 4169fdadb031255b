package org.gulou.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CaseNumberTest {
    private static final CaseNumber FIRST = new CaseNumber(new DivisionCode("520103"), LocalDate.of(2026, 11, 25), 123);

    @Property
    void everyNumberReadsBackAsItself(@ForAll @IntRange(min = 1, max = 999_999) int serial) {
        var number = new CaseNumber(new DivisionCode("520103"), LocalDate.of(2026, 11, 25), serial);

        assertThat(CaseNumber.parse(number.toString())).isEqualTo(number);
    }

    @Property
    void aMistypedDigitIsNoticed(
            @ForAll @IntRange(min = 1, max = 9) int offset, @ForAll @IntRange(min = 0, max = 5) int at) {
        String text = FIRST.toString();
        int position = text.indexOf("-000") + 1 + at;
        char wrong = (char) ('0' + (text.charAt(position) - '0' + offset) % 10);

        assertThat(CaseNumber.read(text.substring(0, position) + wrong + text.substring(position + 1)))
                .isEmpty();
    }

    @Test
    void spacesAndMissingHyphensAreAccepted() {
        assertThat(CaseNumber.read(" " + FIRST.toString().replace("-", "") + " "))
                .contains(FIRST);
    }

    @Test
    void wideDigitsOfAChineseKeyboardAreAccepted() {
        String wide = FIRST.toString()
                .chars()
                .map(letter -> letter + '０' - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(CaseNumber.read(wide)).contains(FIRST);
    }

    @Test
    void anErrorSaysWhatANumberLooksLike() {
        assertThatThrownBy(() -> CaseNumber.parse("12")).hasMessageContaining("520103-20261125-000123-0");
    }

    @Test
    void theThirtiethOfFebruaryIsNoDay() {
        assertThat(CaseNumber.read("520103-20260230-000123-0")).isEmpty();
    }
}
