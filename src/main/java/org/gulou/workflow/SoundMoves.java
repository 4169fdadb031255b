package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;

/** Whether each move can be taken by somebody, and does what its words promise. */
record SoundMoves(
        Workflow workflow, WorkflowSource source, Explored explored, Assumptions assumptions, Mistakes mistakes) {
    void check() {
        source.moves()
                .forEach(written -> workflow.move(written.id().text()).ifPresent(move -> {
                    if (!leavesEnd(written, move)) {
                        alive(written, move);
                    }
                    namedByTime(written, move);
                    portalGives(written, move);
                    correctionReturns(written, move);
                    refusalGivesReasons(written, move);
                    otherHands(written, move);
                    replacesSomething(written, move);
                    signersRead(written);
                    strangersSee(written, move);
                    endsSomeTime(written, move);
                }));
    }

    private boolean leavesEnd(WorkflowSource.Move written, Move move) {
        Optional<String> end = move.from().stream()
                .filter(state -> workflow.state(state).isEnd())
                .findFirst();
        boolean wrong = end.isPresent()
                && move.supersedes().isEmpty()
                && !(move.by() instanceof By.Time)
                && !(move.to() instanceof Target.Same)
                && !asksForReview(move);
        if (wrong) {
            mistakes.add(
                    written.id(),
                    say(
                            "The state '{end}' is an end: only time, a move with 'supersedes', or an applicant who asks"
                                    + " for review within a time leaves it.",
                            workflow.state(end.get())),
                    say("Leave the state out, or say what the move replaces: 'supersedes: decision'; where the"
                            + " applicant asks for review, 'within: 60 days'."));
        }
        return wrong;
    }

    /** Whom a decision concerns may ask for another look at it, as long as it is not final. */
    private static boolean asksForReview(Move move) {
        boolean concerned = move.by() instanceof By.Applicant || move.by() instanceof By.PartyOf;
        return concerned && move.within().isPresent();
    }

    /** A move that no case ever takes: its states are not reached, passed at once, or its condition cannot hold. */
    private void alive(WorkflowSource.Move written, Move move) {
        if (move.when().filter(when -> !assumptions.mayHold(when)).isPresent()) {
            mistakes.add(
                    written.when().orElse(written.id()),
                    say("The condition of the move '{move}' can never hold.", move),
                    say("Change the condition, or leave the move out."));
            return;
        }
        if (explored.takes(move) || isNamedNowhere(move)) {
            return;
        }
        Optional<Move> first = move.from().stream()
                .flatMap(state -> explored.passing(state).stream())
                .findFirst();
        boolean nowhereBack = move.isBack() && move.from().stream().anyMatch(explored::reaches);
        Sentence why = first.map(sooner -> say("the automatic move '{move}' is always taken before it", sooner))
                .orElseGet(() ->
                        nowhereBack ? say("there is nowhere to go back to") : say("no case gets to where it starts"));
        mistakes.add(
                written.id(),
                say("The move '{move}' is never taken: {why}.", move, why),
                say("Change its 'from', or leave the move out."));
    }

    private boolean isNamedNowhere(Move move) {
        return move.by() instanceof By.Time && !isNamed(move);
    }

    private boolean isNamed(Move move) {
        Stream<String> states = workflow.states().stream()
                .flatMap(state -> state.timing().stream())
                .map(State.Timing::then);
        Stream<String> clocks = workflow.clocks().stream()
                .flatMap(clock -> Stream.concat(
                        clock.onExpiry().stream(), clock.early().stream().map(Clock.Early::then)))
                .flatMap(expiry -> expiry instanceof Clock.Expiry.Takes(String id) ? Stream.of(id) : Stream.empty());
        return Stream.concat(states, clocks).anyMatch(move.id()::equals);
    }

    private void namedByTime(WorkflowSource.Move written, Move move) {
        if (isNamedNowhere(move)) {
            mistakes.add(
                    written.id(),
                    say(
                            "Nothing ever takes the move '{move}': it is 'by: time', but no 'then' or 'onExpiry' names"
                                    + " it.",
                            move),
                    say("Name it where the time runs out, or say who takes it."));
        }
    }

    /** The portal writes no reason and fills in no form: a move of its own that needs one is never taken. */
    private void portalGives(WorkflowSource.Move written, Move move) {
        boolean own = move.by() instanceof By.Auto || move.by() instanceof By.Time;
        boolean gives = move.needs().stream()
                .allMatch(need -> need instanceof Need.Paper
                        || need instanceof Need.FilledBefore
                        || (need instanceof Need.Item item && !item.required()));
        if (own && !gives) {
            mistakes.add(
                    written.id(),
                    say("The portal takes the move '{move}' by itself, so nobody gives what it needs.", move),
                    say(
                            "Leave 'needs' and 'fill' out, and say in the letter what has to be said; or let an official take"
                                    + " it."));
        }
    }

    private void correctionReturns(WorkflowSource.Move written, Move move) {
        if (!(move.needs().contains(new Need.Items()) && move.to() instanceof Target.To(String asked))) {
            return;
        }
        Optional<Explored.Spot> unanswered = explored.edges().stream()
                .filter(edge -> edge.move().equals(move))
                .map(Explored.Edge::to)
                .filter(spot -> explored.offered(spot).stream().noneMatch(answer -> takesUpAgain(answer, move)))
                .findFirst();
        boolean never = workflow.moves().stream()
                .noneMatch(answer ->
                        answer.from().contains(asked) && explored.takes(answer) && takesUpAgain(answer, move));
        if (unanswered.isPresent() && !never) {
            mistakes.add(
                    written.id(),
                    say(
                            "In a case that {way}, the applicant cannot send what she is asked to correct: she has done so"
                                    + " as often as she may.",
                            Soundness.way(explored.way(unanswered.get()), workflow.state(asked))),
                    say("Let her answer as often as she can be asked: bound the asking by 'times', not the answer."));
        }
        if (never) {
            mistakes.add(
                    written.id(),
                    say(
                            "The applicant is asked to correct something, but cannot send it: no move by applicant"
                                    + " takes up the case again from '{asked}'.",
                            workflow.state(asked)),
                    say("Add one: {from: {asked}, to: back, by: applicant}.", asked));
        }
        if (workflow.state(asked).edits() == Edits.NONE) {
            mistakes.add(
                    written.id(),
                    say(
                            "The applicant is asked to correct something, but may change nothing in '{asked}'.",
                            workflow.state(asked)),
                    say("Write 'edits: named' there."));
        }
    }

    private boolean takesUpAgain(Move answer, Move asking) {
        return answer.by() instanceof By.Applicant && !answer.to().equals(asking.to()) && !leadsToEnd(answer);
    }

    private boolean leadsToEnd(Move move) {
        return move.to() instanceof Target.To(String state)
                && workflow.state(state).isEnd();
    }

    /** Who is refused, or not let in, must be told why and what can be done: Licensing Law art. 38. */
    private void refusalGivesReasons(WorkflowSource.Move written, Move move) {
        if (!move.by().isOfficial() || !(move.to() instanceof Target.To(String state))) {
            return;
        }
        boolean refuses = workflow.state(state)
                .end()
                .filter(end -> end == Ending.REFUSED || end == Ending.NOT_ACCEPTED)
                .isPresent();
        if (refuses && !move.needs().containsAll(List.of(new Need.Reason(), new Need.Remedy()))) {
            mistakes.add(
                    written.id(),
                    say("The move '{move}' ends with a refusal, so it must give the reason and the remedy.", move),
                    say("Write 'needs: [reason, remedy]'."));
        }
    }

    /** Duties are kept apart only from what a person has done. */
    private void otherHands(WorkflowSource.Move written, Move move) {
        for (Written other : written.notBy()) {
            Optional<Move> earlier = workflow.move(other.text());
            if (earlier.filter(it -> it.by() instanceof By.Auto || it.by() instanceof By.Time)
                    .isPresent()) {
                mistakes.add(
                        other,
                        say(
                                "'{move}' keeps apart from '{other}', but the portal itself takes that move.",
                                move,
                                earlier.orElseThrow()),
                        say("Name a move that a person takes."));
            }
        }
    }

    /** Strangers find a case where it is on public notice, and nowhere else. */
    private void strangersSee(WorkflowSource.Move written, Move move) {
        boolean hidden = move.from().stream()
                .allMatch(state -> workflow.state(state).shows().isEmpty());
        if (move.by() instanceof By.Anyone && hidden) {
            mistakes.add(
                    written.id(),
                    say("Nobody can find a case to take the move '{move}': it is not on public notice.", move),
                    say("Write in the state what strangers see: 'shows: [<path>]'."));
        }
    }

    /** Nobody signs what she has not read. */
    private void signersRead(WorkflowSource.Move written) {
        for (Written signer : written.signs()) {
            workflow.party(signer.text())
                    .filter(party -> party.sees().isEmpty())
                    .ifPresent(party -> mistakes.add(
                            signer,
                            say("'{signer}' signs, but sees nothing of the case.", party),
                            say("Write what she reads: 'sees: [<path>]' under 'parties'.")));
        }
    }

    private void replacesSomething(WorkflowSource.Move written, Move move) {
        if (move.supersedes().isPresent()
                && move.from().stream()
                        .noneMatch(state -> workflow.state(state).isEnd() || explored.comesFromEnd(state))) {
            mistakes.add(
                    written.supersedes().orElse(written.id()),
                    say("The move '{move}' replaces a decision, but there is none yet where it starts.", move),
                    say("Let it leave an end or what follows one, or drop 'supersedes'."));
        }
    }

    /** Who leads the case back to where it waits for her has all the time there again, and again. */
    private void endsSomeTime(WorkflowSource.Move written, Move move) {
        boolean concerned = move.by() instanceof By.Applicant || move.by() instanceof By.PartyOf;
        if (concerned
                && move.times().isEmpty()
                && move.to() instanceof Target.To(String to)
                && move.from().contains(to)
                && workflow.state(to).timing().isPresent()) {
            mistakes.warn(
                    written.to(),
                    say(
                            "'{move}' begins the time of '{state}' anew, as often as somebody likes.",
                            move,
                            workflow.state(to)),
                    say("Write 'to: same' where nothing moves, or say how often: 'times: 1'."));
        }
    }
}
