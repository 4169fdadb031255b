package org.gulou.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Type;
import org.gulou.language.Value;

/** What lanes of a case pay: how much, to which account, and what is given when it is done. */
record Paying(CaseView view) {
    /** The sum and the account as the rules yield them now. */
    Map<String, Value> sum(LaneBoard board, LaneWork work, Lane.Pay pay) {
        Map<String, Value> within = board.within(work.lane(), work.element());
        var sum = new LinkedHashMap<String, Value>();
        sum.put(Payout.AMOUNT, view.evaluate(pay.amount(), within));
        pay.account().ifPresent(account -> sum.put(Payout.ACCOUNT, view.evaluate(account, within)));
        return sum;
    }

    /** Nobody says that something is paid while the sum is not known. */
    Optional<Step.Refused> hindrance(Move move, Optional<LaneWork> work) {
        return work.filter(one -> isOutcome(move))
                .flatMap(one -> one.lane()
                        .pay()
                        .flatMap(pay ->
                                board(one).map(board -> sum(board, one, pay).get(Payout.AMOUNT))))
                .flatMap(amount -> amount instanceof Value.Unknown(Set<String> needs)
                        ? Optional.of(new Step.NotNow(move, needs))
                        : Optional.empty());
    }

    private Optional<LaneBoard> board(LaneWork work) {
        return view.stateOf(work.lane().id()).flatMap(view::board);
    }

    private static boolean isOutcome(Move move) {
        return move.lane().filter(act -> act.kind() == LaneAct.Kind.OUTCOME).isPresent();
    }

    /** The same step; where something is paid with it, its act keeps how much and to which account. */
    static Step.Moved noted(Workflow workflow, Situation before, Step.Moved step) {
        Optional<LaneAct> lane = step.move().lane().filter(act -> isOutcome(step.move()));
        if (lane.isEmpty()) {
            return step;
        }
        var paying = new Paying(new CaseView(workflow, before));
        return paying.view
                .board(workflow.state(before.state()))
                .flatMap(board -> board.work(lane.get().lane(), lane.get().element())
                        .flatMap(work -> work.lane().pay().map(pay -> paying.sum(board, work, pay))))
                .map(sum -> new Step.Moved(step.move(), kept(step.act(), sum)))
                .orElse(step);
    }

    private static Act kept(Act act, Map<String, Value> sum) {
        var given = new LinkedHashMap<>(act.given());
        given.putAll(sum);
        return new Act(act.move(), act.actor(), act.at(), act.from(), act.to(), given);
    }

    /** What is given with a payment, by whoever carried it out. */
    static List<Need> needs() {
        Map<String, LocalizedText> options = new LinkedHashMap<>();
        options.put(LaneOutcome.DONE.word(), LocalizedText.of("已支付", "It was paid"));
        options.put(LaneOutcome.FAILED.word(), LocalizedText.of("支付失败，款项退回", "It came back"));
        return List.of(
                item(
                        Lanes.OUTCOME,
                        LocalizedText.of("支付结果", "What came of the payment"),
                        LocalizedText.NONE,
                        new Type.Choice(options.keySet(), false),
                        options),
                item(
                        Lanes.RECORD,
                        LocalizedText.of("支付凭证号或退回原因", "Number of the payment, or why it came back"),
                        LocalizedText.of("申请人会看到这里填写的内容。", "The applicant reads what you write here."),
                        Type.TEXT,
                        Map.of()));
    }

    private static Need item(
            String id, LocalizedText title, LocalizedText hint, Type type, Map<String, LocalizedText> options) {
        return new Need.Item(
                id,
                title,
                hint,
                type,
                Need.Item.Sort.ANY,
                options,
                true,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
