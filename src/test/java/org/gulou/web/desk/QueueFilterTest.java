package org.gulou.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Asked;
import org.gulou.cases.Days;
import org.gulou.cases.Queue;
import org.gulou.cases.QueueOrder;
import org.gulou.forms.Listed;
import org.gulou.forms.kind.Kind;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Posted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A queue is the query of its address. */
class QueueFilterTest {
    private static final List<Listed> QUESTIONS =
            List.of(listed("amount", "decimal"), listed("day", "date"), listed("home.city", "text"));

    private static Listed listed(String path, String kind) {
        return new Listed(
                path,
                LocalizedText.of(path, path),
                Kind.of(kind, Kind.Parameters.NONE).orElseThrow());
    }

    private static QueueFilter filter(Posted posted) {
        return new QueueFilter(
                posted,
                QUESTIONS.stream()
                        .map(question -> AnswerColumn.of(question, posted, "zh"))
                        .toList());
    }

    private static QueueFilter filter(String query) {
        return filter(Posted.ofQuery(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"王 芳", "100%", "a&b=c", "1+1", "%zz", "“杭州”?#"})
    void whateverIsTypedIsFoundAgainInAView(String typed) {
        QueueFilter once =
                filter(new Posted(Map.of("text", List.of(typed), "is.home.city", List.of(typed)), List.of()));

        QueueFilter again = filter(once.query());

        assertThat(again.pairs()).containsExactlyInAnyOrderElementsOf(once.pairs());
        assertThat(again.queue()).isEqualTo(once.queue());
    }

    @Test
    void whatIsTypedMayTellWhoSomebodyIsAndWhatIsChosenDoesNot() {
        QueueFilter filter = filter("");

        assertThat(List.of("text", "is.home.city", "is.day.from", "is.amount.to"))
                .allMatch(filter::isPersonal);
        assertThat(List.of("service", "light", "filed.from", "order")).noneMatch(filter::isPersonal);
    }

    @Test
    void withoutTheWordsNothingIsFoundRatherThanEverything() {
        assertThat(filter("service=a&typed=gone").queue().text()).isEqualTo("\uFFFF");
        assertThat(filter("service=a&typed=gone").query()).isEqualTo("service=a&typed=gone");
    }

    @Test
    void aStateIsOneOfAServiceAndDaysOfFilingAreReadFromTheAddress() {
        String query = "service=a&state=check&filed.from=2026-03-01&filed.to=2026-03-31";

        assertThat(filter(query).query()).isEqualTo(query);
        assertThat(filter(query).queue().state()).isEqualTo("check");
        assertThat(filter("state=check").queue().state()).isEmpty();
        assertThat(filter(query).queue().filed())
                .isEqualTo(new Days(Optional.of(LocalDate.of(2026, 3, 1)), Optional.of(LocalDate.of(2026, 3, 31))));
        assertThat(filter("filed.from=yesterday").queue().filed()).isEqualTo(Days.ALL);
    }

    @Test
    void onlyWhatMeansSomethingStandsInTheAddress() {
        assertThat(filter("text=&light=ANY&holder=ANYBODY&next=true&number=1&service=a&service=a&is.unknown=1")
                        .query())
                .isEqualTo("service=a");
    }

    @Test
    void whatTheListIsNotNarrowedByIsSaidAndNotPassedOver() {
        assertThat(filter("service=a&is.amount.from=5&is.home.city=x&is.unknown=")
                        .ignored())
                .isEmpty();
        assertThat(filter("service=a&is.gone=1&is.gone.too.from=2&is.gone.too.to=3")
                        .ignored())
                .containsExactly("gone", "gone.too");
        assertThat(filter("service=a&is.amount.from=abc").ignored()).hasSize(1);
    }

    @Test
    void whoWantsNoColumnSaysSoInTheAddress() {
        assertThat(filter("service=a&column=").query()).isEqualTo("service=a&column=");
        assertThat(filter("service=a&column=amount&column=").query()).isEqualTo("service=a&column=amount");
    }

    @Test
    void eachKindOfQuestionIsNarrowedInItsOwnWay() {
        assertThat(filter("is.amount.from=10&is.amount.to=abc&is.day.to=2026-03-01&is.home.city=杭州")
                        .queue()
                        .asked())
                .containsExactly(
                        new Asked("amount", new Asked.Test.Amount(Optional.of(BigDecimal.TEN), Optional.empty())),
                        new Asked("day", new Asked.Test.When(Optional.empty(), Optional.of("2026-03-01"))),
                        new Asked("home.city", new Asked.Test.Holds("杭州")));
    }

    @Test
    void aMonthCountsToItsEnd() {
        assertThat(filter("is.day.from=2026-02&is.day.to=2026-02").queue().asked())
                .containsExactly(
                        new Asked("day", new Asked.Test.When(Optional.of("2026-02"), Optional.of("2026-02-31"))));
    }

    @Test
    void aColumnOrdersTheQueueAndASecondTimeTurnsItRound() {
        String once = filter("text=x").orderedBy("amount");
        String twice = filter(once).orderedBy("amount");

        assertThat(filter(once).queue().order()).isEqualTo(new QueueOrder(new QueueOrder.By.Answer("amount"), false));
        assertThat(filter(twice).queue().order()).isEqualTo(new QueueOrder(new QueueOrder.By.Answer("amount"), true));
        assertThat(filter(twice).orderedBy("amount")).isEqualTo(once);
    }

    @Test
    void whatEveryCaseHasOrdersTheQueueEitherWayRound() {
        assertThat(filter(filter("").orderedBy("case-number")).queue().order())
                .isEqualTo(new QueueOrder(new QueueOrder.By.Number(), false));
        assertThat(filter(filter("").orderedBy("case-applicant")).queue().order())
                .isEqualTo(new QueueOrder(new QueueOrder.By.Applicant(), false));
        assertThat(filter("order=case-state&down=1").queue().order())
                .isEqualTo(new QueueOrder(new QueueOrder.By.State(), true));
    }

    @Test
    void anOrderByAQuestionThatIsNotThereIsThatOfTimeLeft() {
        assertThat(filter("order=nobody").queue()).isEqualTo(Queue.ALL);
    }
}
