package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.workflow.Act;
import org.junit.jupiter.api.Test;

/** What the journal calls what comes of a time at an office. */
class BookedTimesTest {
    @Test
    void theJournalCallsWhatCameOfAnyAppointmentTheSameAndAFeeByItsOwnName() {
        assertThat(BookedTimes.noted("visit.kept")).isEqualTo("appointment.kept");
        assertThat(BookedTimes.noted("hearing.failed")).isEqualTo("appointment.failed");
        assertThat(Act.EVENTS)
                .allSatisfy(event -> assertThat(BookedTimes.noted(event)).isEqualTo(event));
    }
}
