package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.workflow.Story.official;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Actor;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A move pays, the state it leads to waits, and the payment is made or comes back. */
class PayoutsTest {
    private static final Actor HEAD = official("hu", "head.county");
    private static final Actor CASHIER = official("qian", "cashier.county");

    private static final String PAID = """
            start: received
            states:
              received: {worker: head.county}
              paying: {waitsFor: register}
              account: {waitsFor: applicant, edits: named}
              granted: {end: granted}
            moves:
              grant:
                from: received
                to: paying
                by: head.county
                does: {pay: subsidy, to: bankAccount, as: money, worker: cashier.county, lasts: 5 working days}
              paid: {from: paying, to: granted, by: auto, when: 'outcome("money") = "done"'}
              failed: {from: paying, to: account, by: auto, when: 'outcome("money") = "failed"'}
              again:
                from: account
                to: paying
                by: applicant
                does: {pay: subsidy, to: bankAccount, as: money, worker: cashier.county, lasts: 5 working days}
            """;

    private final Workflow workflow = Sketch.workflow(PAID);

    private Story filed(Map<String, Value> answers) {
        return new Story(workflow, "2026-03-02T09:00", new LinkedHashMap<>(answers));
    }

    private Story granted() {
        return filed(Map.of("subsidy", Value.of(new BigDecimal("1500.50")), "bankAccount", Value.of("62220001")))
                .does(HEAD, "grant");
    }

    private static Map<String, Value> outcome(String outcome, String record) {
        return Map.of("outcome", Value.of(outcome), "record", Value.of(record));
    }

    private Payout only(Story story) {
        assertThat(Payout.all(workflow, story.situation())).hasSize(1);
        return Payout.all(workflow, story.situation()).getFirst();
    }

    @Test
    void nothingIsPaidBeforeTheMoveThatPays() {
        assertThat(Payout.all(
                        workflow,
                        filed(Map.of("subsidy", Value.of(new BigDecimal(10)))).situation()))
                .isEmpty();
    }

    @Test
    void whatIsToBePaidIsKnownWithTheAccountItGoesTo() {
        Payout payout = only(granted());

        assertThat(payout.amount()).contains(new BigDecimal("1500.50"));
        assertThat(payout.account()).isEqualTo("62220001");
        assertThat(payout.work().isOpen()).isTrue();
        assertThat(payout.work().due()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"done,granted,true", "failed,account,false"})
    void whatComesOfAPaymentLeadsOn(String outcome, String state, boolean done) {
        Story story = granted().does(CASHIER, "money", outcome(outcome, "R-1"));
        story.settle();

        assertThat(story.state()).isEqualTo(state);
        assertThat(only(story).isDone()).isEqualTo(done);
        assertThat(only(story).record()).isEqualTo("R-1");
    }

    @Test
    void onlyWhoPaysSaysWhatCameOfIt() {
        Step step = granted().attempt(HEAD, "money", outcome("done", "R-1"));

        assertThat(step).isInstanceOf(Step.NotYours.class);
    }

    @Test
    void whatWasPaidStaysWhatItWasWhateverTheAnswersBecome() {
        Story story = granted().does(CASHIER, "money", outcome("done", "R-1"));
        story.answers("subsidy", Value.of(BigDecimal.ONE)).answers("bankAccount", Value.of("1"));

        Payout payout = only(story);

        assertThat(payout.amount()).contains(new BigDecimal("1500.50"));
        assertThat(payout.account()).isEqualTo("62220001");
    }

    @Test
    void nobodySaysThatSomethingIsPaidWhoseSumIsNotKnown() {
        Step step = filed(Map.of("subsidy", Value.unknown("subsidy"), "bankAccount", Value.EMPTY))
                .does(HEAD, "grant")
                .attempt(CASHIER, "money", outcome("done", "R-1"));

        assertThat(step)
                .isInstanceOfSatisfying(
                        Step.NotNow.class,
                        refused -> assertThat(refused.unknown()).containsExactly("subsidy"));
    }

    @Test
    void whatCameBackIsPaidAgainOnceTheApplicantHasMendedTheAccount() {
        Story story = granted().does(CASHIER, "money", outcome("failed", "no such account"));
        story.settle();
        story.does(Story.MEI, "again");

        assertThat(story.state()).isEqualTo("paying");
        assertThat(only(story).work().outcome()).isEqualTo(Optional.empty());
    }

    @Test
    void aMoveThatPaysLeadsToWhereItIsWaitedFor() {
        assertThat(Sketch.problems(PAID.replace("paying: {waitsFor: register}", "paying: {worker: cashier.county}")))
                .anyMatch(told -> told.contains(
                        "The move 'grant' pays something, but 'paying' does not wait for what comes of it."));
    }

    @Test
    void everyWayToAPaymentPaysTheSame() {
        assertThat(Sketch.problems(PAID.replace(
                        "by: applicant\n    does: {pay: subsidy,", "by: applicant\n    does: {pay: subsidy + 1,")))
                .anyMatch(
                        told -> told.contains(
                                "leads to 'paying', where money: subsidy → bankAccount are awaited, but it does not ask or pay the same."));
    }

    @Test
    void aPaymentThatCameBackIsNotTakenForOneThatWasMade() {
        assertThat(Sketch.problems(PAID.replace(
                                "'outcome(\"money\") = \"done\"'", "'outcome(\"money\") in [\"done\", \"failed\"]'")
                        .replaceAll("  failed:.*\n", "")))
                .anyMatch(told -> told.contains(
                        "The move 'paid' treats a payment 'money' that came back like one that was made."));
    }

    @Test
    void silenceIsNoOutcomeOfAPayment() {
        assertThat(Sketch.problems("""
                start: paying
                states:
                  paying: {worker: cashier.county, lanes: {money: {pay: subsidy, lasts: 2 days, silence: consents}}}
                  granted: {end: granted}
                moves:
                  paid: {from: paying, to: granted, by: auto}
                """))
                .anyMatch(told ->
                        told.contains("The lane 'money' pays something, which is done or fails: silence is neither."));
    }

    @Test
    void aSumIsANumberThatIsSurelyThere() {
        assertThat(Sketch.problems(PAID.replace("pay: subsidy,", "pay: bankAccount,")))
                .anyMatch(told -> told.contains("number"));
    }
}
