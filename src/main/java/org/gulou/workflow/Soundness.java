package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Value;

/**
 * Whether a case can always get somewhere: every state is reached, from everywhere there is a way to an end, time takes
 * moves that leave. What fails is shown by a shortest way to it. {@link SoundMoves}, {@link SoundChoices} and
 * {@link SoundClocks} judge the rest.
 */
final class Soundness {
    private final Workflow workflow;
    private final WorkflowSource source;
    private final Mistakes mistakes;
    private final Map<String, List<Value>> facts;
    private final Vocabulary words;
    private final LaneAnswers answers;
    private final Assumptions assumptions;
    private final Explored explored;

    Soundness(Workflow workflow, WorkflowSource source, Vocabulary words, Mistakes mistakes) {
        this.workflow = workflow;
        this.source = source;
        this.mistakes = mistakes;
        this.facts = SoundLanes.outcomes(workflow);
        this.words = words;
        this.answers = LaneAnswers.of(source, facts, words.declared().fills());
        this.assumptions = new Assumptions(words.names(), facts, answers);
        this.explored = new Explored(workflow, this::mayHold);
    }

    private boolean mayHold(Move move) {
        return move.when().filter(when -> !assumptions.mayHold(when)).isEmpty();
    }

    void check() {
        if (explored.isTooLarge()) {
            mistakes.add(
                    source.start(),
                    say("A case can get into more than {max} spots, which cannot be proved sound.", Explored.MOST),
                    say("Use fewer moves with 'times', or fewer ways back."));
            return;
        }
        start();
        source.states().forEach(state -> {
            reached(state);
            workflow.state(state.id().text()).timing().ifPresent(timing -> timeLeaves(state, timing));
        });
        traps();
        new SoundMoves(workflow, source, explored, assumptions, mistakes).check();
        var visits = new Visits(workflow, explored, assumptions);
        new SoundVisits(workflow, source, explored, visits, words.names(), assumptions, mistakes).check();
        new SoundWaiting(workflow, source, mistakes).check();
        new SoundDecisions(workflow, source, explored, mistakes).check();
        new SoundParties(workflow, source, explored, assumptions, mistakes).check();
        new SoundPauses(workflow, source, explored, mistakes).check();
        new SoundCorrections(workflow, source, explored, mistakes).check();
        new SoundFirst(workflow, source, explored, mistakes).check();
        new SoundHands(workflow, source, explored, mistakes).check();
        new SoundCertificates(workflow, source, explored, mistakes).check();
        Set<Move> tooEarly = new SoundOrder(workflow, source, explored, assumptions, mistakes).check();
        new SoundChoices(workflow, source, explored, visits, assumptions, this::whileIn, mistakes).check(tooEarly);
        var joining = new Assumptions(words.names(), facts, answers.whileJoining());
        new SoundLanes(workflow, source, explored, assumptions, joining, mistakes).check();
        new SoundColumns(workflow, source, facts, mistakes).check();
        new SoundClocks(workflow, source, explored, mistakes).check();
        new SoundDeadlines(workflow, source, explored, mistakes).check();
        new SoundStarts(workflow, source, explored, mistakes).check();
        new SoundExpiry(workflow, source, explored, words.declared().limits(), mistakes).check();
        new SoundPeriods(workflow, source, mistakes).check();
        new SoundBeginnings(
                        workflow,
                        source,
                        explored,
                        words.names(),
                        new KeptBounds(words.declared().names()),
                        mistakes)
                .check();
        new SoundAppointments(workflow, source, explored, assumptions, mistakes).check();
        new SoundQuotas(workflow, source, explored, this::mayHold, mistakes).check();
    }

    private Assumptions whileIn(State state) {
        return state.lanes()
                .map(lanes -> new Assumptions(words.names(), facts, answers.whileIn(state)))
                .orElse(assumptions);
    }

    private void start() {
        if (workflow.returns(workflow.start())) {
            mistakes.add(
                    source.start(),
                    say(
                            "A case cannot start in '{start}': there is nowhere to go back to.",
                            workflow.state(workflow.start())),
                    say("Start in a state whose way out is not 'back'."));
        }
        if (workflow.state(workflow.start()).isEnd()) {
            mistakes.add(
                    source.start(),
                    say("A case cannot start in '{start}', which is an end.", workflow.state(workflow.start())),
                    say("Start in a state without 'end'."));
        }
    }

    private void reached(WorkflowSource.State state) {
        if (!explored.reaches(state.id().text())) {
            mistakes.add(
                    state.id(),
                    say(
                            "No case ever gets to '{state}'.",
                            workflow.state(state.id().text())),
                    say("Let a move from a state that is reached lead to it, or leave it out."));
        }
    }

    private void timeLeaves(WorkflowSource.State state, State.Timing timing) {
        Optional<Move> then = workflow.move(timing.then());
        String id = state.id().text();
        if (then.filter(move -> move.from().contains(id)).isEmpty()) {
            Written at = state.then().orElse(state.id());
            mistakes.add(
                    at,
                    say("The move '{move}' does not leave '{state}'.", named(timing.then()), workflow.state(id)),
                    say("Name the state in its 'from'."));
        }
    }

    private Sentence named(String move) {
        return new Named(workflow).occasion(move);
    }

    /** Spots from which no end can be reached, or none but by the applicant giving up. */
    private void traps() {
        Predicate<Explored.Spot> isEnd = spot -> workflow.state(spot.state()).isEnd();
        Set<Explored.Spot> safe = explored.reaching(isEnd, move -> true);
        Set<String> told = told(
                safe,
                (state, way, usedUp) -> mistakes.add(
                        written(state),
                        say("A case that {way} never comes to an end.", way).then(usedUp),
                        say("Let a move from here lead towards a state with 'end'.")));
        Set<Explored.Spot> alone = explored.reaching(isEnd, move -> !(move.by() instanceof By.PartyOf));
        List<Party> parties = parties(alone);
        alone.addAll(explored.spots().stream()
                .filter(spot -> told.contains(spot.state()))
                .toList());
        told.addAll(told(
                alone,
                (state, way, usedUp) -> mistakes.add(
                        written(state),
                        say("A case that {way} comes to an end only if another party acts: {parties}.", way, parties)
                                .then(usedUp),
                        say("Give the state a time limit ('lasts' and 'then'), or let an official or the applicant go"
                                + " on."))));
        Set<Explored.Spot> decided = explored.reaching(isEnd, move -> !givesUp(move));
        decided.addAll(explored.spots().stream()
                .filter(spot -> told.contains(spot.state()))
                .toList());
        told(
                decided,
                (state, way, usedUp) -> mistakes.add(
                        written(state),
                        say("A case that {way} ends only if the applicant withdraws it.", way)
                                .then(usedUp),
                        say("Let an official's move or a time limit lead towards an end.")));
    }

    /** Those for whom a case waits that does not get among the {@code good} spots by itself. */
    private List<Party> parties(Set<Explored.Spot> good) {
        return explored.edges().stream()
                .filter(edge -> !good.contains(edge.from()) && good.contains(edge.to()))
                .flatMap(edge -> edge.move().by() instanceof By.PartyOf(String party, var label)
                        ? workflow.party(party).stream()
                        : Stream.empty())
                .distinct()
                .toList();
    }

    private interface Telling {
        void tell(String state, Sentence way, Sentence usedUp);
    }

    /**
     * The states with a spot that is not among the good ones. Of those that lead to others of them nothing is told, as they
     * are good once these are, and of a ring the first to which a case comes.
     */
    private Set<String> told(Set<Explored.Spot> good, Telling telling) {
        var first = new LinkedHashMap<String, Explored.Spot>();
        explored.spots().stream()
                .filter(spot -> !good.contains(spot))
                .forEach(spot -> first.putIfAbsent(spot.state(), spot));
        Map<String, Set<String>> onwards = new LinkedHashMap<>();
        first.forEach((state, spot) -> onwards.put(state, onwards(spot, good)));
        first.forEach((state, spot) -> {
            Set<String> behind = onwards.getOrDefault(state, Set.of());
            boolean last = behind.stream()
                    .allMatch(other -> onwards.getOrDefault(other, Set.of()).contains(state));
            boolean begins = first.keySet().stream()
                    .takeWhile(other -> !other.equals(state))
                    .noneMatch(behind::contains);
            if (last && begins) {
                telling.tell(state, way(explored.way(spot), workflow.state(state)), usedUp(explored, spot));
            }
        });
        return new LinkedHashSet<>(first.keySet());
    }

    /** The states, itself included, to which a case gets from a spot by spots that are not good. */
    private Set<String> onwards(Explored.Spot from, Set<Explored.Spot> good) {
        var seen = new LinkedHashSet<Explored.Spot>(Set.of(from));
        Deque<Explored.Spot> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            explored.leaving(next.remove()).stream()
                    .map(Explored.Edge::to)
                    .filter(spot -> !good.contains(spot) && seen.add(spot))
                    .forEach(next::add);
        }
        return seen.stream().map(Explored.Spot::state).collect(Collectors.toSet());
    }

    /** What she takes up herself is decided too: only who withdraws, or lets it lapse, gives up. */
    private boolean givesUp(Move move) {
        return move.by() instanceof By.Applicant
                && move.to() instanceof Target.To(String state)
                && workflow.state(state)
                        .end()
                        .filter(end -> end == Ending.WITHDRAWN || end == Ending.LAPSED)
                        .isPresent();
    }

    private Written written(String state) {
        return source.states().stream()
                .map(WorkflowSource.State::id)
                .filter(id -> id.text().equals(state))
                .findFirst()
                .orElse(source.start());
    }

    /** What would have led on from a spot, had it not been taken so often. */
    static Sentence usedUp(Explored explored, Explored.Spot spot) {
        List<Move> moves = explored.usedUp(spot);
        return moves.isEmpty()
                ? Sentence.NONE
                : say("By then {moves} has been taken as often as 'times' lets it.", moves);
    }

    /** A way in words: how a case got to a state. */
    static Sentence way(List<Move> way, State state) {
        if (way.isEmpty()) {
            return say("has been filed");
        }
        return say("goes by {moves} to '{state}'", way, state);
    }
}
