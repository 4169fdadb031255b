package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** A time at the office in the way of a case: what rules read of it, what goes on by it, what becomes of it. */
class AppointmentsTest {
    private static final Actor CLERK = Story.official("clerk", "clerk.county");
    private static final String FRIDAY = "2026-03-06T09:30";

    private final Workflow registry = Sketch.workflow("""
            start: received
            appointments:
              visit: {with: officer.county, takes: 30 minutes, ahead: 1 working day, within: 60 days, in: [choosing, booked]}
            states:
              received: {worker: clerk.county}
              choosing: {waitsFor: applicant, lasts: 60 days, then: lapse}
              booked: {waitsFor: applicant}
              registering: {worker: officer.county}
              registered: {end: granted}
              lapsed: {end: lapsed}
            moves:
              accept: {from: received, to: choosing, by: clerk.county, does: [{book: visit}]}
              chosen: {from: choosing, to: booked, by: auto, on: visit.done}
              unsuitable: {from: [choosing, booked], to: received, by: auto, on: visit.failed}
              came: {from: booked, to: registering, by: auto, when: visit.kept}
              missed: {from: booked, to: choosing, by: auto, on: visit.missed, does: [{book: visit}]}
              register: {from: registering, to: registered, by: officer.county}
              lapse: {from: choosing, to: lapsed, by: time}
            clocks:
              waiting: {starts: accept, stops: [visit.kept], limit: 30 working days}
            """);

    /** Officials may go on without having marked her. */
    private static final Workflow FORGETFUL = Sketch.workflow("""
            start: a
            appointments: {visit: {with: officer.county, takes: 30 minutes, within: 60 days, in: [b]}}
            states: {a: {worker: clerk.county}, b: {worker: clerk.county}, c: {end: granted}}
            moves:
              ask: {from: a, to: b, by: clerk.county, does: [{book: visit}]}
              finish: {from: b, to: c, by: clerk.county}
            """);

    private Story asked() {
        return settled(new Story(registry, "2026-03-02T09:00").does(CLERK, "accept"));
    }

    private Story booked() {
        return settled(asked().hears("visit.done", at(FRIDAY)));
    }

    private static Story settled(Story story) {
        story.settle();
        return story;
    }

    private static Map<String, Value> at(String time) {
        return Map.of(Booking.AT, Booking.value(LocalDateTime.parse(time)));
    }

    private Value read(Story story, String fact) {
        return registry.read(story.situation(), "visit") instanceof Value.Fields(Map<String, Value> facts)
                ? facts.getOrDefault(fact, Value.EMPTY)
                : Value.EMPTY;
    }

    @Test
    void nothingIsKnownOfATimeThatNobodyHasChosen() {
        Story story = asked();

        assertThat(story.state()).isEqualTo("choosing");
        assertThat(read(story, "outcome").isUnknown()).isTrue();
        assertThat(read(story, "day").isUnknown()).isTrue();
    }

    @Test
    void rulesReadTheTimeThatWasChosen() {
        Story story = booked();

        assertThat(story.state()).isEqualTo("booked");
        assertThat(read(story, "outcome")).isEqualTo(Value.of("done"));
        assertThat(read(story, "day"))
                .isEqualTo(Value.of(LocalDateTime.parse(FRIDAY).toLocalDate()));
        assertThat(read(story, "kept").isUnknown()).isTrue();
    }

    @Test
    void whoComesIsServed() {
        Story story = settled(booked().at(FRIDAY).hears("visit.kept"));

        assertThat(story.state()).isEqualTo("registering");
        assertThat(registry.ledgers(story.situation()).getFirst().stopped()).isPresent();
        assertThat(read(story, "kept")).isEqualTo(Value.TRUE);
    }

    @Test
    void whoDoesNotComeIsAskedForAnotherTime() {
        Story story = settled(booked().at(FRIDAY).hears("visit.missed"));

        assertThat(story.state()).isEqualTo("choosing");
        assertThat(Booking.all(registry, story.situation().history()).getFirst().phase())
                .isEqualTo(Booking.Phase.ASKED);
        assertThat(read(story, "day").isUnknown()).isTrue();
    }

    @Test
    void aTimeThatIsGivenBackIsNoneThatRulesRead() {
        Story story = settled(booked().hears("visit.failed"));

        assertThat(story.state()).isEqualTo("received");
        assertThat(read(story, "outcome")).isEqualTo(Value.of("failed"));
        assertThat(read(story, "day")).isEqualTo(Value.EMPTY);
        assertThat(read(story, "at")).isEqualTo(Value.EMPTY);
    }

    @Test
    void aCaseThatLeavesGivesItsTimeBack() {
        Story story = settled(asked().hears("visit.failed"));

        assertThat(Booking.all(registry, story.situation().history()).getFirst().phase())
                .isEqualTo(Booking.Phase.GIVEN_UP);
    }

    @Test
    void aFeeThatIsKeptIsNoAppointmentThatIsKept() {
        assertThat(Act.EVENTS).noneMatch(Booking::isEvent);
        assertThat(Booking.phase("visit.kept")).contains(Booking.Phase.KEPT);
    }

    @Test
    void aTimeThatHasBegunWaitsToBeMarkedThoughTheCaseHasGoneOn() {
        String begun = "2026-03-06T10:00";
        Story story =
                new Story(FORGETFUL, "2026-03-02T09:00").does(CLERK, "ask").hears("visit.done", at(FRIDAY));

        Booking late = booking(story.at(begun).does(CLERK, "finish"));

        assertThat(late.phase()).isEqualTo(Booking.Phase.DONE);
        assertThat(late.isOpen(LocalDateTime.parse(begun))).isFalse();
        assertThat(late.isToBeMarked(LocalDateTime.parse(begun))).isTrue();
        assertThat(booking(story.hears("visit.missed")).phase()).isEqualTo(Booking.Phase.MISSED);
    }

    @Test
    void aTimeThatHasNotBegunIsGivenBackWhereTheCaseGoesOn() {
        Story story =
                new Story(FORGETFUL, "2026-03-02T09:00").does(CLERK, "ask").hears("visit.done", at(FRIDAY));

        assertThat(booking(story.does(CLERK, "finish")).phase()).isEqualTo(Booking.Phase.GIVEN_UP);
    }

    private static Booking booking(Story story) {
        return Booking.all(FORGETFUL, story.situation().history()).getFirst();
    }

    @Test
    void aWrongMarkIsPutRightUnlessSomebodyHasGoneOn() {
        Story story =
                new Story(FORGETFUL, "2026-03-02T09:00").does(CLERK, "ask").hears("visit.done", at(FRIDAY));
        story.at(FRIDAY).hears("visit.missed");
        LocalDateTime evening = LocalDateTime.parse("2026-03-06T18:00");

        assertThat(isToBeMarked(story, Booking.Phase.KEPT, evening)).isTrue();
        assertThat(isToBeMarked(story, Booking.Phase.MISSED, evening)).isFalse();
        assertThat(isToBeMarked(story, Booking.Phase.KEPT, evening.plusDays(3))).isTrue();
        assertThat(isToBeMarked(story.does(CLERK, "finish"), Booking.Phase.KEPT, evening))
                .isFalse();
    }

    private static boolean isToBeMarked(Story story, Booking.Phase as, LocalDateTime now) {
        return booking(story).isToBeMarked(as, now, FORGETFUL, story.situation());
    }

    @Test
    void whoIsAskedAnewThoughSheCameIsBackWhereSheWasOnceThatIsPutRight() {
        Story missed = settled(booked().at(FRIDAY).hears("visit.missed"));
        assertThat(missed.state()).isEqualTo("choosing");

        Mark mark = mark(missed).orElseThrow();
        assertThat(mark).isEqualTo(new Mark(Booking.Phase.MISSED, LocalDateTime.parse(FRIDAY), "booked"));

        Story right = settled(missed.isBackIn(mark.state(), "visit.kept", at(FRIDAY)));
        assertThat(right.state()).isEqualTo("registering");
        assertThat(read(right, "at")).isEqualTo(Booking.value(LocalDateTime.parse(FRIDAY)));
    }

    @Test
    void whoHasChosenAnotherTimeSinceIsNotTakenBack() {
        Story missed = settled(booked().at(FRIDAY).hears("visit.missed"));

        assertThat(mark(settled(missed.hears("visit.done", at("2026-03-09T09:30")))))
                .isEmpty();
    }

    private Optional<Mark> mark(Story story) {
        return Mark.open(registry.appointments().get("visit"), registry, story.situation());
    }

    @Test
    void whatComesOfAnotherAppointmentTakesNoWayFromThisOne() {
        Workflow two = Sketch.workflow("""
                start: a
                appointments:
                  visit: {with: officer.county, takes: 30 minutes, within: 60 days, in: b}
                  hearing: {with: officer.county, takes: 30 minutes, within: 60 days, in: b}
                states: {a: {worker: clerk.county}, b: {worker: clerk.county}, c: {end: granted}}
                moves:
                  ask: {from: a, to: b, by: clerk.county, does: [{book: visit}, {book: hearing}]}
                  heard: {from: b, to: c, by: auto, on: hearing.failed}
                  come: {from: b, to: c, by: auto, on: visit.kept}
                  finish: {from: b, to: c, by: clerk.county}
                """);
        Story story = new Story(two, "2026-03-02T09:00").does(CLERK, "ask").hears("visit.done", at(FRIDAY));

        assertThat(settled(story.at(FRIDAY).hears("visit.kept")).state()).isEqualTo("c");
    }

    @Test
    void aTimeStaysHersWhateverComesOfAnotherAppointment() {
        Workflow two = Sketch.workflow("""
                start: a
                appointments:
                  visit: {with: officer.county, takes: 30 minutes, within: 60 days, in: b}
                  hearing: {with: officer.county, takes: 30 minutes, within: 60 days, in: b}
                states: {a: {worker: clerk.county}, b: {worker: clerk.county}, c: {end: granted}}
                moves:
                  ask: {from: a, to: b, by: clerk.county, does: [{book: visit}, {book: hearing}]}
                  finish: {from: b, to: c, by: clerk.county}
                """);
        Story story = new Story(two, "2026-03-02T09:00").does(CLERK, "ask").hears("visit.done", at(FRIDAY));

        Story failed = settled(story.hears("hearing.failed"));

        assertThat(Booking.all(two, failed.situation().history()))
                .extracting(Booking::phase)
                .containsExactly(Booking.Phase.DONE, Booking.Phase.FAILED);
    }

    @Test
    void theDayOfTheTimeLeadsOnWhetherSheCameOrNot() {
        Workflow daily = Sketch.workflow("""
                start: a
                appointments: {visit: {with: officer.county, takes: 30 minutes, within: 60 days, in: [b]}}
                states: {a: {worker: clerk.county}, b: {waitsFor: applicant, until: visit.day, then: over}, c: {end: granted}}
                moves:
                  ask: {from: a, to: b, by: clerk.county, does: [{book: visit}]}
                  unsuitable: {from: b, to: a, by: auto, on: visit.failed}
                  again: {from: b, to: a, by: auto, on: visit.missed}
                  over: {from: b, to: c, by: time}
                """);
        Story story = new Story(daily, "2026-03-02T09:00").does(CLERK, "ask").hears("visit.done", at(FRIDAY));

        assertThat(settled(story).state()).isEqualTo("b");
        assertThat(settled(story.at("2026-03-07T09:00")).state()).isEqualTo("c");
    }

    @Test
    void onlyATimeThatIsFarEnoughAheadAndNotTooFarCanBeChosen() {
        Appointment visit = Objects.requireNonNull(registry.appointments().get("visit"));
        LocalDateTime now = LocalDateTime.parse("2026-03-06T15:00");

        assertThat(visit.reaches(LocalDateTime.parse("2026-03-08T09:00"), now, Story.CALENDAR))
                .isFalse();
        assertThat(visit.reaches(LocalDateTime.parse("2026-03-09T09:00"), now, Story.CALENDAR))
                .isTrue();
        assertThat(visit.reaches(LocalDateTime.parse("2026-05-05T16:30"), now, Story.CALENDAR))
                .isTrue();
        assertThat(visit.reaches(LocalDateTime.parse("2026-05-06T09:00"), now, Story.CALENDAR))
                .isFalse();
    }

    @Test
    void aTimeThatHasBegunIsMarkedAndNoLongerChanged() {
        Booking booking = Booking.all(registry, booked().situation().history()).getFirst();

        assertThat(booking.isToBeMarked(LocalDateTime.parse("2026-03-06T09:29")))
                .isFalse();
        assertThat(booking.isOpen(LocalDateTime.parse("2026-03-06T09:29"))).isTrue();
        assertThat(booking.isToBeMarked(LocalDateTime.parse(FRIDAY))).isTrue();
        assertThat(booking.isOpen(LocalDateTime.parse(FRIDAY))).isFalse();
    }
}
