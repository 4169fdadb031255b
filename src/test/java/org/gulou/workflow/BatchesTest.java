package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Quota;
import org.gulou.workflow.batch.Ranking;
import org.gulou.workflow.batch.Round;
import org.gulou.workflow.batch.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a definition says of windows, ranks and pots is what its cases are taken, ordered and served by. */
class BatchesTest {
    private final Workflow workflow = Sketch.workflow("""
            start: received
            window: [{opens: 2026-03-02, closes: 2026-03-10T17:00, sealed: yes}, {opens: 09-01, closes: 09-30}, {opens: 2026-12-01T09:00:30, closes: day}]
            rank: [grant.score desc, day asc, highRisk, grant.fee]
            quotas:
              seats: {of: 3, per: [highRisk], reserves: accept, uses: grant, short: wait}
              money: {of: grant.fee, takes: grant.fee, reserves: accept, uses: grant}
            states: {received: {worker: clerk.county}, accepted: {worker: clerk.county}, granted: {end: granted}}
            moves:
              accept: {from: received, to: accepted, by: clerk.county}
              grant: {from: accepted, to: granted, by: clerk.county, needs: [{id: score}, {id: fee, kind: money}], for: each}
            """);

    private Standing at(String officeTime) {
        return workflow.standing(
                Scope.of(Map.of("day", Value.of(LocalDate.of(2026, 12, 10)))),
                Surroundings.at(Story.instant(officeTime)));
    }

    private static Round round(String opens, String closes, boolean sealed) {
        return new Round(Story.instant(opens), Story.instant(closes), sealed);
    }

    @Test
    void aWindowOpensWithADayAndClosesAtAMoment() {
        Round march = round("2026-03-02T00:00", "2026-03-10T17:00", true);

        assertThat(at("2026-03-01T23:59")).isEqualTo(new Standing.Early(march));
        assertThat(at("2026-03-02T00:00")).isEqualTo(new Standing.Open(march));
        assertThat(at("2026-03-10T16:59")).isEqualTo(new Standing.Open(march));
        assertThat(at("2026-03-10T17:00"))
                .isEqualTo(new Standing.Early(round("2026-09-01T00:00", "2026-10-01T00:00", false)));
    }

    @Test
    void aDayWithoutAYearComesEveryYear() {
        assertThat(at("2026-09-30T23:59"))
                .isEqualTo(new Standing.Open(round("2026-09-01T00:00", "2026-10-01T00:00", false)));
        assertThat(at("2027-09-30T23:59"))
                .isEqualTo(new Standing.Open(round("2027-09-01T00:00", "2027-10-01T00:00", false)));
    }

    private static Standing standing(String window, String officeTime) {
        Workflow yearly = Sketch.workflow("""
                start: received
                window: %s
                states: {received: {worker: clerk.county}, granted: {end: granted}}
                moves: {grant: {from: received, to: granted, by: clerk.county}}
                """.formatted(window));
        return yearly.standing(Scope.of(Map.of()), Surroundings.at(Story.instant(officeTime)));
    }

    @Test
    void aYearlyWindowThatClosesOnAnEarlierDayThanItOpensClosesInTheNextYear() {
        String winter = "{opens: 11-15, closes: 01-20}";
        Round first = round("2025-11-15T00:00", "2026-01-21T00:00", false);
        Round second = round("2026-11-15T00:00", "2027-01-21T00:00", false);

        assertThat(standing(winter, "2025-12-31T23:59")).isEqualTo(new Standing.Open(first));
        assertThat(standing(winter, "2026-01-20T23:59")).isEqualTo(new Standing.Open(first));
        assertThat(standing(winter, "2026-01-21T00:00")).isEqualTo(new Standing.Early(second));
        assertThat(standing(winter, "2026-11-15T00:00")).isEqualTo(new Standing.Open(second));
    }

    @Test
    void aYearlyWindowOpensAndClosesAtAnHourOfItsDays() {
        String spring = "{opens: '03-01T08:30', closes: '03-10T17:00'}";
        Round here = round("2026-03-01T08:30", "2026-03-10T17:00", false);
        Round next = round("2027-03-01T08:30", "2027-03-10T17:00", false);

        assertThat(standing(spring, "2026-03-01T08:29")).isEqualTo(new Standing.Early(here));
        assertThat(standing(spring, "2026-03-01T08:30")).isEqualTo(new Standing.Open(here));
        assertThat(standing(spring, "2026-03-10T16:59")).isEqualTo(new Standing.Open(here));
        assertThat(standing(spring, "2026-03-10T17:00")).isEqualTo(new Standing.Late(here, Optional.of(next)));
    }

    @Test
    void atAnHourItClosesInTheNextYearAsWell() {
        String winter = "{opens: '11-15T09:00', closes: '02-29T12:00'}";
        Round first = round("2025-11-15T09:00", "2026-02-28T12:00", false);
        Round second = round("2026-11-15T09:00", "2027-02-28T12:00", false);

        assertThat(standing(winter, "2026-02-28T11:59")).isEqualTo(new Standing.Open(first));
        assertThat(standing(winter, "2026-02-28T12:00")).isEqualTo(new Standing.Early(second));
        assertThat(standing(winter, "2026-11-15T08:59")).isEqualTo(new Standing.Early(second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{opens: '03-01T17:00', closes: '03-01T09:00'} | closes on 03-01T09:00, before it opens",
                "{opens: '03-01T25:00', closes: '03-02T09:00'} | There is no day 03-01T25:00",
                "[{opens: 03-01, closes: '03-10T12:00'}, {opens: '03-10T11:00', closes: 03-20}] | open on days of one before it",
                "[{opens: '03-01T08:00', closes: '03-01T10:00'}, {opens: '03-01T12:00', closes: 03-02}] | open on days of one before it",
                "[{opens: 2026-03-01, closes: 2026-03-10}, {opens: 2026-03-10, closes: 2026-03-20}] | open on days of one before it",
                "[{opens: 2026-03-01, closes: 2026-03-20}, {opens: '2026-03-10T08:00', closes: '2026-03-10T12:00'}] | open on days of one before it",
                "{opens: '03-01T08:00', closes: '2026-03-10T12:00'} | one is of one year, the other of every year"
            })
    void hoursThatFitNoWindowAreTold(String window, String told) {
        assertThat(Sketch.problems("""
                start: received
                window: %s
                states: {received: {worker: clerk.county}, granted: {end: granted}}
                moves: {grant: {from: received, to: granted, by: clerk.county}}
                """.formatted(window)))
                .anySatisfy(problem -> assertThat(problem).contains(told));
    }

    @Test
    void theLeapDayIsTheLastOfFebruaryInAnyYear() {
        String february = "{opens: 02-01, closes: 02-29}";

        assertThat(standing(february, "2026-02-28T23:59"))
                .isEqualTo(new Standing.Open(round("2026-02-01T00:00", "2026-03-01T00:00", false)));
        assertThat(standing(february, "2028-02-29T23:59"))
                .isEqualTo(new Standing.Open(round("2028-02-01T00:00", "2028-03-01T00:00", false)));
    }

    @Test
    void aWindowClosesWithTheEndOfTheDayThatARuleYields() {
        Round december = round("2026-12-01T09:00:30", "2026-12-11T00:00", false);

        assertThat(at("2026-12-01T09:00:29")).isEqualTo(new Standing.Early(december));
        assertThat(at("2026-12-10T23:59")).isEqualTo(new Standing.Open(december));
    }

    @Test
    void casesAreRankedByEachKeyFromTheEndThatItNames() {
        assertThat(workflow.programme().ranking().keys())
                .extracting(Ranking.Key::words, Ranking.Key::descending)
                .containsExactly(
                        tuple("grant.score", true),
                        tuple("day", false),
                        tuple("highRisk", false),
                        tuple("grant.fee", false));
    }

    @Test
    void aPotIsCountedForEachBatchAndACaseTakesOneUnlessSaid() {
        assertThat(workflow.programme().quotas())
                .extracting(
                        Quota::id,
                        quota -> quota.size().source(),
                        quota -> quota.per().stream().map(part -> part.source()).toList(),
                        quota -> quota.takes().source(),
                        Quota::waits)
                .containsExactly(
                        tuple("seats", "3", List.of("highRisk", "case.batch"), "1", true),
                        tuple("money", "grant.fee", List.of("case.batch"), "grant.fee", false));
    }

    @Test
    void withoutAWindowAServiceIsAlwaysOpenAndHasOnePotForAll() {
        Workflow plain = Sketch.workflow("""
                start: received
                quotas: {seats: {of: 3, reserves: grant, uses: grant}}
                states: {received: {worker: clerk.county}, granted: {end: granted}}
                moves:
                  grant: {from: received, to: granted, by: clerk.county}
                """);

        assertThat(plain.programme().quotas())
                .singleElement()
                .satisfies(seats -> assertThat(seats.per()).isEmpty());
        assertThat(plain.standing(Scope.of(Map.of()), Surroundings.at(Story.instant("2026-03-01T23:59"))))
                .isEqualTo(new Standing.Always());
    }
}
