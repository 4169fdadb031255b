package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;

/** Whether people for whom a case waits have a time for what they do: without one it waits as long as they do. */
record SoundWaiting(Workflow workflow, WorkflowSource source, Mistakes mistakes) {
    private static final String CLOSES_ON = "case.closesOn";
    private static final Set<String> DAYS_OF_CASE = Set.of("case.filedOn", "case.acceptedOn", "case.decidedOn");
    private static final LocalDate A_DAY = LocalDate.of(2026, 3, 4);

    /** A case of which all has happened on one day. */
    private static final Value PASSED = new Value.Fields(
            Map.of("filedOn", Value.of(A_DAY), "acceptedOn", Value.of(A_DAY), "decidedOn", Value.of(A_DAY)));

    /** What officials bring about, though no move of theirs does. */
    private static final Set<String> OF_OFFICIALS = Set.of(Act.FEE_REFUNDED, Act.FEE_KEPT);

    void check() {
        source.states().forEach(written -> {
            State state = workflow.state(written.id().text());
            if (!state.isEnd() && state.timing().isEmpty() && !runsOut(state)) {
                waits(state)
                        .ifPresent(found -> mistakes.warn(
                                written.id(), found, say("Give the state a time limit: 'lasts' and 'then'.")));
            }
            written.until()
                    .filter(until -> moves(state))
                    .ifPresent(until -> mistakes.warn(
                            until,
                            say(
                                    "'{rule}' moves on with each day, so the time of '{state}' may never come.",
                                    until,
                                    state),
                            say("Write how long it lasts, 'lasts: <period>', or name a day that stays.")));
            written.until()
                    .filter(until -> isOver(state))
                    .ifPresent(until -> mistakes.warn(
                            until,
                            say(
                                    "'{rule}' is over before a case comes to '{state}', which goes on at once.",
                                    until,
                                    state),
                            say("Name a day to come, or write how long it lasts, 'lasts: <period>'.")));
            if (!state.isEnd() && onlyTimeLeads(state) && !runsOut(state)) {
                written.until().ifPresent(until -> neverComes(until, state));
            }
        });
    }

    /** The day is derived again at each look: what is counted from today is ever as far away. */
    private static boolean moves(State state) {
        return state.timing()
                .filter(timing -> timing instanceof State.Timing.Until(Expression day, String then)
                        && (day.calls("today") || day.calls("now")))
                .isPresent();
    }

    /** Whether its day lies before one of the case that has passed, whatever is answered. */
    private static boolean isOver(State state) {
        return state.timing()
                .filter(timing -> timing instanceof State.Timing.Until(Expression day, String then)
                        && !day.reads().isEmpty()
                        && DAYS_OF_CASE.containsAll(day.reads())
                        && day.evaluate(Scope.of(Map.of("case", PASSED)), Surroundings.at(Instant.EPOCH))
                                instanceof Value.Date(LocalDate date)
                        && date.isBefore(A_DAY))
                .isPresent();
    }

    /** Whether the case goes on by nothing but its day, which a rule gives. */
    private boolean onlyTimeLeads(State state) {
        return workflow.moves().stream()
                .filter(move -> move.from().contains(state.id())
                        && !(move.to() instanceof Target.Same)
                        && !SoundChoices.isGivingUp(workflow, move))
                .allMatch(move -> move.by() instanceof By.Time);
    }

    private void neverComes(Written until, State state) {
        state.timing()
                .filter(timing -> timing instanceof State.Timing.Until(Expression day, String then)
                        && day.type().mayBeEmpty()
                        && !closes(day))
                .ifPresent(
                        timing -> mistakes.add(
                                until,
                                say("In '{state}' the case stays for ever where '{rule}' gives no day.", state, until),
                                say(
                                        "Say which day counts then: 'if answered(…) then … else …'; or let somebody go on before.")));
    }

    /** Whether the day is that on which the window closes: what is filed in one always has it. */
    private boolean closes(Expression day) {
        return day.source().contains(CLOSES_ON)
                && !workflow.programme().windows().isEmpty();
    }

    private Optional<Sentence> waits(State state) {
        if (state.citizen() == Stage.WAITING_FOR_YOU && state.edits() != Edits.NONE) {
            return Optional.of(say("In '{state}' the case waits for corrections, for ever if none come.", state));
        }
        List<Move> out = workflow.moves().stream()
                .filter(move -> move.from().contains(state.id())
                        && !(move.to() instanceof Target.Same)
                        && !SoundChoices.isGivingUp(workflow, move))
                .toList();
        return out.isEmpty() || !out.stream().allMatch(SoundWaiting::isOfPeople)
                ? Optional.empty()
                : Optional.of(waits(state, out));
    }

    /** Whether nothing but an act of the applicant, or of a party, brings it. */
    private static boolean isOfPeople(Move move) {
        return switch (move.by()) {
            case By.Applicant() -> true;
            case By.PartyOf party -> true;
            case By.Auto() -> move.on().filter(event -> !isOfOfficials(event)).isPresent();
            case By.Officials officials -> false;
            case By.Routed routed -> false;
            case By.Anyone() -> false;
            case By.Time() -> false;
        };
    }

    private static boolean isOfOfficials(String event) {
        return OF_OFFICIALS.contains(event)
                || Booking.phase(event).filter(Booking.Phase::isMarked).isPresent();
    }

    private Sentence waits(State state, List<Move> out) {
        if (out.stream().anyMatch(move -> move.on().filter(Act.FEE_PAID::equals).isPresent())) {
            return say("In '{state}' the case waits for a payment, for ever if none comes.", state);
        }
        List<Party> parties = out.stream()
                .flatMap(SoundWaiting::people)
                .distinct()
                .flatMap(party -> workflow.party(party).stream())
                .toList();
        return parties.isEmpty()
                ? say("In '{state}' the case waits for the applicant, for ever if she does nothing.", state)
                : say("In '{state}' the case waits for {parties}, for ever if nothing is done.", state, parties);
    }

    private static Stream<String> people(Move move) {
        return move.by() instanceof By.PartyOf(String party, var label) ? Stream.of(party) : move.signs().stream();
    }

    /** Whether a clock that runs on here takes the case further. */
    private boolean runsOut(State state) {
        return workflow.clocks().stream()
                .filter(clock ->
                        !state.pauses().contains(clock.id()) || state.atMost().isPresent())
                .flatMap(clock -> Stream.concat(
                        clock.onExpiry().stream(), clock.early().stream().map(Clock.Early::then)))
                .anyMatch(expiry -> expiry instanceof Clock.Expiry.Takes(String id)
                        && workflow.move(id)
                                .filter(move -> move.from().contains(state.id()) && !(move.to() instanceof Target.Same))
                                .isPresent());
    }
}
