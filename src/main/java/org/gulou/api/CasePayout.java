package org.gulou.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Proceeding;
import org.gulou.workflow.Payout;

/**
 * A sum that the office pays in a case. What came of it is told with the move {@code id}.
 *
 * @param amount in yuan; absent while it is not known
 * @param account it goes to; absent where the case does not say
 * @param outcome {@code done} or {@code failed}; absent while it is to be paid
 * @param record the number of the payment, or why it came back; absent before
 */
record CasePayout(
        String id,
        Map<String, String> label,
        Optional<BigDecimal> amount,
        Optional<String> account,
        Optional<String> outcome,
        Optional<String> record) {
    static List<CasePayout> all(Proceeding proceeding) {
        return Payout.all(proceeding.workflow(), proceeding.situation()).stream()
                .map(CasePayout::of)
                .toList();
    }

    private static CasePayout of(Payout payout) {
        return new CasePayout(
                payout.work().move(),
                payout.work().label().texts(),
                payout.amount(),
                present(payout.account()),
                payout.work().outcome(),
                present(payout.record()));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(it -> !it.isEmpty());
    }
}
