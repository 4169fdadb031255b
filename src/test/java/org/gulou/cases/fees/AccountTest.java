package org.gulou.cases.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gulou.forms.FeeLine;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;
import org.junit.jupiter.api.Test;

/** How much of a fee is owed, whatever was paid, waived, corrected and given back in which order. */
class AccountTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private static FeeLine line(Value amount, String due) {
        return new FeeLine("plates", LocalizedText.of("号牌费", "Plates"), amount, Set.of(), due);
    }

    private static Charge charge(int yuan) {
        return new Charge("c1", "n", 1, line(Value.of(yuan), "before issue"), 1);
    }

    private static BigDecimal yuan(int yuan) {
        return BigDecimal.valueOf(yuan);
    }

    @Test
    void aLineIsDueUntilItIsPaidInFull() {
        Charge charge = charge(80);

        charge.pay(yuan(30));
        assertThat(charge.state()).isEqualTo(Charge.State.DUE);
        assertThat(charge.owed()).isEqualByComparingTo("50");

        charge.pay(yuan(50));
        assertThat(charge.state()).isEqualTo(Charge.State.PAID);
    }

    @Test
    void whatAnOfficialFixedStaysWhileTheAnswersDoNotSayHowMuchItIs() {
        FeeLine unknown = line(Value.unknown("length"), "before issue");
        var charge = new Charge("c1", "n", 1, unknown, 1);
        charge.fix(yuan(200));
        charge.pay(yuan(200));

        charge.correct(unknown, 2);
        assertThat(charge.state()).isEqualTo(Charge.State.PAID);
        assertThat(charge.overpaid()).isZero();

        charge.correct(line(Value.of(150), "before issue"), 3);
        assertThat(charge.overpaid()).isEqualByComparingTo("50");

        charge.correct(unknown, 4);
        assertThat(charge.isOpen()).isTrue();
    }

    @Test
    void whatWasRightlyPaidStaysSoWhenTheRestIsWaived() {
        Charge charge = charge(100);
        charge.pay(yuan(100));
        charge.correct(line(Value.of(150), "before issue"), 2);

        charge.waive("Hardship", new Actor.Official("o", "Tang", Set.of()), NOW);
        assertThat(charge.owed()).isZero();
        assertThat(charge.overpaid()).isZero();
        assertThat(charge.undecided(false)).isZero();
        assertThat(new Account(List.of(charge)).facts())
                .isEqualTo(new Value.Fields(Map.of("total", Value.of(yuan(100)), "paid", Value.of(true))));

        charge.correct(line(Value.of(60), "before issue"), 3);
        assertThat(charge.overpaid()).isEqualByComparingTo("40");
    }

    @Test
    void aLineOfNothingIsShownToNobody() {
        assertThat(charge(0).isNothing()).isTrue();
        assertThat(charge(80).isNothing()).isFalse();
    }

    @Test
    void whatWasPaidForNothingIsAQuestionUntilItIsGivenBackOrKept() {
        Charge charge = charge(80);
        charge.pay(yuan(80));
        assertThat(charge.undecided(false)).isZero();
        assertThat(charge.undecided(true)).isEqualByComparingTo("80");

        charge.refund(yuan(30), false);
        assertThat(charge.undecided(true)).isEqualByComparingTo("50");

        charge.keep(yuan(50), "已经制证", new Actor.Official("c", "莫兰", Set.of()));
        assertThat(charge.undecided(true)).isZero();
        assertThat(charge.kept()).isEqualByComparingTo("50");
        charge.refund(yuan(50), false);
        assertThat(charge.kept()).isZero();
    }

    @Test
    void whatWasGivenBackIsNotAskedForAgain() {
        Charge charge = charge(80);
        charge.pay(yuan(80));

        charge.refund(yuan(80), false);

        assertThat(charge.state()).isEqualTo(Charge.State.REFUNDED);
        assertThat(charge.owed()).isZero();
    }

    @Test
    void whatWasGivenBackBecauseTheCaseEndedForNothingIsOwedOnceItIsDecidedOtherwise() {
        Charge charge = charge(80);
        charge.pay(yuan(80));

        charge.refund(yuan(80), true);

        assertThat(Account.state(charge, true)).isEqualTo(Charge.State.REFUNDED);
        assertThat(Account.state(charge, false)).isEqualTo(Charge.State.DUE);
        assertThat(charge.owed()).isEqualByComparingTo("80");
    }

    @Test
    void ofWhatWasGivenBackInPartTheRestIsPaidInACaseThatEndedForNothing() {
        Charge charge = charge(80);
        charge.pay(yuan(80));

        charge.refund(yuan(30), true);

        assertThat(Account.state(charge, true)).isEqualTo(Charge.State.PAID);
        assertThat(charge.owed()).isEqualByComparingTo("30");
    }

    @Test
    void aCorrectionThatFreesAPaidLineLeavesItsMoneyToBeGivenBack() {
        Charge charge = charge(80);
        charge.pay(yuan(80));

        charge.free(2);

        assertThat(charge.overpaid()).isEqualByComparingTo("80");
        assertThat(new Account(List.of(charge)).isSettled()).isTrue();
    }

    @Test
    void aWaivedLineIsSettledWithoutMoney() {
        Charge charge = charge(80);

        charge.waive("低保户", new Actor.Official("u", "莫兰", Set.of()), NOW);

        assertThat(charge.state()).isEqualTo(Charge.State.WAIVED);
        assertThat(new Account(List.of(charge)).facts())
                .isEqualTo(new Value.Fields(Map.of("total", Value.of(BigDecimal.ZERO), "paid", Value.TRUE)));
    }

    @Test
    void aLineIsNotPaidOfWhichTheRestWasWaived() {
        Charge charge = charge(80);
        charge.pay(yuan(30));

        charge.waive("低保户", new Actor.Official("u", "莫兰", Set.of()), NOW);

        assertThat(charge.state()).isEqualTo(Charge.State.WAIVED);
        assertThat(charge.paid()).isEqualByComparingTo("30");
        assertThat(charge.owed()).isZero();
    }

    @Test
    void aLineThatComesToNothingIsNotPaid() {
        assertThat(charge(0).state()).isEqualTo(Charge.State.FREED);
    }

    @Test
    void anOpenAmountStandsInTheWayWithoutASum() {
        var account = new Account(List.of(new Charge("c1", "n", 1, line(Value.unknown("area"), "before issue"), 1)));

        assertThat(account.owedBefore("issue", true)).contains(BigDecimal.ZERO);
        assertThat(account.isSettled()).isFalse();
    }

    @Test
    void whatIsDueWithTheFilingStandsInTheWayOfWhatTakesTheCaseOnAlone() {
        var account = new Account(List.of(new Charge("c1", "n", 1, line(Value.of(80), "submit"), 1)));

        assertThat(account.owedBefore("accept", true)).contains(yuan(80));
        assertThat(account.owedBefore("correct", false)).isEmpty();
    }

    @Test
    void whatWasPaidTooMuchAndGivenBackIsOwedAgainWhenTheFeeRisesAgain() {
        Charge charge = charge(100);
        charge.pay(yuan(100));
        charge.correct(line(Value.of(60), "before issue"), 2);
        charge.refund(yuan(40), false);

        charge.correct(line(Value.of(100), "before issue"), 3);

        assertThat(charge.owed()).isEqualByComparingTo("40");
        assertThat(charge.state()).isEqualTo(Charge.State.DUE);
    }

    @Test
    void aLineThatIsChargedAnewAfterItFellAwayIsOwedAnew() {
        Charge charge = charge(100);
        charge.pay(yuan(100));
        charge.free(2);
        charge.refund(yuan(100), false);

        charge.correct(line(Value.of(100), "before issue"), 3);

        assertThat(charge.owed()).isEqualByComparingTo("100");
    }

    @Property(tries = 200)
    void theMoneyAlwaysAddsUp(@ForAll @Size(max = 12) List<@IntRange(min = -60, max = 140) Integer> steps) {
        Charge charge = charge(80);
        int inTheTill = 0;
        int revision = 1;
        for (int step : steps) {
            if (step < 0 && charge.paid().intValue() >= -step) {
                charge.refund(yuan(-step), false);
                inTheTill += step;
            } else if (step > 100) {
                charge.correct(line(Value.of(2 * step - 200), "before issue"), ++revision);
            } else if (step > 0 && charge.owed().signum() > 0) {
                BigDecimal sum = charge.owed().min(yuan(step));
                charge.pay(sum);
                inTheTill += sum.intValue();
            }
        }

        assertThat(charge.paid()).isEqualByComparingTo(yuan(inTheTill));
        assertThat(charge.owed()).isNotNegative();
        assertThat(charge.overpaid()).isNotNegative();
        assertThat(charge.owed().signum() == 0 || charge.overpaid().signum() == 0)
                .as("nothing is owed and to be given back at once")
                .isTrue();
    }
}
