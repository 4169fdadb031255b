package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several ways is the course, and what is told beside it, on workflows small enough to see. */
class DrawnCourseTest {
    private static Course drawn(String yaml) {
        return Course.of(Sketch.workflow(yaml));
    }

    private static List<String> stops(Course course) {
        return course.stops().stream().map(stop -> stop.state().id()).toList();
    }

    private static List<String> asides(Course course, int stop) {
        return course.stops().get(stop).asides().stream()
                .map(aside -> aside.by().in("en") + " to " + aside.to().id()
                        + aside.rejoins()
                                .map(on -> (aside.ahead() ? " and on to " : " and back to ") + on.id())
                                .orElse(""))
                .toList();
    }

    @Test
    void aWayWithMoreStopsIsToldRatherThanAShortcut() {
        Course course = drawn("""
                start: a
                states: {a: {worker: clerk.county}, b: {worker: clerk.county}, c: {worker: clerk.county}, done: {end: granted}}
                moves:
                  skip: {from: a, to: c, by: clerk.county}
                  go: {from: a, to: b, by: clerk.county}
                  again: {from: b, to: b, by: clerk.county}
                  next: {from: b, to: c, by: clerk.county}
                  finish: {from: c, to: done, by: clerk.county}
                """);

        assertThat(stops(course)).containsExactly("a", "b", "c", "done");
        assertThat(asides(course, 0)).containsExactly("skip to c");
        assertThat(asides(course, 1)).isEmpty();
        assertThat(course.withdrawable()).isFalse();
    }

    @Test
    void whereEveryWayToTheGrantIsADetourTheShortestIsTold() {
        Course course = drawn("""
                start: a
                states: {a: {worker: clerk.county}, refused: {end: refused}, pay: {waitsFor: applicant}, done: {end: granted}}
                moves:
                  refuse: {from: a, to: refused, by: clerk.county, needs: [reason, remedy]}
                  ask: {from: a, to: pay, by: clerk.county}
                  finish: {from: pay, to: done, by: clerk.county}
                """);

        assertThat(stops(course)).containsExactly("a", "pay", "done");
        assertThat(asides(course, 0)).containsExactly("refuse to refused");
    }

    @Test
    void whereNothingIsGrantedTheCourseEndsAtTheNearestEnd() {
        Course course = drawn("""
                start: a
                states: {a: {worker: clerk.county}, b: {worker: clerk.county}, far: {end: not-accepted}, near: {end: lapsed}}
                moves:
                  go: {from: a, to: b, by: clerk.county}
                  drop: {from: b, to: far, by: clerk.county, needs: [reason, remedy]}
                  close: {from: a, to: near, by: clerk.county}
                """);

        assertThat(stops(course)).containsExactly("a", "near");
    }

    @Test
    void anAsideRejoinsByAnyWayThatLeadsToAStopAndNotWhereItEnds() {
        Course course = drawn("""
                start: a
                states:
                  a: {worker: clerk.county}
                  b: {worker: clerk.county}
                  done: {end: granted}
                  x: {waitsFor: applicant}
                  y: {waitsFor: applicant}
                  z: {waitsFor: applicant}
                  lapsed: {end: lapsed}
                moves:
                  go: {from: a, to: b, by: clerk.county}
                  finish: {from: b, to: done, by: clerk.county}
                  off: {from: a, to: x, by: clerk.county}
                  on: {from: x, to: y, by: clerk.county}
                  home: {from: y, to: b, by: clerk.county}
                  late: {from: b, to: z, by: clerk.county}
                  end: {from: z, to: done, by: clerk.county}
                  drop: {from: z, to: lapsed, by: clerk.county}
                """);

        assertThat(asides(course, 0)).containsExactly("off to x and on to b");
        assertThat(asides(course, 1)).containsExactly("late to z");
    }

    @Test
    void aTimeAtAnOfficeIsAStopForEverybodyAndToldWhereItIsFirstAskedFor() {
        Course course = drawn("""
                start: a
                appointments: {visit: {with: officer.county, takes: 30 minutes, within: 60 days, in: [choosing, booked]}}
                states:
                  a: {worker: clerk.county}
                  choosing: {waitsFor: applicant}
                  booked: {worker: officer.county, pauses: [decision]}
                  decide: {worker: head.county}
                  done: {end: granted}
                moves:
                  accept: {from: a, to: choosing, by: clerk.county, does: [{book: visit}]}
                  chosen: {from: choosing, to: booked, by: auto, on: visit.done}
                  lost: {from: booked, to: choosing, by: auto, on: visit.failed}
                  missed: {from: booked, to: choosing, by: auto, on: visit.missed, does: [{book: visit}]}
                  none: {from: choosing, to: decide, by: officer.county}
                  came: {from: booked, to: decide, by: officer.county}
                  finish: {from: decide, to: done, by: head.county}
                clocks: {decision: {starts: accept, stops: finish, limit: 9 working days, onExpiry: alert}}
                """);

        assertThat(stops(course)).containsExactly("a", "choosing", "booked", "decide", "done");
        assertThat(course.stops())
                .filteredOn(stop -> !stop.visits().isEmpty())
                .extracting(stop -> stop.state().id())
                .containsExactly("choosing");
    }

    @Test
    void onlyTheApplicantTakesACaseBackAndThatIsNoAside() {
        String yaml = """
                start: a
                states: {a: {worker: clerk.county}, done: {end: granted}, withdrawn: {end: withdrawn}}
                moves:
                  finish: {from: a, to: done, by: clerk.county}
                  withdraw: {from: a, to: withdrawn, by: %s}
                """;

        Course hers = drawn(yaml.formatted("applicant"));
        assertThat(hers.withdrawable()).isTrue();
        assertThat(asides(hers, 0)).isEmpty();
        Course theirs = drawn(yaml.formatted("clerk.county"));
        assertThat(theirs.withdrawable()).isFalse();
        assertThat(asides(theirs, 0)).containsExactly("withdraw to withdrawn");
    }

    @Test
    void aPublicNoticeRunsOutAndNobodyObjects() {
        Course course = drawn("""
                start: a
                states:
                  a: {worker: clerk.county}
                  notice: {lasts: 7 days, then: silent, shows: [day]}
                  heard: {worker: clerk.county}
                  decide: {worker: head.county}
                  done: {end: granted}
                moves:
                  publish: {from: a, to: notice, by: clerk.county}
                  hear: {from: notice, to: heard, by: clerk.county}
                  object: {from: [a, notice], to: heard, by: anyone}
                  silent: {from: notice, to: decide, by: time}
                  go: {from: heard, to: decide, by: clerk.county}
                  finish: {from: decide, to: done, by: head.county}
                """);

        assertThat(stops(course)).containsExactly("a", "notice", "decide", "done");
    }
}
