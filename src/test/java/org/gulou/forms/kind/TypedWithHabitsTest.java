package org.gulou.forms.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Shape;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keyboards and habits add to a code or a number is people's to type and ours to read. */
class TypedWithHabitsTest {
    private static final Local HERE = new Local(LocalDate.of(2026, 3, 2), Divisions.NONE);

    @Test
    void aCodeIsReadAsItsPatternWantsItHoweverAKeyboardGivesIt() {
        assertThat(code("^[A-Z][0-9]{9}$", "Ｓ５２０００００１０")).isEqualTo("S520000010");
        assertThat(code("^[A-Z][0-9]{9}$", " s520 000 010 ")).isEqualTo("S520000010");
        assertThat(code("^[0-9]{4}-[0-9]{6}$", "2602—520100")).isEqualTo("2602-520100");
        assertThat(code("^[0-9]{4}-[0-9]{6}$", "２６０２－５２０１００")).isEqualTo("2602-520100");
        assertThat(code("^[0-9]{12}$", "5201-0000-0001")).isEqualTo("520100000001");
        assertThat(code("^[a-z0-9-]+([.][a-z0-9-]+)+$", "Freight。Example。CN")).isEqualTo("freight.example.cn");
        assertThat(code("^(黔)?B2-[0-9]{8}$", "黔b2－20260001")).isEqualTo("黔B2-20260001");
    }

    @Test
    void aTextThatItsPatternTakesAsItIsOrInNoWayStaysAsItIsTyped() {
        assertThat(code("^[A-Za-z]+$", "Mixed")).isEqualTo("Mixed");
        assertThat(code("^[A-Z][0-9]{9}$", "ｓ 12，请看")).isEqualTo("ｓ 12，请看");
    }

    private static String code(String pattern, String typed) {
        Kind kind = Kind.of("text", Kind.Parameters.NONE).orElseThrow().shaped(List.of(new Shape(pattern)));
        return ((Value.Text) ((Reading.Typed) kind.read(List.of(typed), HERE)).value()).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "12.5 平方米", "１２．５平方米", "12.5 square metres"})
    void aNumberMayHaveItsUnitBehindIt(String typed) {
        var area = new NumberKind("decimal", 6, "", LocalizedText.of("平方米", "square metres"));
        assertThat(area.read(List.of(typed), HERE)).isEqualTo(new Reading.Typed(Value.of(new BigDecimal("12.5"))));
        assertThat(area.read(List.of("12.5亩"), HERE)).isInstanceOf(Reading.Wrong.class);
    }
}
