package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.MEI;
import static org.gulou.workflow.Story.official;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Period;
import org.gulou.workflow.clock.ClockLedger;
import org.gulou.workflow.clock.Entry;
import org.gulou.workflow.clock.Light;
import org.gulou.workflow.clock.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {
    private static final Actor CLERK = official("li", "clerk.county");
    private static final Actor HEAD = official("sun", "head.county");

    private final Workflow workflow = Sketch.workflow(Samples.LICENCE);

    private Story acceptedAt(String officeTime) {
        return new Story(workflow, officeTime).does(CLERK, "accept");
    }

    private ClockLedger decision(Story story) {
        return workflow.ledger(story.situation(), "decision").orElseThrow();
    }

    @Test
    void twentyWorkingDaysCrossTheSpringFestivalAndItsMakeUpSaturdays() {
        assertThat(acceptedAt("2026-02-13T10:00").due("decision")).isEqualTo("2026-03-19");
    }

    @Test
    void aMakeUpSaturdayIsAWorkingDayLikeAnyOther() {
        assertThat(acceptedAt("2026-02-14T10:00").due("decision")).isEqualTo("2026-03-20");
    }

    @Test
    void aDayOnWhichTheClockStandsAtItsEndDoesNotCount() {
        Story story = acceptedAt("2026-03-02T10:00");
        story.at("2026-03-05T09:00")
                .does(CLERK, "correct")
                .at("2026-03-09T15:00")
                .does(MEI, "resend");

        assertThat(story.due("decision")).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void aPauseWithinADayCostsNothing() {
        Story story = acceptedAt("2026-03-02T10:00");
        story.at("2026-03-05T09:00")
                .does(CLERK, "correct")
                .at("2026-03-05T15:00")
                .does(MEI, "resend");

        assertThat(story.due("decision"))
                .isEqualTo(acceptedAt("2026-03-02T10:00").due("decision"));
    }

    @Test
    void timesInTurnTakeTogetherWhatTheySay() {
        Story couple = new Story(Sketch.workflow(Samples.COOLING_OFF), "2026-03-02T09:00").does(CLERK, "accept");

        couple.at("2026-05-01T23:59").settle();
        assertThat(couple.state()).isEqualTo("ready");
        couple.at("2026-05-02T00:00").settle();
        assertThat(couple.state()).isEqualTo("lapsed");
    }

    @Test
    void anExtensionLengthensTheClockOnce() {
        Story story = acceptedAt("2026-03-02T10:00").does(HEAD, "extend-decision");

        assertThat(story.due("decision")).isEqualTo("2026-04-14");
        assertThat(story.attempt(HEAD, "extend-decision")).isInstanceOf(Step.TooOften.class);
    }

    @Test
    void acceptanceStopsTheFirstClockAndStartsTheSecond() {
        Story story = acceptedAt("2026-03-02T10:00");

        assertThat(workflow.ledger(story.situation(), "acceptance")
                        .orElseThrow()
                        .stopped())
                .hasValue(Story.instant("2026-03-02T10:00"));
        assertThat(decision(story).isRunning()).isTrue();
    }

    @Test
    void aWithdrawalStopsEveryClock() {
        Story story = acceptedAt("2026-03-02T10:00").at("2026-03-03T10:00").does(MEI, "withdraw");

        assertThat(workflow.ledgers(story.situation()))
                .allMatch(ledger -> ledger.stopped().isPresent());
    }

    @Test
    void theLightTurnsYellowWithAFifthLeftAndRedAtTheEndOfTheLastDay() {
        Story story = acceptedAt("2026-03-02T10:00");

        assertThat(light(story, "2026-03-23T12:00")).isEqualTo(Light.GREEN);
        assertThat(light(story, "2026-03-24T12:00")).isEqualTo(Light.YELLOW);
        assertThat(light(story, "2026-03-30T23:59")).isEqualTo(Light.YELLOW);
        assertThat(light(story, "2026-03-31T00:00")).isEqualTo(Light.RED);
    }

    private Light light(Story story, String officeTime) {
        return decision(story).light(Story.instant(officeTime));
    }

    @Test
    void aDueDateInAYearWithoutACalendarIsProvisional() {
        assertThat(decision(acceptedAt("2026-11-30T10:00")).isProvisional(Story.instant("2026-11-30T10:00")))
                .isFalse();
        assertThat(decision(acceptedAt("2026-12-10T10:00")).isProvisional(Story.instant("2026-12-10T10:00")))
                .isTrue();
    }

    private static ClockLedger begun(String officeTime, String limit) {
        return new ClockLedger(
                "clock",
                LocalizedText.NONE,
                List.of(new Entry.Started(Story.instant(officeTime), LocalizedText.of("开始", "start"))),
                Period.parse(limit).orElseThrow(),
                Story.CALENDAR,
                true);
    }

    @Test
    void aLimitOfMinutesEndsInAYearWithoutACalendar() {
        Instant then = Story.instant("2027-03-02T10:00");

        assertThat(begun("2027-03-02T10:00", "30 minutes").isProvisional(then)).isFalse();
        assertThat(begun("2027-03-02T10:00", "3 days").isProvisional(then)).isTrue();
    }

    @Test
    void anEndThatMovesToAWorkingDayIsExplained() {
        Instant then = Story.instant("2026-03-02T10:00");

        assertThat(begun("2026-03-02T10:00", "5 days").explain(then))
                .extracting((Line line) -> line.text().in("en"))
                .containsExactly(
                        "The clock starts with “start”; this day is day 0. The limit is 5 days.",
                        "7 March 2026 is a day off: it ends on the next working day.",
                        "It is due at the end of 9 March 2026.");
    }

    @Test
    void aClockOfHoursIsExplainedByTheMinute() {
        Instant then = Story.instant("2026-03-02T10:00");

        assertThat(begun("2026-03-02T10:00", "2 hours").explain(then))
                .extracting((Line line) -> line.text().in("en"))
                .containsExactly(
                        "The clock starts with “start” and counts by the minute. The limit is 2 hours.",
                        "It is due at 2 March 2026 12:00.");
    }

    @Test
    void theDueDateIsExplainedLineByLine() {
        Story story = acceptedAt("2026-02-13T10:00");

        assertThat(decision(story).explain(story.situation().now()))
                .extracting((Line line) -> line.text().in("en"))
                .containsExactly(
                        "The clock starts with “accept”; this day is day 0. The limit is 20 working days.",
                        "14 February 2026 is a Saturday worked to make up for a holiday: counted.",
                        "15 February 2026 – 23 February 2026: public holiday, not counted.",
                        "28 February 2026 is a Saturday worked to make up for a holiday: counted.",
                        "It is due at the end of 19 March 2026.");
    }

    @Test
    void aPauseEndsWhenItHasLastedAsLongAsItMay() {
        var workflow = Sketch.workflow("""
                start: received
                states:
                  received: {worker: clerk.county}
                  consultation: {worker: clerk.county, pauses: [reply], atMost: 3 working days}
                  done: {end: granted}
                moves:
                  consult: {from: received, to: consultation, by: clerk.county}
                  finish: {from: [received, consultation], to: done, by: clerk.county}
                clocks: {reply: {starts: received, stops: [done], limit: 10 working days}}
                """);
        var story =
                new Story(workflow, "2026-03-02T09:00").at("2026-03-04T09:00").does(CLERK, "consult");

        story.at("2026-03-25T09:00");

        assertThat(story.due("reply")).isEqualTo("2026-03-19");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04T00:00", "2026-03-04T09:00", "2026-03-04T23:59"})
    void aPauseThatRunsOutCostsAsManyDaysAsItMayLast(String begun) {
        var workflow = Sketch.workflow("""
                start: received
                states:
                  received: {worker: clerk.county}
                  notice: {waitsFor: time, lasts: 7 days, then: close, pauses: [reply]}
                  deciding: {worker: clerk.county}
                  done: {end: granted}
                moves:
                  publish: {from: received, to: notice, by: clerk.county}
                  close: {from: notice, to: deciding, by: time}
                  finish: {from: deciding, to: done, by: clerk.county}
                clocks: {reply: {starts: received, stops: [done], limit: 30 days}}
                """);
        var story = new Story(workflow, "2026-03-02T09:00").at(begun).does(CLERK, "publish");
        assertThat(new Story(workflow, "2026-03-02T09:00").due("reply")).isEqualTo("2026-04-01");

        story.at("2026-03-20T09:00");
        story.settle();

        assertThat(story.due("reply")).isEqualTo("2026-04-08");
    }

    @Test
    void aLimitSetForAPersonNeverEndsOnADayOff() {
        var workflow = Sketch.workflow("""
                start: received
                states:
                  received: {worker: clerk.county}
                  correction: {waitsFor: applicant, edits: named, lasts: 5 days, then: lapse}
                  lapsed: {end: lapsed}
                moves:
                  correct: {from: received, to: correction, by: clerk.county, needs: [items]}
                  resend: {from: correction, to: back, by: applicant}
                  lapse: {from: correction, to: lapsed, by: time}
                """);
        var story = new Story(workflow, "2026-03-02T09:00").does(CLERK, "correct");

        assertThat(workflow.timers(story.situation()).getFirst().due()).isEqualTo(Story.instant("2026-03-10T00:00"));
    }
}
