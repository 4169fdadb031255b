package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.cases.FeeFilings.line;
import static org.gulou.cases.FeeFilings.lineBefore;
import static org.gulou.cases.FeeFilings.record;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.gulou.Rows;
import org.gulou.cases.fees.Accounts;
import org.gulou.cases.fees.Charge;
import org.gulou.exchange.RedirectProvider;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fee of a transfer of real estate, paid at the window and online: money is taken once, and never for nothing. */
@ArquillianTest
class CashierIT {
    private static final BodyId REGISTRY = new BodyId("yunyan-natural-resources");
    private static final Actor.Official CLERK =
            new Actor.Official("clerk-of-the-fee", "莫兰", Set.of(new Post("clerk", REGISTRY)));

    @Inject
    Rows rows;

    @Inject
    FeeFilings filings;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Cashier cashier;

    @Inject
    Refunds refunds;

    @Inject
    Checkout checkout;

    @Inject
    Accounts accounts;

    @Inject
    RedirectProvider provider;

    @Resource
    UserTransaction transaction;

    private CaseNumber number;
    private Actor payer;
    private String receipt;

    @BeforeEach
    void file() throws Exception {
        number = filings.filed(line("registration", 80), line("copies", 10));
        payer = Registry.holderOf(number.toString());
        receipt = "A " + number;
    }

    private Set<String> lines() {
        return accounts.of(number.toString()).charges().stream()
                .map(Charge::getId)
                .collect(Collectors.toSet());
    }

    private List<String> states() {
        return accounts.of(number.toString()).charges().stream()
                .map(charge -> charge.state().name())
                .toList();
    }

    private List<?> payments() throws Exception {
        return rows.of("select state from case_payment where case_number = ? order by started_at", number.toString());
    }

    private List<?> acts() throws Exception {
        return rows.of("select move from case_act where case_number = ? order by seq", number.toString());
    }

    /** What the page of the provider is asked for. */
    private Map<String, String> order() {
        String query = checkout.begin(number, payer, "zh").orElseThrow().getRawQuery();
        return Arrays.stream(query.split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    @Test
    void theClerkTakesTheWholeSumOfTheLinesSheTicks() throws Exception {
        assertThat(cashier.take(number, CLERK, lines(), new BigDecimal("80"), receipt))
                .isEqualTo(new Cashier.Outcome.OtherSum(new BigDecimal("90.00")));

        assertThat(cashier.take(number, CLERK, lines(), new BigDecimal("90"), receipt))
                .isInstanceOf(Cashier.Outcome.Done.class);

        assertThat(states()).containsOnly("PAID");
        assertThat(acts()).isEqualTo(List.of("submit", "fee.paid"));
        assertThat(cashier.take(number, CLERK, lines(), new BigDecimal("90"), receipt + "-2"))
                .isInstanceOf(Cashier.Outcome.OtherSum.class);
    }

    @Test
    void nothingIsTakenOnBeforeTheFeeIsPaid() {
        assertThat(desk.act(number, new Attempt("accept", CLERK), 1, Optional.empty()))
                .isInstanceOfSatisfying(
                        Desk.Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Step.Unpaid.class));
        cashier.take(number, CLERK, lines(), new BigDecimal("90"), receipt);

        assertThat(desk.act(number, new Attempt("accept", CLERK), 2, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
    }

    @Test
    void nobodyIsAskedToPayBeforeTheMoveIsInReach() throws Exception {
        transaction.begin();
        accounts.recharge(number.toString(), List.of(lineBefore("map", 5, "before register")), 2);
        transaction.commit();

        assertThat(checkout.begin(number, payer, "zh")).isEmpty();
    }

    @Test
    void aWaivedLineAndAPaidOneSettleTheFee() throws Exception {
        var ids = new ArrayList<>(lines());

        cashier.waive(number, CLERK, ids.getFirst(), "低保家庭免收");
        assertThat(acts()).isEqualTo(List.of("submit"));
        BigDecimal rest = accounts.of(number.toString()).owed();
        cashier.take(number, CLERK, Set.of(ids.getLast()), rest, receipt);

        assertThat(states()).containsExactlyInAnyOrder("WAIVED", "PAID");
        assertThat(acts()).isEqualTo(List.of("submit", "fee.paid"));
    }

    @Test
    void aNoticeThatComesTwiceIsTakenOnce() throws Exception {
        Map<String, String> notice = provider.answer(order(), true);

        assertThat(checkout.told(notice)).isEqualTo(Checkout.Told.TAKEN);
        assertThat(checkout.told(notice)).isEqualTo(Checkout.Told.TAKEN);

        assertThat(payments()).isEqualTo(List.of("PAID"));
        assertThat(acts()).isEqualTo(List.of("submit", "fee.paid"));
    }

    @Test
    void anOrderAskedForTwiceIsTheSameOrder() throws Exception {
        assertThat(order().get("order")).isEqualTo(order().get("order"));
        assertThat(payments()).hasSize(1);
    }

    @Test
    void aForgedNoticeOrOneOfAnotherSumChangesNothing() throws Exception {
        Map<String, String> asked = order();
        var forged = new HashMap<>(provider.answer(asked, true));
        forged.put("reference", "another");
        var cheaper = new HashMap<>(asked);
        cheaper.put("amount", "0.01");

        assertThat(checkout.told(forged)).isEqualTo(Checkout.Told.REFUSED);
        assertThat(checkout.told(provider.answer(cheaper, true))).isEqualTo(Checkout.Told.REFUSED);
        assertThat(checkout.told(Map.of())).isEqualTo(Checkout.Told.REFUSED);

        assertThat(payments()).isEqualTo(List.of("STARTED"));
        assertThat(states()).containsOnly("DUE");
    }

    @Test
    void moneyThatComesAfterTheWindowTookItIsKeptAsideAndGivenBack() throws Exception {
        Map<String, String> asked = order();
        cashier.take(number, CLERK, lines(), new BigDecimal("90"), receipt);

        checkout.told(provider.answer(asked, true));

        assertThat(payments()).isEqualTo(List.of("TO_REFUND", "PAID"));
        refunds.giveBack(number, CLERK, asked.get("order"), "原路退回");
        assertThat(payments()).isEqualTo(List.of("REFUNDED", "PAID"));
        assertThat(acts()).isEqualTo(List.of("submit", "fee.paid", "fee.refunded"));
    }

    @Test
    void aPaymentThatFailedCanBeBegunAgain() throws Exception {
        Map<String, String> first = order();
        checkout.told(provider.answer(first, false));

        Map<String, String> second = order();
        checkout.told(provider.answer(second, true));

        assertThat(second.get("order")).isNotEqualTo(first.get("order"));
        assertThat(payments()).isEqualTo(List.of("FAILED", "PAID"));
    }

    @Test
    void moreThanWasPaidIsNotGivenBack() {
        cashier.take(number, CLERK, lines(), new BigDecimal("90"), receipt);
        String line = lines().iterator().next();

        assertThat(refunds.refund(number, CLERK, line, new BigDecimal("100"), "误收"))
                .isInstanceOf(Cashier.Outcome.NotOfThis.class);
    }

    @Test
    void aCorrectionAddsAndFreesLinesForBothSidesToSee() throws Exception {
        transaction.begin();
        accounts.recharge(number.toString(), List.of(line("registration", 550), line("map", 5)), 2);
        transaction.commit();

        assertThat(accounts.of(number.toString()).charges())
                .extracting(Charge::line, charge -> charge.state().name(), Charge::changedWith, Charge::isAdded)
                .containsExactly(
                        Tuple.tuple("registration", "DUE", 2, false),
                        Tuple.tuple("copies", "FREED", 2, false),
                        Tuple.tuple("map", "DUE", 2, true));
    }

    @Test
    void oneReceiptIsForOneCaseHoweverItIsTyped() throws Exception {
        CaseNumber other = filings.filed(line("registration", 80));
        cashier.take(number, CLERK, lines(), new BigDecimal("90"), receipt);
        var charges = accounts.of(other.toString()).charges().stream()
                .map(Charge::getId)
                .collect(Collectors.toSet());

        assertThat(cashier.take(other, CLERK, charges, new BigDecimal("80"), "ａ" + number))
                .isEqualTo(new Cashier.Outcome.SameReceipt(number.toString()));

        assertThat(accounts.payments(other.toString())).isEmpty();
    }

    @Test
    void aCorrectionThatFreesTheLastLineSettlesTheFee() throws Exception {
        Map<String, Value> asks =
                Map.of("items", new Value.Items(List.of(Value.of("copies"))), "reason", Value.of("?"));
        desk.act(number, new Attempt("correct", CLERK, asks), 1, Optional.empty());

        registry.act(number, new Attempt("resend", payer), Optional.of(new Registry.Revision("{}", record())));

        assertThat(states()).containsOnly("FREED");
        assertThat(acts()).isEqualTo(List.of("submit", "correct", "resend", "fee.paid"));
    }

    @Test
    void aCorrectionThatLeavesSomethingToPaySettlesNothing() throws Exception {
        Map<String, Value> asks =
                Map.of("items", new Value.Items(List.of(Value.of("copies"))), "reason", Value.of("?"));
        desk.act(number, new Attempt("correct", CLERK, asks), 1, Optional.empty());

        registry.act(
                number,
                new Attempt("resend", payer),
                Optional.of(new Registry.Revision("{}", record(line("registration", 80)))));

        assertThat(acts()).isEqualTo(List.of("submit", "correct", "resend"));
    }
}
