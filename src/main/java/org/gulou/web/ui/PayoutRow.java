package org.gulou.web.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gulou.cases.Proceeding;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.kernel.OfficeTime;
import org.gulou.places.Body;
import org.gulou.places.Places;
import org.gulou.workflow.Act;
import org.gulou.workflow.Payout;

/**
 * What the office pays in a case, as people read it.
 *
 * @param amount with its currency; the empty text while it is not known
 * @param account it goes to; the empty text where the case does not say
 * @param record the number of the payment or why it came back; the empty text before
 * @param day on which that was entered; the empty text before
 */
public record PayoutRow(
        LocalizedText label, LocalizedText amount, String account, String outcome, String record, String day) {
    /**
     * All of a case.
     *
     * @param account how an account is shown
     */
    public static List<PayoutRow> of(Proceeding proceeding, Places places, UnaryOperator<String> account) {
        return Payout.all(proceeding.workflow(), proceeding.situation()).stream()
                .map(payout -> of(payout, places, account))
                .toList();
    }

    private static PayoutRow of(Payout payout, Places places, UnaryOperator<String> account) {
        return new PayoutRow(
                payout.work().label(id -> name(id, places)),
                payout.amount().map(sum -> Money.words(sum, Money.YUAN)).orElse(LocalizedText.NONE),
                account.apply(payout.account()),
                payout.work().outcome().orElse(""),
                payout.record(),
                payout.work()
                        .act()
                        .map(Act::at)
                        .map(at -> OfficeTime.day(at).toString())
                        .orElse(""));
    }

    private static Optional<LocalizedText> name(BodyId id, Places places) {
        return places.body(id).map(Body::name);
    }

    /** The key of the words for what has come of it. */
    public String word() {
        return "payout." + (outcome.isEmpty() ? "open" : outcome);
    }

    public boolean isBack() {
        return outcome.equals("failed");
    }
}
