package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Appointment;
import org.gulou.workflow.Booking;
import org.gulou.workflow.Role;
import org.junit.jupiter.api.Test;

/** What the history of a case calls what came of a fee, and of a time at an office. */
class EventWordsTest {
    private static final Appointment VISIT = new Appointment(
            "visit",
            LocalizedText.of("到残联参加评定", "Assessment"),
            Role.read("officer.county").orElseThrow(),
            Duration.ofMinutes(30),
            Optional.empty(),
            Period.parse("60 days").orElseThrow(),
            LocalizedText.NONE,
            Set.of("assessment"));
    private static final Value MONDAY = Booking.value(LocalDateTime.parse("2026-03-09T09:00"));
    private static final Value TUESDAY = Booking.value(LocalDateTime.parse("2026-03-10T10:30"));

    private static String words(String event, Map<String, Value> given) {
        Act act = Act.event(event, "mei", Instant.EPOCH, "assessment", given);
        return EventWords.of(act, VISIT).orElseThrow().in("en");
    }

    private static LocalizedText settled(Map<String, Value> given) {
        return EventWords.settled(Act.event(Act.FEE_PAID, "mei", Instant.EPOCH, "assessment", given));
    }

    @Test
    void aFeeIsOnlySaidToBePaidWhereMoneySettledIt() {
        assertThat(settled(Map.of(Act.RECEIPT, Value.of("0042")))).isEqualTo(LocalizedText.of("费用已缴清", "Fee paid"));
        assertThat(settled(Map.of(Act.WAIVED, Value.of("低保户"))).in("zh"))
                .contains("免收")
                .doesNotContain("缴");
        assertThat(settled(Map.of()).in("zh")).isEqualTo("费用已结清");
    }

    @Test
    void aChangeSaysFromWhenToWhen() {
        assertThat(words("visit.done", Map.of(Booking.AT, MONDAY)))
                .isEqualTo("Time booked: Assessment, 9 March 2026 09:00");
        assertThat(words("visit.done", Map.of(Booking.BEFORE, MONDAY, Booking.AT, TUESDAY)))
                .isEqualTo("Time changed: Assessment, 9 March 2026 09:00 → 10 March 2026 10:30");
        assertThat(words("visit.failed", Map.of(Booking.BEFORE, MONDAY)))
                .isEqualTo("Time given back: Assessment, 9 March 2026 09:00");
    }
}
