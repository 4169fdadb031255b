package org.gulou.workflow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Value;
import org.gulou.workflow.Booking.Phase;

/**
 * Whether a case goes on whatever comes of an appointment: she has chosen a time and comes or does not come, or no time suits
 * her. What fails is shown by a shortest way there.
 */
record SoundAppointments(
        Workflow workflow, WorkflowSource source, Explored explored, Assumptions assumptions, Mistakes mistakes) {
    void check() {
        workflow.appointments().values().forEach(appointment -> new One(appointment).check());
    }

    /** In these it is known on which day the time is, or was. */
    private static final Set<Phase> HOLDING = Set.of(Phase.DONE, Phase.KEPT, Phase.MISSED);

    /** Whether one appointment can stand as each of these moves wants it, without that anything comes from outside. */
    static boolean standTogether(List<Move> moves) {
        Map<String, Set<String>> events = moves.stream()
                .flatMap(move -> move.on().stream())
                .filter(Booking::isEvent)
                .collect(groupingBy(Booking::appointment, toSet()));
        return events.values().stream().allMatch(each -> each.size() == 1);
    }

    /** Where a case is, and how the appointment stands there. */
    private record Spot(String state, Phase phase) {}

    private final class One {
        private final Appointment appointment;
        private final Map<Spot, List<Move>> ways = new LinkedHashMap<>();
        private final Deque<Spot> next = new ArrayDeque<>();

        One(Appointment appointment) {
            this.appointment = appointment;
        }

        void check() {
            asked();
            while (!next.isEmpty()) {
                goOn(next.remove());
            }
            source.states().forEach(this::stuck);
            source.moves().forEach(this::comes);
            loses();
        }

        /** Wherever a move asks for a time. */
        private void asked() {
            workflow.moves().stream()
                    .filter(this::books)
                    .forEach(move -> explored.spots().stream()
                            .filter(spot -> move.from().contains(spot.state()))
                            .forEach(spot -> {
                                List<Move> way = longer(explored.way(spot), move);
                                if (move.to() instanceof Target.Same) {
                                    add(new Spot(spot.state(), Phase.ASKED), way);
                                } else {
                                    explored.leaving(spot).stream()
                                            .filter(edge -> edge.move().equals(move))
                                            .forEach(edge ->
                                                    add(new Spot(edge.to().state(), Phase.ASKED), way));
                                }
                            }));
        }

        private boolean books(Move move) {
            return move.does().contains(new Effect.Book(appointment.id()));
        }

        private void add(Spot spot, List<Move> way) {
            if (appointment.in().contains(spot.state()) && ways.putIfAbsent(spot, way) == null) {
                next.add(spot);
            }
        }

        private void goOn(Spot at) {
            List<Move> way = ways.getOrDefault(at, List.of());
            List<Explored.Edge> out = out(at);
            out.stream()
                    .filter(edge -> !books(edge.move()))
                    .forEach(edge -> add(new Spot(edge.to().state(), at.phase()), longer(way, edge.move())));
            if (out.stream().noneMatch(edge -> isTakenAtOnce(edge.move(), at))) {
                following(at.phase()).forEach(phase -> add(new Spot(at.state(), phase), way));
            }
        }

        private static List<Move> longer(List<Move> way, Move move) {
            var longer = new ArrayList<>(way);
            longer.add(move);
            return longer;
        }

        private static Set<Phase> following(Phase phase) {
            return switch (phase) {
                case ASKED -> Set.of(Phase.DONE, Phase.FAILED);
                case DONE -> Set.of(Phase.FAILED, Phase.KEPT, Phase.MISSED);
                case FAILED -> Set.of(Phase.DONE);
                case KEPT, MISSED, GIVEN_UP -> Set.of();
            };
        }

        private List<Explored.Edge> out(Spot at) {
            return explored.edges().stream()
                    .filter(edge -> edge.from().state().equals(at.state()))
                    .filter(edge -> !SoundChoices.isGivingUp(workflow, edge.move()))
                    .filter(edge -> mayBeTaken(edge.move(), at))
                    .toList();
        }

        private boolean mayBeTaken(Move move, Spot at) {
            return move.on().filter(event -> !hasCome(event, at.phase())).isEmpty()
                    && (HOLDING.contains(at.phase()) || !waitsForTheDay(move, at.state()))
                    && move.when()
                            .filter(when -> assumptions
                                    .find(Wanted.holding(List.of(when)).given(facts(at.phase())))
                                    .isEmpty())
                            .isEmpty();
        }

        /** What comes of something else may come. */
        private boolean hasCome(String event, Phase phase) {
            return !Booking.appointment(event).equals(appointment.id())
                    || !Booking.isEvent(event)
                    || event.equals(phase.of(appointment.id()));
        }

        /** Whether time takes it on a day that the appointment gives. */
        private boolean waitsForTheDay(Move move, String state) {
            return move.by() instanceof By.Time
                    && workflow.state(state)
                            .timing()
                            .filter(timing -> timing instanceof State.Timing.Until(var day, String then)
                                    && then.equals(move.id())
                                    && day.reads().stream().anyMatch(name -> name.startsWith(appointment.id() + ".")))
                            .isPresent();
        }

        private boolean isTakenAtOnce(Move move, Spot at) {
            return move.by() instanceof By.Auto
                    && move.on()
                            .filter(event -> !event.equals(at.phase().of(appointment.id())))
                            .isEmpty()
                    && move.times().isEmpty()
                    && move.when()
                            .filter(when -> assumptions
                                    .find(Wanted.failing(List.of(when)).given(facts(at.phase())))
                                    .isPresent())
                            .isEmpty();
        }

        private Map<String, Value> facts(Phase phase) {
            var facts = new LinkedHashMap<String, Value>();
            if (phase != Phase.ASKED) {
                Phase outcome = phase == Phase.FAILED ? Phase.FAILED : Phase.DONE;
                facts.put(appointment.id() + ".outcome", Value.of(Word.of(outcome)));
            }
            if (phase == Phase.KEPT || phase == Phase.MISSED) {
                facts.put(appointment.id() + ".kept", Value.of(phase == Phase.KEPT));
            }
            return facts;
        }

        /** States in which nothing leads on from what came; where it does not from either end of a time, from the time itself. */
        private void stuck(WorkflowSource.State state) {
            List<Phase> stuck = List.of(Phase.FAILED, Phase.KEPT, Phase.MISSED).stream()
                    .filter(phase -> ways.containsKey(new Spot(state.id().text(), phase)))
                    .filter(phase -> isStuck(new Spot(state.id().text(), phase)))
                    .toList();
            boolean neither = stuck.containsAll(List.of(Phase.KEPT, Phase.MISSED));
            stuck.stream()
                    .map(phase -> neither && phase != Phase.FAILED ? Phase.DONE : phase)
                    .distinct()
                    .forEach(phase -> stuck(state.id(), new Spot(state.id().text(), phase)));
        }

        /** Whether nothing leads on, or only what answers can hinder. */
        private boolean isStuck(Spot at) {
            List<Move> out = out(at).stream().map(Explored.Edge::move).toList();
            List<Expression> conditions =
                    out.stream().flatMap(move -> move.when().stream()).toList();
            return conditions.size() == out.size()
                    && (out.isEmpty()
                            || assumptions
                                    .find(Wanted.failing(conditions).given(facts(at.phase())))
                                    .isPresent());
        }

        private void stuck(Written at, Spot spot) {
            mistakes.add(
                    at,
                    say(
                            "A case that {way} is stuck when '{event}' comes: no move leads on.",
                            Soundness.way(ways.getOrDefault(spot, List.of()), workflow.state(spot.state())),
                            spot.phase().of(appointment.id())),
                    say(
                            "Add an automatic move 'on: {event}', or one that an official takes.",
                            spot.phase().of(appointment.id())));
        }

        /** Who has just booked a time must not lose it by that, at once or by what follows by itself. */
        private void loses() {
            Set<String> chosenIn = ways.keySet().stream()
                    .filter(spot -> spot.phase() == Phase.ASKED || spot.phase() == Phase.FAILED)
                    .map(Spot::state)
                    .collect(toSet());
            var lost = new LostTimes(
                    workflow, appointment, chosenIn, (move, state) -> mayBeTaken(move, new Spot(state, Phase.DONE)));
            Set<String> all = lost.moves().stream().map(Move::id).collect(toSet());
            source.moves().stream()
                    .filter(written -> all.contains(written.id().text()))
                    .forEach(written -> mistakes.add(
                            written.on().or(written::when).orElse(written.id()),
                            say(
                                    "When '{event}' comes, '{move}' leads to '{state}', where no time is held: it is given back at once.",
                                    Phase.DONE.of(appointment.id()),
                                    written.id(),
                                    written.to()),
                            say("Add the state to 'in' of '{appointment}'.", appointment.id())));
        }

        private void comes(WorkflowSource.Move written) {
            written.on()
                    .filter(event -> Booking.appointment(event.text()).equals(appointment.id()))
                    .filter(event -> workflow.move(written.id().text())
                            .filter(move -> ways.keySet().stream()
                                    .anyMatch(spot -> move.from().contains(spot.state())
                                            && event.text().equals(spot.phase().of(appointment.id()))))
                            .isEmpty())
                    .ifPresent(event -> mistakes.add(
                            event,
                            say("'{event}' never comes where '{move}' leaves from.", event, written.id()),
                            say("Ask for a time before, 'does: book', or write another event.")));
        }
    }
}
