package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.Test;

class TimeOutTest {
    private static final Instant END = Instant.parse("2027-01-14T16:00:00Z");

    private static TimeOut timeOut(boolean provisional) {
        return new TimeOut(new Deadline(END), provisional, LocalizedText.of("已关闭", "Closed"));
    }

    @Test
    void anEndThatHangsOnAnUnpublishedYearIsCalledProvisional() {
        assertThat(timeOut(true).last()).isEqualTo(LocalizedText.of("2027年1月14日（暂定）", "14 January 2027 (provisional)"));
        assertThat(timeOut(false).last()).isEqualTo(LocalizedText.of("2027年1月14日", "14 January 2027"));
    }

    @Test
    void nobodyIsTooLateForAProvisionalEnd() {
        assertThat(timeOut(false).isOver(END)).isTrue();
        assertThat(timeOut(false).isOver(END.minusNanos(1))).isFalse();
        assertThat(timeOut(true).isOver(END)).isFalse();
    }
}
