package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.Race.both;
import static org.gulou.cases.FeeFilings.line;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.Rows;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Charge;
import org.gulou.cases.fees.Payment;
import org.gulou.exchange.RedirectProvider;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two do something about the same money in the same moment: one of them does it, and the sums are right. */
@ArquillianTest
class MoneyRaceIT {
    private static final int ROUNDS = 10;
    private static final Post POST = new Post("clerk", new BodyId("yunyan-natural-resources"));
    private static final Actor.Official ONE = new Actor.Official("racing-clerk-1", "李一", Set.of(POST));
    private static final Actor.Official OTHER = new Actor.Official("racing-clerk-2", "李二", Set.of(POST));

    @Inject
    Rows rows;

    @Inject
    FeeFilings filings;

    @Inject
    Registry registry;

    @Inject
    Cashier cashier;

    @Inject
    Checkout checkout;

    @Inject
    RedirectProvider provider;

    @Inject
    Refunds refunds;

    @Inject
    RefundQueue queue;

    @Inject
    Accounts accounts;

    private CaseNumber number;
    private String charge;

    @BeforeEach
    void file() throws Exception {
        number = filings.filed(line("registration", 80));
        charge = charge().getId();
    }

    private Charge charge() {
        return accounts.of(number.toString()).charges().getFirst();
    }

    private Cashier.Outcome takes(Actor.Official clerk) {
        return cashier.take(number, clerk, Set.of(charge), new BigDecimal("80"), clerk.id() + " " + number);
    }

    private Object withdraws() {
        return registry.act(number, new Attempt("withdraw", Registry.holderOf(number.toString())), Optional.empty());
    }

    private static long done(List<Object> came) {
        return came.stream().filter(Cashier.Outcome.Done.class::isInstance).count();
    }

    @Test
    void twoWindowsTakeAFeeOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            file();
            assertThat(done(both(() -> takes(ONE), () -> takes(OTHER)))).isEqualTo(1);
            assertThat(charge().paid()).isEqualByComparingTo("80");
        }
    }

    @Test
    void whatIsPaidWhileSheWithdrawsWaitsOrWasNeverTaken() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            file();
            long taken = done(both(() -> takes(ONE), this::withdraws));

            boolean waits =
                    queue.of(OTHER).stream().anyMatch(one -> one.number().equals(number.toString()));
            assertThat(waits).isEqualTo(taken == 1);
            assertThat(charge().paid().signum()).isEqualTo(taken == 1 ? 1 : 0);
        }
    }

    @Test
    void whatIsPaidOnlineWhileTheWindowTakesItIsOnlyTakenOnceAndTheOtherSumWaitsToGoBack() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            file();
            Map<String, String> notice = notice();

            List<Object> came = both(() -> takes(ONE), () -> checkout.told(notice));

            assertThat(came.getLast()).isEqualTo(Checkout.Told.TAKEN);
            assertThat(charge().paid()).isEqualByComparingTo("80");
            assertThat(accounts.payments(number.toString()))
                    .extracting(Payment::state)
                    .containsExactlyInAnyOrderElementsOf(
                            done(came) == 1
                                    ? List.of(Payment.State.PAID, Payment.State.TO_REFUND)
                                    : List.of(Payment.State.PAID));
            isToldOfOnce("fee.paid");
        }
    }

    @Test
    void aNoticeThatComesTwiceAtOnceIsTakenOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            file();
            Map<String, String> notice = notice();

            assertThat(both(() -> checkout.told(notice), () -> checkout.told(notice)))
                    .containsExactly(Checkout.Told.TAKEN, Checkout.Told.TAKEN);

            assertThat(charge().paid()).isEqualByComparingTo("80");
            assertThat(accounts.payments(number.toString()))
                    .extracting(Payment::state)
                    .containsExactly(Payment.State.PAID);
            isToldOfOnce("fee.paid");
        }
    }

    private Map<String, String> notice() {
        String query = checkout.begin(number, Registry.holderOf(number.toString()), "zh")
                .orElseThrow()
                .getRawQuery();
        return provider.answer(
                Arrays.stream(query.split("&", -1))
                        .map(field -> field.split("=", 2))
                        .collect(Collectors.toMap(
                                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8))),
                true);
    }

    private void isToldOfOnce(String event) throws Exception {
        var story = new OneStory(rows);
        story.isTold(number);
        assertThat(story.times(number, event)).isOne();
    }

    @Test
    void moneyGoesBackOnceOrIsKeptAndNotBoth() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            file();
            takes(ONE);
            withdraws();

            List<Object> came = both(
                    () -> refunds.refund(number, ONE, charge, new BigDecimal("80"), "退 " + number),
                    () -> refunds.keep(number, OTHER, charge, "已经制证"));

            assertThat(done(came)).isBetween(1L, 2L);
            assertThat(charge().paid().add(charge().refunded())).isEqualByComparingTo("80");
            assertThat(charge().undecided(true)).isZero();
            assertThat(charge().kept()).isLessThanOrEqualTo(charge().paid());
        }
    }
}
