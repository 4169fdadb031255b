package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.gulou.exchange.RedirectProvider;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that was paid for nothing waits for the office, which gives it back or says why not; the payer is told. */
@ArquillianTest
class RefundsIT {
    private static final BodyId REGISTRY = new BodyId("yunyan-natural-resources");
    private static final Actor.Official CLERK =
            new Actor.Official("clerk-of-refunds", "莫兰", Set.of(new Post("clerk", REGISTRY)));
    private static final Actor.Official STRANGER =
            new Actor.Official("clerk-elsewhere", "孙倩", Set.of(new Post("clerk", new BodyId("yunyan-transport"))));

    @Inject
    Rows rows;

    @Inject
    FeeFilings filings;

    @Inject
    Registry registry;

    @Inject
    Cashier cashier;

    @Inject
    Refunds refunds;

    @Inject
    RefundQueue queue;

    @Inject
    Checkout checkout;

    @Inject
    Accounts accounts;

    @Inject
    RedirectProvider provider;

    private CaseNumber number;
    private Actor payer;

    @BeforeEach
    void file() throws Exception {
        number = filings.filed(line("registration", 80), line("copies", 10));
        payer = Registry.holderOf(number.toString());
    }

    private Charge charge(String line) {
        return accounts.of(number.toString()).charges().stream()
                .filter(one -> one.line().equals(line))
                .findFirst()
                .orElseThrow();
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

    private List<String> toGiveBack(Actor.Official official) {
        return queue.of(official).stream()
                .filter(one -> one.number().equals(number.toString()))
                .map(one -> one.amount().toPlainString()
                        + one.ended().map(end -> " " + end).orElse(""))
                .toList();
    }

    private void pays() {
        Set<String> lines = accounts.of(number.toString()).charges().stream()
                .map(Charge::getId)
                .collect(Collectors.toSet());
        cashier.take(number, CLERK, lines, new BigDecimal("90"), "R " + number);
    }

    private void payAndWithdraw() {
        pays();
        registry.act(number, new Attempt("withdraw", payer), Optional.empty());
    }

    @Test
    void whatWasPaidBeforeAWithdrawalWaitsForTheOfficeUntilItIsGivenBackOrKept() throws Exception {
        assertThat(toGiveBack(CLERK)).isEmpty();
        payAndWithdraw();
        assertThat(toGiveBack(CLERK)).containsExactly("90.00 WITHDRAWN");
        assertThat(toGiveBack(STRANGER)).isEmpty();
        Charge registration = charge("registration");

        refunds.refund(number, CLERK, registration.getId(), new BigDecimal("80"), "退 1");
        assertThat(toGiveBack(CLERK)).containsExactly("10.00 WITHDRAWN");
        refunds.keep(number, CLERK, charge("copies").getId(), "证书已经制成。");

        assertThat(toGiveBack(CLERK)).isEmpty();
        assertThat(charge("copies").keptWhy()).contains("证书已经制成。");
        assertThat(acts()).isEqualTo(List.of("submit", "fee.paid", "withdraw", "fee.refunded", "fee.kept"));
        assertThat(refunds.keep(number, CLERK, charge("copies").getId(), "再说一次"))
                .isInstanceOf(Cashier.Outcome.NotNow.class);
    }

    @Test
    void whatWasPaidForSomethingIsNoQuestion() {
        pays();

        assertThat(toGiveBack(CLERK)).isEmpty();
        assertThat(refunds.keep(number, CLERK, charge("copies").getId(), "没有缘由"))
                .isInstanceOf(Cashier.Outcome.NotNow.class);
    }

    @Test
    void moneyThatComesAfterTheEndWaitsToo() throws Exception {
        Map<String, String> asked = order();
        registry.act(number, new Attempt("withdraw", payer), Optional.empty());

        checkout.told(provider.answer(asked, true));
        assertThat(toGiveBack(CLERK)).containsExactly("90.00 WITHDRAWN");
        refunds.keepPayment(number, CLERK, asked.get("order"), "银行已经撤销这笔支付。");

        assertThat(toGiveBack(CLERK)).isEmpty();
        assertThat(rows.of("select state from case_payment where case_number = ?", number.toString()))
                .isEqualTo(List.of("KEPT"));
    }

    @Test
    void whoWorksOnNoSuchCasesHasNothingToDoWithItsMoney() throws Exception {
        payAndWithdraw();
        var editor = new Actor.Official("editor-here", "安小兵", Set.of(new Post("editor", REGISTRY)));
        String line = charge("registration").getId();

        for (Actor.Official nobody : List.of(editor, STRANGER)) {
            assertThat(refunds.refund(number, nobody, line, BigDecimal.TEN, "退 1"))
                    .isInstanceOf(Cashier.Outcome.NotYours.class);
            assertThat(refunds.keep(number, nobody, line, "不退")).isInstanceOf(Cashier.Outcome.NotYours.class);
            assertThat(cashier.waive(number, nobody, line, "免")).isInstanceOf(Cashier.Outcome.NotYours.class);
        }
        assertThat(toGiveBack(editor)).isEmpty();
        assertThat(acts()).isEqualTo(List.of("submit", "fee.paid", "withdraw"));
    }

    @Test
    void thePayerIsToldWhatBecameOfHerMoney() throws Exception {
        payAndWithdraw();

        refunds.refund(number, CLERK, charge("registration").getId(), new BigDecimal("80"), "退 1");
        refunds.keep(number, CLERK, charge("copies").getId(), "证书已经制成。");

        assertThat(rows.of("select text from message where about = ? order by written_at", number.toString())
                        .toString())
                .contains("退还 80", "，10 元经办理机关决定不予退还");
    }
}
