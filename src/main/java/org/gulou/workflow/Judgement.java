package org.gulou.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Expression;
import org.gulou.language.Value;

/** Decides who may do what in one situation. */
final class Judgement {
    private final Workflow workflow;
    private final Situation situation;
    private final CaseView view;

    Judgement(Workflow workflow, Situation situation) {
        this.workflow = workflow;
        this.situation = situation;
        this.view = new CaseView(workflow, situation);
    }

    Step step(Attempt attempt) {
        return new Called(workflow, this).step(attempt);
    }

    /** The moves from here that somebody means by a name. */
    List<Move> called(String name) {
        return new Called(workflow, this).moves(name);
    }

    Step stepOf(Attempt attempt) {
        Optional<Step.Refused> hindered = hindrance(attempt.move(), attempt.actor());
        if (hindered.isPresent()) {
            return hindered.get();
        }
        Move move = workflow.move(attempt.move()).orElseThrow();
        Optional<Step.Refused> refused = new GivenCheck(move, view, attempt.actor()).judge(attempt.given());
        if (refused.isPresent()) {
            return refused.get();
        }
        String from = situation.state();
        var act = new Act(move.id(), attempt.actor().id(), situation.now(), from, target(move), attempt.given());
        var step = new Step.Moved(move, act);
        return new Quotas(workflow, situation.after(act))
                .hindrance(move)
                .or(() -> step.changesAnswers() ? Optional.empty() : Certificates.unknown(workflow, situation, step))
                .<Step>map(refusal -> refusal)
                .orElseGet(() -> Noted.in(workflow, situation, step));
    }

    Optional<Step.Refused> hindrance(String asked, Actor actor) {
        Optional<Move> move = workflow.move(asked);
        if (move.isEmpty()) {
            return Optional.of(new Step.NoSuchMove(asked, possible(actor)));
        }
        return leavesFromHere(move.get())
                ? hindrance(move.get(), actor)
                : Optional.of(new Step.NotFromHere(move.get(), workflow.state(situation.state()), possible(actor)));
    }

    List<Move> possible(Actor actor) {
        return leavingHere().filter(move -> hindrance(move, actor).isEmpty()).toList();
    }

    List<Step.Refused> hindered(Actor actor) {
        return leavingHere()
                .flatMap(move -> hindrance(move, actor).stream())
                .filter(refused -> !(refused instanceof Step.NotYours || refused instanceof Step.ClockStands))
                .toList();
    }

    Stream<Move> leavingHere() {
        return workflow.moves().stream().flatMap(this::inItsLanes).filter(this::leavesFromHere);
    }

    /** The move itself; of a lane that every element of a list has, the move in each of these lanes. */
    private Stream<Move> inItsLanes(Move move) {
        if (move.lane().isEmpty()) {
            return Stream.of(move);
        }
        LaneAct act = move.lane().get();
        return board().stream()
                .flatMap(board -> board.work().stream())
                .filter(work -> work.lane().id().equals(act.lane()))
                .map(work -> move.of(new LaneAct(act.lane(), act.kind(), work.key()), work.name()));
    }

    private Optional<LaneBoard> board() {
        return view.board(workflow.state(situation.state()));
    }

    /** The lane that a move is about, where the case has it now. */
    private Optional<LaneWork> work(Move move) {
        return move.lane().flatMap(act -> board().flatMap(board -> board.work(act.lane(), act.element())));
    }

    boolean leavesFromHere(Move move) {
        return move.from().contains(situation.state())
                && (!move.isBack() || view.trail().origin().isPresent())
                && (move.lane().isEmpty() || work(move).filter(LaneWork::isOpen).isPresent());
    }

    private String target(Move move) {
        return switch (move.to()) {
            case Target.To(String state) -> state;
            case Target.Back() -> view.trail().origin().orElseThrow();
            case Target.Same() -> situation.state();
        };
    }

    /** What stands in the way of a move from the present state, whatever is given with it. */
    private Optional<Step.Refused> hindrance(Move move, Actor actor) {
        return yours(move, actor)
                .or(() -> new Asking(view, situation).hindrance(move, work(move), actor))
                .or(() -> new Paying(view).hindrance(move, work(move)))
                .or(() -> running(move))
                .or(() -> otherHands(move, actor))
                .or(() -> often(move))
                .or(() -> late(move))
                .or(() -> view.signatures().hindrance(move, actor))
                .or(() -> joined(move))
                .or(() -> begun(move))
                .or(() -> withdrawable(move))
                .or(() -> happened(move))
                .or(() -> now(move))
                .or(() -> Certificates.hindrance(workflow, situation, move))
                .or(() -> new Quotas(workflow, situation).foreseen(move))
                .or(() -> paid(move));
    }

    private Optional<Step.Refused> yours(Move move, Actor actor) {
        return Asking.mayAnswer(move, work(move), actor) || move.by().allows(actor, situation, rule -> look(move, rule))
                ? Optional.empty()
                : Optional.of(new Step.NotYours(move, move.by()));
    }

    /** The posts whose holders may take a move; none where it is no official's. */
    Set<Post> posts(Move move) {
        return move.by().posts(situation, rule -> look(move, rule));
    }

    /** The posts that only this case names: those to whose holders moves from here are routed. */
    Set<Post> routed() {
        return leavingHere()
                .filter(move -> move.by() instanceof By.Routed)
                .flatMap(move -> posts(move).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What {@code actor} is asked to sign here and has not signed. */
    List<Move> toSign(Actor actor) {
        return leavingHere()
                .filter(move -> !acting(move, actor))
                .filter(move -> view.signatures().of(move, actor).isPresent())
                .toList();
    }

    private boolean acting(Move move, Actor actor) {
        return !move.by().isOfficial() && move.by().allows(actor, situation, view::evaluate);
    }

    /** What her signature says, where she is asked for it. */
    Optional<Map<String, Value>> signature(String asked, Actor actor) {
        return toSign(actor).stream()
                .filter(move -> move.id().equals(asked))
                .findFirst()
                .flatMap(move -> view.signatures()
                        .of(move, actor)
                        .map(signer -> signer.signs(move, view.signatures().revision())));
    }

    private Optional<Step.Refused> late(Move move) {
        return lastDay(move)
                .filter(day -> OfficeTime.day(situation.now()).isAfter(day))
                .map(day -> new Step.TooLate(move, day));
    }

    Optional<LocalDate> lastDay(Move move) {
        return new Review(
                        workflow, situation.history(), situation.surroundings().calendar())
                .lastDay(move);
    }

    private Value look(Move move, Expression rule) {
        return work(move)
                .flatMap(lane ->
                        lane.lane().each().map(each -> view.evaluate(rule, Map.of(each.name(), lane.element()))))
                .orElseGet(() -> view.evaluate(rule));
    }

    /** An automatic move waits for the lanes of the state that it leaves. */
    private Optional<Step.Refused> joined(Move move) {
        if (!(move.by() instanceof By.Auto) || move.to() instanceof Target.Same) {
            return Optional.empty();
        }
        return board().filter(board -> !board.isJoined())
                .map(board -> new Step.NotJoined(
                        move, board.work().stream().filter(LaneWork::isOpen).toList()));
    }

    /**
     * What is owed stands in the way of everybody but time: a clock does not wait for money. It is asked after all else, so
     * that nobody is told to pay for a move that is refused anyway.
     */
    private Optional<Step.Refused> paid(Move move) {
        if (move.by() instanceof By.Time) {
            return Optional.empty();
        }
        var asked = List.of(Value.of(move.id()), Value.of(takesOn(move)));
        Value owed = view.surroundings().facts().fact(Act.OWED, asked);
        return owed instanceof Value.Num(BigDecimal amount)
                ? Optional.of(new Step.Unpaid(move, amount))
                : Optional.empty();
    }

    /** Whether the office takes the case a step further with it, neither back to the applicant nor to an end without result. */
    private boolean takesOn(Move move) {
        if (move.by() instanceof By.Applicant || !(move.to() instanceof Target.To(String to))) {
            return false;
        }
        State state = workflow.state(to);
        return state.end()
                .map(Ending.GRANTED::equals)
                .orElse(state.waitsFor().filter(WaitsFor.APPLICANT::equals).isEmpty());
    }

    /** A part ends only once those before it are granted. */
    private Optional<Step.Refused> begun(Move move) {
        return work(move)
                .filter(work -> work.lane().part().isPresent())
                .flatMap(work -> board().map(board -> board.missing(work.lane())))
                .filter(missing -> !missing.isEmpty())
                .map(missing -> new Step.NotNow(
                        move,
                        missing.stream()
                                .map(part -> "outcome(\"" + part + "\")")
                                .collect(Collectors.toSet())));
    }

    private Optional<Step.Refused> withdrawable(Move move) {
        return move.action().equals("withdraw")
                        && board().filter(LaneBoard::isPastWithdrawal).isPresent()
                ? Optional.of(new Step.NotNow(move, Set.of()))
                : Optional.empty();
    }

    /** A move {@code on} an event is taken when it has just come; a payment and what came of a visit count while they stand. */
    private Optional<Step.Refused> happened(Move move) {
        Optional<Act> latest = situation.history().reversed().stream()
                .filter(act -> workflow.move(act.move())
                        .filter(it -> it.by() instanceof By.Auto)
                        .isEmpty())
                .findFirst();
        return move.on()
                .filter(event -> latest.filter(act -> act.move().equals(event)).isEmpty())
                .filter(event -> !(event.equals(Act.FEE_PAID) && view.isPaid()))
                .filter(event -> !new Booked(workflow, situation).holds(event))
                .map(event -> new Step.NotNow(move, Set.of(event)));
    }

    private Optional<Step.Refused> otherHands(Move move, Actor actor) {
        if (actor instanceof Actor.Official && move.by().isOfficial() && situation.isAppliedForBy(actor.id())) {
            return Optional.of(new Step.OwnCase(move));
        }
        return situation.history().stream()
                .filter(act ->
                        move.notBy().contains(LaneAct.move(act.move())) && situation.areOne(act.actor(), actor.id()))
                .findFirst()
                .flatMap(act -> workflow.move(act.move()).map(earlier -> new Step.SameHands(move, earlier, act)));
    }

    private Optional<Step.Refused> often(Move move) {
        return move.times()
                .filter(times -> move.isSpent(situation.history()))
                .map(times -> new Step.TooOften(move, times));
    }

    private Optional<Step.Refused> running(Move move) {
        return move.extendsClock()
                .map(workflow::clock)
                .filter(clock -> Ledgers.of(clock, workflow, view, situation)
                        .filter(ledger -> ledger.stopped().isEmpty())
                        .isEmpty())
                .map(clock -> new Step.ClockStands(move, clock));
    }

    private Optional<Step.Refused> now(Move move) {
        return move.when().map(view::evaluate).filter(value -> !value.isTrue()).map(value -> switch (value) {
            case Value.Unknown(Set<String> needs) -> new Step.NotNow(move, needs);
            case Value no -> new Step.NotNow(move, Set.of());
        });
    }
}
