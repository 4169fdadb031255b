package org.gulou.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.language.Value;

/**
 * A sum that the office pays in a case, as it stands in the latest stay where it is paid.
 *
 * @param amount in yuan; empty while it is not known
 * @param account it goes to; the empty text where the case does not say
 * @param record the number of the payment or why it came back, in the words of who paid; the empty text before
 */
public record Payout(LaneWork work, Optional<BigDecimal> amount, String account, String record) {
    /** Under which the sum is kept with what came of it, and read. */
    public static final String AMOUNT = "amount";

    /** Under which the account is kept, and read. */
    public static final String ACCOUNT = "account";

    /** All that has been paid and is to be paid, in the order of the workflow; nothing of what was given up. */
    public static List<Payout> all(Workflow workflow, Situation situation) {
        var view = new CaseView(workflow, situation);
        var paying = new Paying(view);
        return workflow.states().stream()
                .flatMap(state -> view.board(state).stream())
                .flatMap(board -> board.work().stream()
                        .flatMap(work -> work.lane().pay().map(pay -> of(paying, board, work, pay)).stream()))
                .filter(payout -> payout.work().isOpen() || payout.work().act().isPresent())
                .toList();
    }

    private static Payout of(Paying paying, LaneBoard board, LaneWork work, Lane.Pay pay) {
        Map<String, Value> known = work.act().map(Act::given).orElseGet(() -> paying.sum(board, work, pay));
        return new Payout(
                work,
                known.get(AMOUNT) instanceof Value.Num(BigDecimal amount) ? Optional.of(amount) : Optional.empty(),
                text(known, ACCOUNT),
                text(known, Lanes.RECORD));
    }

    private static String text(Map<String, Value> known, String name) {
        return known.get(name) instanceof Value.Text(String text) ? text : "";
    }

    public boolean isDone() {
        return work.outcome().filter(Lane.DONE::equals).isPresent();
    }
}
