package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long it can be put right that somebody came, or did not. */
class MarksTest {
    private static final Actor CLERK = Story.official("clerk", "clerk.county");
    private static final String FRIDAY = "2026-03-06T09:30";
    private static final Map<String, Value> TIME = Map.of(Booking.AT, Booking.value(LocalDateTime.parse(FRIDAY)));

    private static Story settled(Story story) {
        story.settle();
        return story;
    }

    @Test
    void whoseDayIsPastIsNotTakenBackToWhereTheDayLeadsOn() {
        Workflow daily = Sketch.workflow("""
                start: received
                appointments: {visit: {with: officer.county, takes: 30 minutes, within: 60 days, in: [choosing, booked]}}
                states:
                  received: {worker: clerk.county}
                  choosing: {waitsFor: applicant}
                  booked: {waitsFor: applicant, until: visit.day, then: noShow}
                  registered: {end: granted}
                moves:
                  accept: {from: received, to: choosing, by: clerk.county, does: [{book: visit}]}
                  chosen: {from: choosing, to: booked, by: auto, on: visit.done}
                  unsuitable: {from: [choosing, booked], to: received, by: auto, on: visit.failed}
                  absent: {from: booked, to: choosing, by: auto, on: visit.missed, does: [{book: visit}]}
                  noShow: {from: booked, to: choosing, by: time, does: [{book: visit}]}
                  register: {from: booked, to: registered, by: officer.county}
                """);
        Story chosen = settled(new Story(daily, "2026-03-02T09:00").does(CLERK, "accept"));
        Story missed =
                settled(settled(chosen.hears("visit.done", TIME)).at(FRIDAY).hears("visit.missed"));
        assertThat(missed.state()).isEqualTo("choosing");

        assertThat(open(daily, missed)).isPresent();
        assertThat(open(daily, missed.at("2026-03-07T09:00"))).isEmpty();
    }

    private static Optional<Mark> open(Workflow workflow, Story story) {
        return Mark.open(Objects.requireNonNull(workflow.appointments().get("visit")), workflow, story.situation());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            waitsFor: applicant | '' | '' | true
            waitsFor: applicant | ', times: 2' | '' | false
            waitsFor: party | '' | '' | false
            'worker: clerk.county, shows: [day]' | '' | '' | false
            waitsFor: applicant | '' | 'clocks: {running: {starts: again, limit: 30 working days}}' | false
            waitsFor: applicant | '' | 'clocks: {running: {starts: ask, stops: [anew], limit: 30 working days}}' | false
            waitsFor: applicant | '' | 'clocks: {running: {starts: b, limit: 30 working days}}' | false
            waitsFor: applicant | '' | 'quotas: {seats: {of: 3, reserves: again, uses: again}}' | false
            waitsFor: applicant | '' | 'quotas: {seats: {of: 3, reserves: ask, uses: again}}' | false
            waitsFor: applicant | '' | 'quotas: {seats: {of: 3, reserves: ask, uses: finish}}' | true
            """)
    void whatCannotBeUndoneByTheWayBackIsNotPutRight(String anew, String more, String beside, boolean can) {
        Workflow workflow = Sketch.workflow("""
                start: a
                appointments: {visit: {with: officer.county, takes: 30 minutes, within: 60 days, in: [b, anew]}}
                parties: {spouse: {who: '"138"', sees: [day]}}
                states: {a: {worker: clerk.county}, b: {worker: clerk.county}, anew: {%s}, c: {end: granted}}
                moves:
                  ask: {from: a, to: b, by: clerk.county, does: [{book: visit}]}
                  again: {from: b, to: anew, by: auto, on: visit.missed, does: [{book: visit}]%s}
                  chosen: {from: anew, to: b, by: auto, on: visit.done}
                  finish: {from: [b, anew], to: c, by: clerk.county}
                %s
                """.formatted(bare(anew), bare(more), bare(beside)));
        Story story = new Story(workflow, "2026-03-02T09:00").does(CLERK, "ask").hears("visit.done", TIME);

        Story missed = settled(story.at(FRIDAY).hears("visit.missed"));

        assertThat(missed.state()).isEqualTo("anew");
        assertThat(open(workflow, missed).isPresent()).isEqualTo(can);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "', supersedes: decision', false"})
    void aMarkThatSetADecisionAsideIsNotPutRight(String more, boolean can) {
        Workflow workflow = Sketch.workflow("""
                start: a
                appointments: {visit: {with: officer.county, takes: 30 minutes, within: 60 days, in: [b, anew]}}
                states:
                  a: {worker: clerk.county}
                  refused: {end: refused}
                  b: {worker: clerk.county}
                  anew: {waitsFor: applicant}
                  c: {end: granted}
                moves:
                  refuse: {from: a, to: refused, by: clerk.county, needs: [reason, remedy]}
                  askReview: {from: refused, to: b, by: applicant, within: 60 days, does: [{book: visit}]}
                  again: {from: b, to: anew, by: auto, on: visit.missed, does: [{book: visit}]%s}
                  chosen: {from: anew, to: b, by: auto, on: visit.done}
                  finish: {from: [b, anew], to: c, by: clerk.county, supersedes: decision}
                """.formatted(more));
        Story reviewed = new Story(workflow, "2026-03-02T09:00")
                .does(CLERK, "refuse")
                .does(Story.MEI, "askReview")
                .hears("visit.done", TIME);

        Story missed = settled(reviewed.at(FRIDAY).hears("visit.missed"));

        assertThat(missed.state()).isEqualTo("anew");
        assertThat(open(workflow, missed).isPresent()).isEqualTo(can);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {notify: applicant}  | true
            {book: hearing}      | false
            {issue: certificate} | false
            """)
    void onlyToTellOfItIsAsIfItHadNotBeen(String also, boolean can) {
        Workflow workflow = twoTimes(also);
        Story story = new Story(workflow, "2026-03-02T09:00").does(CLERK, "ask").hears("visit.done", TIME);

        Story missed = settled(story.at(FRIDAY).hears("visit.missed"));

        assertThat(missed.state()).isEqualTo("anew");
        assertThat(open(workflow, missed).isPresent()).isEqualTo(can);
    }

    @Test
    void whatAnOfficialDidSinceOrWhatCameOfAnotherTimeKeepsAMarkAsItIs() {
        Workflow workflow = twoTimes("{notify: applicant}");
        Story story = new Story(workflow, "2026-03-02T09:00").does(CLERK, "ask").hears("visit.done", TIME);
        Story missed = settled(story.hears("hearing.done", TIME).at(FRIDAY).hears("visit.missed"));

        assertThat(open(workflow, missed)).isPresent();
        assertThat(open(workflow, missed.does(CLERK, "note"))).isEmpty();
        assertThat(open(workflow, settled(missed.hears("hearing.kept")))).isEmpty();
    }

    /** Who did not come is asked anew, and something else is done by that. */
    private static Workflow twoTimes(String also) {
        return Sketch.workflow("""
                start: a
                appointments:
                  visit: {with: officer.county, takes: 30 minutes, within: 60 days, in: [b, anew]}
                  hearing: {with: officer.county, takes: 30 minutes, within: 60 days, in: [b, anew]}
                states: {a: {worker: clerk.county}, b: {worker: clerk.county}, anew: {waitsFor: applicant}, c: {end: granted}}
                moves:
                  ask: {from: a, to: b, by: clerk.county, does: [{book: visit}, {book: hearing}]}
                  again: {from: b, to: anew, by: auto, on: visit.missed, does: [{book: visit}, %s]}
                  chosen: {from: anew, to: b, by: auto, on: visit.done}
                  note: {from: anew, to: same, by: clerk.county}
                  finish: {from: [b, anew], to: c, by: clerk.county}
                """.formatted(also));
    }

    private static String bare(String quoted) {
        return quoted.replace("'", "");
    }
}
