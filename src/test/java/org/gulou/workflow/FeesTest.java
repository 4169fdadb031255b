package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** A fee in the way of a case: who waits for it, and what goes on once it is paid. */
class FeesTest {
    private static final Actor CLERK = Story.official("clerk", "clerk.county");

    private final Workflow licence = Sketch.workflow("""
            start: received
            states:
              received: {worker: clerk.county, lasts: 10 working days, then: lapse}
              fee: {worker: clerk.county}
              issued: {end: granted}
              lapsed: {end: lapsed}
            moves:
              accept: {from: received, to: fee, by: clerk.county}
              issue: {from: fee, to: issued, by: auto, on: fee.paid}
              cancel: {from: fee, to: lapsed, by: clerk.county}
              lapse: {from: received, to: lapsed, by: time}
            clocks:
              making: {starts: fee.paid, stops: [issued, lapsed], limit: 3 working days}
            """);

    @Test
    void aMoveThatAFeeIsDueBeforeIsRefusedWithTheSum() {
        var story = new Story(licence, "2026-03-02T09:00").owes("accept", 80);

        assertThat(story.attempt(CLERK, "accept"))
                .isInstanceOfSatisfying(
                        Step.Unpaid.class,
                        refused -> assertThat(refused.owed()).isEqualByComparingTo(BigDecimal.valueOf(80)));
    }

    @Test
    void timeDoesNotWaitForMoney() {
        var story = new Story(licence, "2026-03-02T09:00").owes("lapse", 80).at("2026-03-20T09:00");

        story.settle();

        assertThat(story.state()).isEqualTo("lapsed");
    }

    @Test
    void whatWaitsForTheFeeGoesOnWhenItIsPaid() {
        var story = new Story(licence, "2026-03-02T09:00").does(CLERK, "accept");
        story.settle();
        assertThat(story.state()).isEqualTo("fee");

        story.hears(Act.FEE_PAID).settle();

        assertThat(story.state()).isEqualTo("issued");
    }

    @Test
    void aFeeThatWasPaidEarlyHoldsNothingUp() {
        Map<String, Value> paid = Map.of("fee", new Value.Fields(Map.of("total", Value.of(80), "paid", Value.TRUE)));
        var story =
                new Story(licence, "2026-03-02T09:00", paid).hears(Act.FEE_PAID).does(CLERK, "accept");

        story.settle();

        assertThat(story.state()).isEqualTo("issued");
    }

    @Test
    void aClockMayStartWithThePayment() {
        var story = new Story(licence, "2026-03-02T09:00");
        assertThat(story.clocks()).isEmpty();

        story.hears(Act.FEE_PAID);

        assertThat(story.clocks()).containsExactly("making");
    }
}
