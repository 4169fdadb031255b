package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import org.gulou.kernel.Written;

/** Whether those at whose desk a case lies can do something with it, and duties are kept apart from what came before. */
record SoundHands(Workflow workflow, WorkflowSource source, Explored explored, Mistakes mistakes) {
    void check() {
        source.states().forEach(this::canAct);
        source.moves()
                .forEach(written -> workflow.move(written.id().text())
                        .filter(explored::takes)
                        .ifPresent(move -> written.notBy()
                                .forEach(other -> workflow.move(other.text())
                                        .filter(earlier -> !comesBefore(earlier, move))
                                        .ifPresent(earlier -> keepsApartFromNothing(other, move, earlier)))));
    }

    /** A case that nobody at the desk where it lies can take further, or write anything down about. */
    private void canAct(WorkflowSource.State written) {
        State state = workflow.state(written.id().text());
        state.worker()
                .filter(role -> !acts(role, state))
                .ifPresent(role -> mistakes.warn(
                        written.worker().orElse(written.id()),
                        say("In '{state}' the case lies with '{role}', who can take no move there.", state, role),
                        say("Name '{role}' in 'by' of a move from here, or let those work here who can act.", role)));
    }

    private boolean acts(Role role, State state) {
        return workflow.moves().stream()
                .filter(move ->
                        move.from().contains(state.id()) && move.extendsClock().isEmpty())
                .anyMatch(move -> switch (move.by()) {
                    case By.Officials(var roles) -> roles.contains(role);
                    case By.Routed routed -> true;
                    case By.Applicant() -> false;
                    case By.PartyOf party -> false;
                    case By.Anyone() -> false;
                    case By.Auto() ->
                        state.lanes().isPresent()
                                || move.on().filter(SoundHands::isWorkAtTheDesk).isPresent();
                    case By.Time() -> false;
                });
    }

    /**
     * No move, but something to do: what is owed can be paid at the window and given back there, and whether somebody came is
     * written down.
     */
    private static boolean isWorkAtTheDesk(String event) {
        return event.startsWith("fee.")
                || Booking.phase(event).filter(Booking.Phase::isMarked).isPresent();
    }

    private boolean comesBefore(Move earlier, Move move) {
        return earlier.by() instanceof By.Auto
                || earlier.by() instanceof By.Time
                || earlier.lane().isPresent()
                || explored.after(earlier).stream().anyMatch(spot -> move.from().contains(spot.state()));
    }

    private void keepsApartFromNothing(Written at, Move move, Move earlier) {
        mistakes.warn(
                at,
                say("'{move}' keeps apart from '{other}', which is never taken before it.", move, earlier),
                say("Name in 'notBy' a move that comes before, or leave it out."));
    }
}
