package org.gulou.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Post;
import org.gulou.kernel.Problem;
import org.gulou.kernel.WorkingCalendar;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Claim;
import org.gulou.workflow.batch.Programme;
import org.gulou.workflow.batch.Standing;
import org.gulou.workflow.batch.Window;
import org.gulou.workflow.clock.ClockLedger;

/**
 * The way of a case through states, by moves, against clocks. Compiled once and immutable; it neither reads the time nor
 * writes anything.
 */
public final class Workflow {
    /** So many automatic moves may follow each other. */
    public static final int LONGEST_CHAIN = 20;

    /** What came of compiling a definition. */
    public sealed interface Compilation {
        record Ready(Workflow workflow, List<Problem> warnings) implements Compilation {
            public Ready {
                warnings = List.copyOf(warnings);
            }
        }

        record Refused(List<Problem> problems) implements Compilation {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    private final String start;
    private final Map<String, State> states;
    private final Map<String, Move> moves;
    private final Map<String, Clock> clocks;
    private final Programme programme;
    private final Map<String, Party> parties;
    private final Map<String, Lane.Each> papers;
    private final Map<String, Appointment> appointments;
    private final List<Move> moveList;
    private final Set<String> returning;

    Workflow(
            String start,
            Map<String, Party> parties,
            Map<String, State> states,
            Map<String, Move> moves,
            Map<String, Clock> clocks,
            Programme programme,
            Map<String, Lane.Each> papers,
            Map<String, Appointment> appointments) {
        this.papers = Map.copyOf(papers);
        this.appointments = Ordered.copy(appointments);
        this.start = start;
        this.states = Ordered.copy(states);
        this.moves = Ordered.copy(moves);
        this.clocks = Ordered.copy(clocks);
        this.programme = programme;
        this.parties = Ordered.copy(parties);
        this.moveList = List.copyOf(moves.values());
        this.returning = moveList.stream()
                .filter(Move::isBack)
                .flatMap(move -> move.from().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Checks a definition and makes it ready, or tells every mistake at once. */
    public static Compilation compile(WorkflowSource source, Declared declared) {
        return new Compiler(source, declared).compile();
    }

    public String start() {
        return start;
    }

    /** The states in file order. */
    public List<State> states() {
        return List.copyOf(states.values());
    }

    /**
     * The state of this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public State state(String id) {
        return find(states, id, "state");
    }

    /** The moves in file order, then those that lengthen clocks. */
    public List<Move> moves() {
        return moveList;
    }

    public Optional<Move> move(String id) {
        return Optional.ofNullable(moves.get(LaneAct.move(id))).map(move -> move.inLane(LaneAct.element(id)));
    }

    /** The same as people call it in one case. */
    public Optional<Move> move(Situation situation, String id) {
        return new CaseView(this, situation).move(id);
    }

    public List<Clock> clocks() {
        return List.copyOf(clocks.values());
    }

    /** The clock of this id; an {@link IllegalArgumentException} is thrown if there is none. */
    public Clock clock(String id) {
        return find(clocks, id, "clock");
    }

    /** The times at offices that applicants can be asked to choose, in file order. */
    public Map<String, Appointment> appointments() {
        return appointments;
    }

    /** Those who can take part besides the applicant, in file order. */
    public List<Party> parties() {
        return List.copyOf(parties.values());
    }

    public Optional<Party> party(String id) {
        return Optional.ofNullable(parties.get(id));
    }

    /** Who takes part now, as the answers and what was given with moves name them; nobody acts under an id yet. */
    public List<Participant> participants(Situation situation) {
        return parties.isEmpty() ? List.of() : new Participants(parties(), new CaseView(this, situation)).now();
    }

    /** The moves that {@code actor} is asked to sign before they are taken, and has not signed. */
    public List<Move> toSign(Situation situation, Actor actor) {
        return new Judgement(this, situation).toSign(actor);
    }

    /** What the signature of {@code actor} under a move says; empty where she is not asked for it. */
    public Optional<Map<String, Value>> signature(Situation situation, String move, Actor actor) {
        return new Judgement(this, situation).signature(move, actor);
    }

    /** Whose signature a move still waits for. */
    public List<Signer> unsigned(Situation situation, Move move) {
        return new CaseView(this, situation).signatures().missing(move);
    }

    /** The last day on which the applicant may ask for another look at the decision; empty where she cannot. */
    public Optional<LocalDate> reviewUntil(List<Act> history, WorkingCalendar calendar) {
        return moves.values().stream().anyMatch(move -> move.within().isPresent())
                ? new Review(this, history, calendar).until()
                : Optional.empty();
    }

    /** The list for each element of which {@code certificate} or a letter is issued; empty for what is issued once. */
    public Optional<Lane.Each> each(String paper) {
        return Optional.ofNullable(papers.get(paper));
    }

    /** The last day on which a move can be taken from the present state; empty where it is not bounded. */
    public Optional<LocalDate> lastDay(Situation situation, Move move) {
        return new Judgement(this, situation).lastDay(move);
    }

    /** Whether something can be filed at the moment of {@code surroundings}. */
    public Standing standing(Scope scope, Surroundings surroundings) {
        return Window.standing(programme.windows(), scope, surroundings);
    }

    /** What its cases have in common that are decided together. */
    public Programme programme() {
        return programme;
    }

    /** What a move has taken from the counted pots, in the situation after it. */
    public List<Claim> claims(Situation after, Move move) {
        return new Quotas(this, after).claims(move);
    }

    /** What is carried over into something that a move opened, by the path there; what is not known is left out. */
    public Map<String, Value> carried(Situation after, Effect.Open open) {
        return new CaseView(this, after).carried(open);
    }

    /** What the keys of the ranking yield in a case. */
    public List<Value> rank(Situation situation) {
        return programme.ranking().values(new CaseView(this, situation)::evaluate);
    }

    private static <T> T find(Map<String, T> things, String id, String kind) {
        return Optional.ofNullable(things.get(id))
                .orElseThrow(() ->
                        new IllegalArgumentException("No " + kind + " '" + id + "'; there are " + things.keySet()));
    }

    /** Whether the way out of {@code state} leads back to where the case came from. */
    boolean returns(String state) {
        return returning.contains(state);
    }

    /** Whether {@code attempt} can be done now; {@link Step.Moved} holds the act to be written down. */
    public Step step(Situation situation, Attempt attempt) {
        return new Judgement(this, situation).step(attempt);
    }

    /** The moves from here that somebody means by a name: of a move, or of the action that several moves are. */
    public List<Move> called(Situation situation, String name) {
        return new Judgement(this, situation).called(name);
    }

    /** What rules read under a name. */
    public Value read(Situation situation, String name) {
        return new CaseView(this, situation).value(name);
    }

    /** What {@code actor} may do now, in file order; what each needs has still to be given. */
    public List<Move> moves(Situation situation, Actor actor) {
        return new Judgement(this, situation).possible(actor);
    }

    /** The posts that only this case names: those to whose holders moves from here are routed. */
    public Set<Post> routed(Situation situation) {
        return new Judgement(this, situation).routed();
    }

    /** The post at which the case lies in a state; empty where nobody works on it there, or nobody knows yet who. */
    public Optional<Post> worker(Situation situation, String state) {
        return new CaseView(this, situation).worker(state(state));
    }

    /** What stands in the way of a move, whatever is given with it; empty where nothing does. */
    public Optional<Step.Refused> hindrance(Situation situation, Actor actor, String move) {
        return new Judgement(this, situation).hindrance(move, actor);
    }

    /** What {@code actor} holds the post for but cannot do now, each with the reason; nobody lengthens what does not run. */
    public List<Step.Refused> hindered(Situation situation, Actor actor) {
        return new Judgement(this, situation).hindered(actor);
    }

    /**
     * What the case does by itself up to the situation's moment: automatic moves, then each timer that is due with the
     * automatic moves that follow it. To be asked after every act, and before anyone acts on a case or sees it.
     */
    public Settled settle(Situation situation) {
        return new Settling(this).settle(situation);
    }

    /** The lanes of the present state, in file order; those of an earlier one are part of the history. */
    public List<LaneWork> lanes(Situation situation) {
        return board(situation).map(LaneBoard::work).orElse(List.of());
    }

    /** What open lanes of the present state want to know of registers. */
    public List<Question> questions(Situation situation) {
        return board(situation)
                .map(new Asking(new CaseView(this, situation), situation)::questions)
                .orElse(List.of());
    }

    /** The paths and papers that open lanes want corrected, for the lead to ask for at once. */
    public Set<String> requests(Situation situation) {
        return board(situation).map(board -> board.requests(this)).orElse(Set.of());
    }

    private Optional<LaneBoard> board(Situation situation) {
        return new CaseView(this, situation).board(state(situation.state()));
    }

    /** What time will bring while the case stays where it is, earliest first; includes what is already due. */
    public List<Timer> timers(Situation situation) {
        return new Timers(this, situation).all();
    }

    /** The clocks that have started, in file order, the stopped ones too. */
    public List<ClockLedger> ledgers(Situation situation) {
        var view = new CaseView(this, situation);
        return clocks.values().stream()
                .flatMap(clock -> Ledgers.of(clock, this, view, situation).stream())
                .toList();
    }

    /** The ledger of one clock; empty until it has started. */
    public Optional<ClockLedger> ledger(Situation situation, String clock) {
        return Ledgers.of(clock(clock), this, new CaseView(this, situation), situation);
    }
}
