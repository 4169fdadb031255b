package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Value;

/**
 * Whether conditions leave no gap and no circle: where only conditions lead on, one of them holds whatever was answered;
 * and the portal never runs in a circle by itself.
 */
final class SoundChoices {
    private static final String HERE = "case.state";

    /** What makes a day another each time. */
    private static final Set<String> MOVING = Set.of("today", "now", "visits", "due");

    private final Workflow workflow;
    private final WorkflowSource source;
    private final Explored explored;
    private final Visits visits;
    private final Assumptions assumptions;
    private final Function<State, Assumptions> there;
    private final Mistakes mistakes;
    private Set<Move> tooEarly = Set.of();

    /**
     * With what can be assumed.
     *
     * @param there the same while the case is in a state
     */
    SoundChoices(
            Workflow workflow,
            WorkflowSource source,
            Explored explored,
            Visits visits,
            Assumptions assumptions,
            Function<State, Assumptions> there,
            Mistakes mistakes) {
        this.workflow = workflow;
        this.source = source;
        this.explored = explored;
        this.visits = visits;
        this.assumptions = assumptions;
        this.there = there;
        this.mistakes = mistakes;
    }

    /**
     * Judges conditions.
     *
     * @param tooEarly moves whose condition is known to be wrong
     */
    void check(Set<Move> tooEarly) {
        this.tooEarly = tooEarly;
        source.states().stream()
                .filter(state -> !workflow.state(state.id().text()).isEnd())
                .forEach(this::leads);
        circles();
    }

    private void leads(WorkflowSource.State state) {
        Assumptions here = there.apply(workflow.state(state.id().text()));
        List<Explored.Spot> spots = explored.spots().stream()
                .filter(spot -> spot.state().equals(state.id().text()))
                .toList();
        Optional<Gap> gap = first(spots, spot -> gap(spot, here));
        gap.ifPresent(found -> stuck(state, found));
        if (gap.isEmpty()) {
            first(spots, spot -> gap(spot, here::findAnExample)).ifPresent(found -> mayBeStuck(state, found));
        }
    }

    private static Optional<Gap> first(List<Explored.Spot> spots, Function<Explored.Spot, Optional<Gap>> look) {
        return spots.stream().flatMap(spot -> look.apply(spot).stream()).findFirst();
    }

    /** Answers under which a case on this spot finds no move whose condition holds. */
    private record Gap(Explored.Spot spot, List<Move> way, Map<String, Value> answers) {}

    private Optional<Gap> gap(Explored.Spot spot, Assumptions here) {
        return gap(spot, here::find).or(() -> afterVisits(spot, conditions(spot), here));
    }

    private Optional<Gap> gap(Explored.Spot spot, Function<Wanted, Optional<Map<String, Value>>> search) {
        List<Expression> conditions = conditions(spot);
        return conditions.isEmpty()
                ? Optional.empty()
                : entries(explored, spot).stream()
                        .flatMap(entry -> search
                                .apply(Wanted.failing(conditions)
                                        .and(entry.stream().toList())
                                        .given(entry.isPresent() ? Map.of() : Map.of(HERE, Value.of(spot.state()))))
                                .stream())
                        .findFirst()
                        .map(answers -> new Gap(spot, explored.way(spot), answers));
    }

    /** Those of the moves that lead on from a spot; none where one of these needs no condition. */
    private List<Expression> conditions(Explored.Spot spot) {
        List<Move> out = explored.offered(spot).stream()
                .filter(move -> !isGivingUp(workflow, move))
                .toList();
        return out.stream().anyMatch(move -> move.when().isEmpty() || tooEarly.contains(move))
                ? List.of()
                : out.stream().flatMap(move -> move.when().stream()).toList();
    }

    /** The same for a case that has come to a state so often: on that way its conditions held. */
    private Optional<Gap> afterVisits(Explored.Spot spot, List<Expression> conditions, Assumptions here) {
        List<String> states = conditions.stream()
                .flatMap(rule -> rule.named("visits").stream())
                .distinct()
                .toList();
        return states.size() == 1
                ? visits.of(states.getFirst(), spot).stream()
                        .flatMap(times -> afterVisits(spot, conditions, here, states.getFirst(), times).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Gap> afterVisits(
            Explored.Spot spot, List<Expression> conditions, Assumptions here, String state, int times) {
        List<Move> way = visits.way(state, spot, times);
        List<Expression> held = way.stream()
                .flatMap(move -> move.when().stream())
                .filter(when -> !when.calls("visits") && !when.source().contains(HERE))
                .toList();
        return here.find(Wanted.failing(conditions).and(held).given(Map.of(Visits.fact(state), Value.of(times))))
                .map(answers -> new Gap(spot, way, answers));
    }

    /** What is known to hold on each way to a spot: the condition of the move, unless it gives what that reads. */
    static Set<Optional<Expression>> entries(Explored explored, Explored.Spot spot) {
        var entries = new LinkedHashSet<Optional<Expression>>();
        explored.edges().stream()
                .filter(edge -> edge.to().equals(spot))
                .forEach(edge -> entries.add(
                        SoundOrder.reads(edge.move(), edge.move())
                                ? Optional.empty()
                                : edge.move().when()));
        if (explored.way(spot).isEmpty()) {
            entries.add(Optional.empty());
        }
        return entries;
    }

    private void stuck(WorkflowSource.State written, Gap gap) {
        Sentence way = Soundness.way(gap.way(), workflow.state(gap.spot().state()));
        var shown = new LinkedHashMap<>(gap.answers());
        shown.remove(HERE);
        List<Sentence> when = Assumptions.words(shown);
        mistakes.add(
                written.id(),
                (when.isEmpty()
                                ? say("A case that {way} is stuck: no condition of a move holds.", way)
                                : say(
                                        "A case that {way} is stuck when {when}: no condition of a move holds.",
                                        way,
                                        when))
                        .then(Soundness.usedUp(explored, gap.spot())),
                say("Add a move whose condition holds then, or one without a condition."));
    }

    /** What {@link Assumptions#findAnExample} finds may be nothing that anybody enters, which the author knows best. */
    private void mayBeStuck(WorkflowSource.State written, Gap gap) {
        Sentence way = Soundness.way(gap.way(), workflow.state(gap.spot().state()));
        var shown = new LinkedHashMap<>(gap.answers());
        shown.remove(HERE);
        mistakes.warn(
                written.id(),
                say(
                        "A case that {way} may stay there for ever when {when}: no condition of a move holds.",
                        way,
                        Assumptions.words(shown)),
                say("Add a move whose condition holds then, or one without a condition."));
    }

    static boolean isGivingUp(Workflow workflow, Move move) {
        return move.by() instanceof By.Applicant
                && move.to() instanceof Target.To(String state)
                && workflow.state(state).end().filter(Ending.WITHDRAWN::equals).isPresent();
    }

    private void circles() {
        List<Move> automatic = workflow.moves().stream()
                .filter(move -> (move.by() instanceof By.Auto || isDueAtOnce(move)) && !isBounded(move))
                .toList();
        for (String state : workflow.states().stream().map(State::id).toList()) {
            Optional<List<Move>> circle = circle(state, state, automatic, new ArrayList<>());
            if (circle.isPresent()) {
                tell(state, circle.get());
                return;
            }
        }
    }

    /** A day that is past brings its move as soon as the case comes, each time anew; one that she chooses anew does not. */
    private boolean isDueAtOnce(Move move) {
        return move.by() instanceof By.Time
                && move.from().stream()
                        .allMatch(state -> workflow.state(state)
                                .timing()
                                .filter(timing -> timing instanceof State.Timing.Until until
                                        && until.then().equals(move.id())
                                        && MOVING.stream().noneMatch(until.day()::calls)
                                        && Booking.askedAnew(move)
                                                .noneMatch(until.day().reads()::contains))
                                .isPresent());
    }

    /** What counts itself comes to an end. */
    private static boolean isBounded(Move move) {
        return move.times().isPresent()
                || move.on()
                        .filter(event -> !Booking.isEvent(event) || asksAgain(move, event))
                        .isPresent()
                || !move.signs().isEmpty()
                || move.when().filter(when -> when.source().contains("visits(")).isPresent();
    }

    /** Whether what came of the appointment does not stand any more after the move. */
    private static boolean asksAgain(Move move, String event) {
        return move.does().contains(new Effect.Book(Booking.appointment(event)));
    }

    private Optional<List<Move>> circle(String first, String at, List<Move> automatic, List<Move> way) {
        for (Move move : automatic) {
            if (!move.from().contains(at) || way.contains(move)) {
                continue;
            }
            for (String to : targets(move, at)) {
                var longer = new ArrayList<>(way);
                longer.add(move);
                if (to.equals(first)) {
                    if (holdTogether(longer)) {
                        return Optional.of(longer);
                    }
                } else if (longer.size() < workflow.states().size()) {
                    Optional<List<Move>> found = circle(first, to, automatic, longer);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Stream<String> origins(String state) {
        return explored.spots().stream()
                .filter(spot -> spot.state().equals(state) && spot.stack().size() > 1)
                .map(spot -> spot.stack().get(1))
                .distinct();
    }

    private List<String> targets(Move move, String at) {
        return switch (move.to()) {
            case Target.To(String to) -> List.of(to);
            case Target.Same() -> List.of(at);
            case Target.Back() -> origins(at).toList();
        };
    }

    private boolean holdTogether(List<Move> circle) {
        var conditions = circle.stream().flatMap(move -> move.when().stream()).toList();
        return SoundAppointments.standTogether(circle)
                && assumptions.find(Wanted.holding(conditions)).isPresent();
    }

    private void tell(String state, List<Move> circle) {
        var round = new ArrayList<>(List.of(workflow.state(state)));
        String at = state;
        for (Move move : circle.subList(0, circle.size() - 1)) {
            at = targets(move, at).getFirst();
            round.add(workflow.state(at));
        }
        Written written = source.moves().stream()
                .map(WorkflowSource.Move::id)
                .filter(id -> id.text().equals(circle.getFirst().id()))
                .findFirst()
                .orElse(source.start());
        mistakes.add(
                written,
                say("The case runs in a circle by itself: {round} and again.", round),
                say("Give one of the automatic moves a condition that ends it, 'times', or visits(\"…\") < n."));
    }
}
