package org.gulou.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;

/** Whether each move can be taken by somebody, and does what its words promise. */
final class SoundMoves {
    private final Workflow workflow;
    private final WorkflowSource source;
    private final Explored explored;
    private final Assumptions assumptions;
    private final Mistakes mistakes;

    SoundMoves(
            Workflow workflow, WorkflowSource source, Explored explored, Assumptions assumptions, Mistakes mistakes) {
        this.workflow = workflow;
        this.source = source;
        this.explored = explored;
        this.assumptions = assumptions;
        this.mistakes = mistakes;
    }

    void check() {
        source.moves()
                .forEach(written -> workflow.move(written.id().text()).ifPresent(move -> {
                    if (!leavesEnd(written, move)) {
                        alive(written, move);
                    }
                    namedByTime(written, move);
                    correctionReturns(written, move);
                    refusalGivesReasons(written, move);
                    otherHands(written, move);
                    replacesSomething(written, move);
                }));
    }

    private boolean leavesEnd(WorkflowSource.Move written, Move move) {
        Optional<String> end = move.from().stream()
                .filter(state -> workflow.state(state).isEnd())
                .findFirst();
        boolean wrong = end.isPresent()
                && move.supersedes().isEmpty()
                && !(move.by() instanceof By.Time)
                && !(move.to() instanceof Target.Same);
        if (wrong) {
            mistakes.add(
                    written.id(),
                    LocalizedText.of(
                            "“" + end.get() + "”是终点：只有期限或带 supersedes 的操作可以离开。",
                            "The state '" + end.get()
                                    + "' is an end: only time, or a move with 'supersedes', leaves it."),
                    LocalizedText.of(
                            "请去掉该状态，或写明取代什么：supersedes: decision。",
                            "Leave the state out, or say what the move replaces: 'supersedes: decision'."));
        }
        return wrong;
    }

    /** A move that no case ever takes: its states are not reached, passed at once, or its condition cannot hold. */
    private void alive(WorkflowSource.Move written, Move move) {
        if (move.when().filter(when -> !assumptions.mayHold(when)).isPresent()) {
            mistakes.add(
                    written.when().orElse(written.id()),
                    LocalizedText.of(
                            "操作“" + move.id() + "”的条件永远不会成立。",
                            "The condition of the move '" + move.id() + "' can never hold."),
                    LocalizedText.of("请修改条件，或删去该操作。", "Change the condition, or leave the move out."));
            return;
        }
        if (explored.takes(move) || isNamedNowhere(move)) {
            return;
        }
        Optional<Move> first = move.from().stream()
                .flatMap(state -> explored.passing(state).stream())
                .findFirst();
        boolean nowhereBack = move.isBack() && move.from().stream().anyMatch(explored::reaches);
        LocalizedText why = first.map(sooner -> LocalizedText.of(
                        "自动操作“" + sooner.id() + "”总是先发生",
                        "the automatic move '" + sooner.id() + "' is always taken before it"))
                .orElseGet(() -> nowhereBack
                        ? LocalizedText.of("没有可以退回的地方", "there is nowhere to go back to")
                        : LocalizedText.of("没有申请会到达它出发的状态", "no case gets to where it starts"));
        mistakes.add(
                written.id(),
                LocalizedText.of(
                        "操作“" + move.id() + "”永远不会发生：" + why.in("zh") + "。",
                        "The move '" + move.id() + "' is never taken: " + why.in("en") + "."),
                LocalizedText.of("请修改 from，或删去该操作。", "Change its 'from', or leave the move out."));
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
                    LocalizedText.of(
                            "操作“" + move.id() + "”由期限触发，但没有任何 then 或 onExpiry 提到它。",
                            "Nothing ever takes the move '" + move.id()
                                    + "': it is 'by: time', but no 'then' or 'onExpiry' names it."),
                    LocalizedText.of("请在期限处写上它，或写明由谁办理。", "Name it where the time runs out, or say who takes it."));
        }
    }

    private void correctionReturns(WorkflowSource.Move written, Move move) {
        if (!(move.needs().contains(new Need.Items()) && move.to() instanceof Target.To(String asked))) {
            return;
        }
        boolean returns = workflow.moves().stream()
                .anyMatch(answer -> answer.by() instanceof By.Applicant
                        && answer.from().contains(asked)
                        && explored.takes(answer)
                        && !leadsToEnd(answer));
        if (!returns) {
            mistakes.add(
                    written.id(),
                    LocalizedText.of(
                            "要求申请人补正，但补正无法提交：没有由申请人从“" + asked + "”继续办理的操作。",
                            "The applicant is asked to correct something, but cannot send it: no move by applicant"
                                    + " takes up the case again from '" + asked + "'."),
                    LocalizedText.of(
                            "请添加：{from: " + asked + ", to: back, by: applicant}。",
                            "Add one: {from: " + asked + ", to: back, by: applicant}."));
        }
        if (workflow.state(asked).edits() == Edits.NONE) {
            mistakes.add(
                    written.id(),
                    LocalizedText.of(
                            "要求申请人补正，但在“" + asked + "”中什么都不能改。",
                            "The applicant is asked to correct something, but may change nothing in '" + asked + "'."),
                    LocalizedText.of("请在该状态写 edits: named。", "Write 'edits: named' there."));
        }
    }

    private boolean leadsToEnd(Move move) {
        return move.to() instanceof Target.To(String state)
                && workflow.state(state).isEnd();
    }

    /** Who is refused, or not let in, must be told why and what can be done: Licensing Law art. 38. */
    private void refusalGivesReasons(WorkflowSource.Move written, Move move) {
        if (!(move.by() instanceof By.Officials) || !(move.to() instanceof Target.To(String state))) {
            return;
        }
        boolean refuses = workflow.state(state)
                .end()
                .filter(end -> end == Ending.REFUSED || end == Ending.NOT_ACCEPTED)
                .isPresent();
        if (refuses && !move.needs().containsAll(List.of(new Need.Reason(), new Need.Remedy()))) {
            mistakes.add(
                    written.id(),
                    LocalizedText.of(
                            "操作“" + move.id() + "”作出不利决定，必须写明理由和救济途径。",
                            "The move '" + move.id()
                                    + "' ends with a refusal, so it must give the reason and the remedy."),
                    LocalizedText.of("请写 needs: [reason, remedy]。", "Write 'needs: [reason, remedy]'."));
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
                        LocalizedText.of(
                                "“" + move.id() + "”须与“" + other + "”分人办理，但后者由系统完成。",
                                "'" + move.id() + "' keeps apart from '" + other
                                        + "', but the portal itself takes that move."),
                        LocalizedText.of("请写上由人办理的操作。", "Name a move that a person takes."));
            }
        }
    }

    private void replacesSomething(WorkflowSource.Move written, Move move) {
        boolean leavesOne =
                move.from().stream().anyMatch(state -> workflow.state(state).isEnd());
        if (move.supersedes().isPresent() && !leavesOne) {
            mistakes.add(
                    written.supersedes().orElse(written.id()),
                    LocalizedText.of(
                            "操作“" + move.id() + "”要取代一项决定，但它不从任何终点出发。",
                            "The move '" + move.id() + "' replaces a decision, but leaves no end."),
                    LocalizedText.of("请让它从终点出发，或去掉 supersedes。", "Let it leave an end, or drop 'supersedes'."));
        }
    }
}
