package org.gulou.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** A line that takes away is charged by taking it off the others. */
class ReducedFeesTest {
    private static FeeLine line(int amount, String due) {
        return new FeeLine("line" + amount, LocalizedText.NONE, Value.of(BigDecimal.valueOf(amount)), Set.of(), due);
    }

    private static List<String> charged(FeeLine... lines) {
        var fees = new Fees(List.of(lines));
        List<FeeLine> charged = fees.charged();
        assertThat(charged)
                .extracting(FeeLine::id)
                .containsExactlyElementsOf(Stream.of(lines).map(FeeLine::id).toList());
        assertThat(new Fees(charged).total()).isEqualTo(fees.total());
        return charged.stream()
                .map(line -> line.amount() instanceof Value.Num(BigDecimal amount) ? amount.toPlainString() : "?")
                .toList();
    }

    @Test
    void whatIsTakenAwayComesOffTheFirstThatCosts() {
        assertThat(charged(line(0, "submit"), line(300, "submit"), line(40, "submit"), line(-50, "submit")))
                .containsExactly("0", "250", "40", "0");
        assertThat(charged(line(-50, "submit"), line(30, "submit"), line(40, "submit")))
                .containsExactly("0", "0", "20");
    }

    @Test
    void whatIsDueTogetherIsReducedFirst() {
        assertThat(charged(line(100, "submit"), line(60, "before grant"), line(-80, "before grant")))
                .containsExactly("80", "0", "0");
    }

    @Test
    void aLineSaysWhatWasTakenOffItAndWhy() {
        var licence = new FeeLine("licence", LocalizedText.of("证件费", "Licence"), Value.of(300), Set.of(), "submit");
        var less = new FeeLine("less", LocalizedText.of("低保减免", "Low income"), Value.of(-120), Set.of(), "submit");

        LocalizedText title =
                new Fees(List.of(licence, less)).charged().getFirst().title();

        assertThat(title.in("zh")).isEqualTo("证件费（减120 元：低保减免）");
        assertThat(title.in("en")).isEqualTo("Licence (less 120 yuan: Low income)");
    }

    @Test
    void nobodyIsPaidForApplying() {
        assertThat(charged(line(30, "submit"), line(-50, "submit"))).containsExactly("0", "0");
    }

    @Test
    void aLineThatNobodyKnowsStaysOpen() {
        var open = new FeeLine("open", LocalizedText.NONE, Value.unknown("crew"), Set.of("crew"), "submit");

        assertThat(charged(line(100, "submit"), open, line(-30, "submit"))).containsExactly("70", "?", "0");
    }
}
