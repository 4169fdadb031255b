package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Written;
import org.gulou.language.Value;
import org.gulou.workflow.Booking;

/**
 * Lives through what a step tells of an appointment: a time is booked or changed, none suits, or somebody came. In stories
 * every office has time whenever the definition lets a time be chosen.
 */
record ToldVisit(ExampleCase file, Mistakes mistakes) {
    private static final List<String> KEYS = List.of("books", "declines", "marks");

    static boolean isTold(Node.Fields step) {
        return KEYS.stream().anyMatch(key -> step.get(key).isPresent());
    }

    /** Lives through a step, and says whether the case does not stand where the story has it. */
    boolean live(Node.Fields step, Actor actor, boolean astray) {
        String key = KEYS.stream()
                .filter(each -> step.get(each).isPresent())
                .findFirst()
                .orElseThrow();
        Written named = step.written(key).orElseThrow();
        List<String> known = List.copyOf(file.workflow().appointments().keySet());
        if (!known.contains(named.text())) {
            mistakes.unknown(named, say("appointment"), known);
            return true;
        }
        Optional<Instant> time = Example.moment(step, "for", mistakes);
        if (key.equals("books") && time.isEmpty()) {
            mistakes.add(named.problem(
                    say("This step does not say which time is booked."), say("Add 'for: 2026-03-09T09:00'.")));
            return true;
        }
        Optional<String> refused = refusal(key, named.text(), actor, time);
        if (refused.isEmpty()) {
            happens(key, named.text(), actor, step, time);
        }
        return judge(step, named, refused, astray);
    }

    private Optional<String> refusal(String key, String appointment, Actor actor, Optional<Instant> time) {
        LocalDateTime now = OfficeTime.clock(file.now());
        Optional<Booking> booking = Booking.all(
                        file.workflow(), file.situation().history())
                .stream()
                .filter(one -> one.of().id().equals(appointment))
                .findFirst();
        boolean official = booking.filter(one -> actor instanceof Actor.Official who
                        && one.isKeptBy(who.posts(), file.situation().bodies()))
                .isPresent();
        boolean hers = file.situation().applicants().contains(actor.id()) && !key.equals("marks");
        if (booking.isPresent() && !official && !hers) {
            return Optional.of("notYours");
        }
        boolean may = booking.filter(one -> switch (key) {
                    case "marks" -> one.isToBeMarked(now);
                    case "declines" -> one.isOpen(now) && one.phase() != Booking.Phase.FAILED;
                    default -> one.isOpen(now) && reaches(one, time, now, official);
                })
                .isPresent();
        return may ? Optional.empty() : Optional.of("when");
    }

    /** An office may give a time at shorter notice. */
    private boolean reaches(Booking booking, Optional<Instant> time, LocalDateTime now, boolean official) {
        return time.map(OfficeTime::clock)
                .filter(start -> official
                        ? start.isAfter(now)
                        : booking.of()
                                .reaches(
                                        start,
                                        now,
                                        file.situation().surroundings().calendar()))
                .isPresent();
    }

    private void happens(String key, String appointment, Actor actor, Node.Fields step, Optional<Instant> time) {
        Booking.Phase phase = switch (key) {
            case "books" -> Booking.Phase.DONE;
            case "declines" -> Booking.Phase.FAILED;
            default ->
                step.string("came").filter("false"::equals).isPresent() ? Booking.Phase.MISSED : Booking.Phase.KEPT;
        };
        Map<String, Value> given = time.filter(at -> phase == Booking.Phase.DONE)
                .<Map<String, Value>>map(at -> Map.of(Booking.AT, Booking.value(OfficeTime.clock(at))))
                .orElse(Map.of());
        file.happens(phase.of(appointment), actor, given);
    }

    private boolean judge(Node.Fields step, Written named, Optional<String> refused, boolean astray) {
        Optional<String> wanted = step.string("refused");
        boolean otherwise = !refused.equals(wanted);
        if (otherwise && !astray) {
            mistakes.add(named.problem(refused.map(reason -> say(
                            "The step about '{appointment}' is refused ({reason}) at {now}.",
                            named,
                            reason,
                            OfficeTime.clock(file.now())))
                    .orElseGet(() ->
                            say("Expected that the step about '{appointment}' is refused, but it is done.", named))));
        }
        return astray || otherwise;
    }
}
