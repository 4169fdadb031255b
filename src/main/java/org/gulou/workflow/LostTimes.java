package org.gulou.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The moves by which somebody loses the time that she has just booked: they follow from that by themselves, and lead to where
 * none is held.
 *
 * @param chosenIn the states in which she can book one
 * @param mayBeTaken whether a move can be taken from a state by a case that has a time
 */
record LostTimes(
        Workflow workflow, Appointment appointment, Set<String> chosenIn, BiPredicate<Move, String> mayBeTaken) {
    List<Move> moves() {
        var brought = new HashSet<String>();
        boolean more = true;
        while (more) {
            more = false;
            for (Move move : workflow.moves()) {
                if (move.to() instanceof Target.To(String to)
                        && appointment.in().contains(to)
                        && follows(move, brought)) {
                    more |= brought.add(to);
                }
            }
        }
        return workflow.moves().stream()
                .filter(move -> move.to() instanceof Target.To(String to)
                        && !appointment.in().contains(to)
                        && follows(move, brought))
                .toList();
    }

    /** Whether a move waits for a time to be booked, or for nothing after one that did. */
    private boolean follows(Move move, Set<String> brought) {
        return isAtOnce(move)
                && move.from().stream()
                        .filter(from -> brought.contains(from) || (chosenIn.contains(from) && waitsForIt(move)))
                        .anyMatch(from -> mayBeTaken.test(move, from));
    }

    /** Whether it comes before anything else can, which her coming, the day of it, and what is given later cannot. */
    private boolean isAtOnce(Move move) {
        return move.by() instanceof By.Auto
                && !hangsOnWhatIsGivenThere(move)
                && move.on().filter(event -> !event.equals(done())).isEmpty()
                && move.when().stream()
                        .flatMap(when -> when.reads().stream())
                        .filter(name -> name.startsWith(appointment.id() + "."))
                        .allMatch(outcome()::equals);
    }

    /** Whether all that its condition reads is given where it leads away from, and so has it taken there and then. */
    private boolean hangsOnWhatIsGivenThere(Move move) {
        List<Optional<Move>> given = move.when().stream()
                .flatMap(when -> when.reads().stream())
                .map(name -> workflow.move(name.split("\\.", 2)[0]))
                .toList();
        return !given.isEmpty()
                && given.stream()
                        .allMatch(giving -> giving.filter(it -> staysWithin(it, move.from()))
                                .isPresent());
    }

    private static boolean staysWithin(Move giving, List<String> states) {
        boolean stays = switch (giving.to()) {
            case Target.To(String to) -> states.contains(to);
            case Target.Same() -> true;
            case Target.Back() -> false;
        };
        return stays && states.containsAll(giving.from());
    }

    private boolean waitsForIt(Move move) {
        return move.on().isPresent()
                || move.when().filter(when -> when.reads().contains(outcome())).isPresent();
    }

    private String done() {
        return Booking.Phase.DONE.of(appointment.id());
    }

    private String outcome() {
        return appointment.id() + ".outcome";
    }
}
