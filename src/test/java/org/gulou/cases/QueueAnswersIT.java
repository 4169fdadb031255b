package org.gulou.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gulou.cases.Asked.Test.Holds;
import org.gulou.cases.Asked.Test.Is;
import org.gulou.cases.Asked.Test.When;
import org.gulou.cases.answers.AnswerIndex;
import org.gulou.cases.views.SharedView;
import org.gulou.cases.views.SharedViews;
import org.gulou.cases.views.View;
import org.gulou.cases.views.Views;
import org.gulou.intake.CareApplication;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a clerk sees, finds and does by what was answered: always within her own queue. */
@ArquillianTest
class QueueAnswersIT {
    private static final String SERVICE = "out-of-area-care";
    private static final Actor.Official CLERK = clerk("clerk-of-yunyan", "yunyan-healthcare-security");
    private static final Actor.Official ELSEWHERE = clerk("clerk-of-leishan", "leishan-healthcare-security");

    @Inject
    CareFilings care;

    @Inject
    Desk desk;

    @Inject
    Many many;

    @Inject
    Views views;

    @Inject
    SharedViews shared;

    @Inject
    AnswerIndex answers;

    @Inject
    Clock clock;

    private CaseNumber yesterday;
    private CaseNumber lastWeek;

    private static Actor.Official clerk(String id, String body) {
        return new Actor.Official(id, "莫兰", Set.of(new Post("clerk", new BodyId(body))));
    }

    @BeforeEach
    void fileTwoCases() {
        yesterday = filed(1, "杭州市");
        lastWeek = filed(7, "湖州市");
    }

    private LocalDate day(int daysAgo) {
        return OfficeTime.day(clock.instant()).minusDays(daysAgo);
    }

    private CaseNumber filed(int daysAgo, String city) {
        CareApplication application = care.filledIn(day(daysAgo));
        application.types(Map.of("city", List.of(city)));
        return application.filed();
    }

    private List<CaseNumber> seen(Actor.Official official, Queue queue) {
        return desk.queue(official, queue, 0, 1000).stream()
                .map(Waiting::number)
                .filter(Set.of(yesterday, lastWeek)::contains)
                .toList();
    }

    private static Queue with(String text, QueueOrder order, Asked... asked) {
        return new Queue(
                text,
                SERVICE,
                Queue.Urgency.ANY,
                Queue.Holder.ANYBODY,
                "",
                new Queue.Meant.ForAnybody(),
                List.of(asked),
                order);
    }

    @Test
    void aWordOfAnyAnswerFindsTheCaseAtOnceForThoseWhoseItIs() {
        assertThat(seen(CLERK, with("湖州", QueueOrder.USUAL))).containsExactly(lastWeek);
        assertThat(seen(ELSEWHERE, with("湖州", QueueOrder.USUAL))).isEmpty();
    }

    @Test
    void ofSeveralWordsEachIsFoundWhereverItStands() {
        assertThat(seen(CLERK, with("浙江 湖州 王芳", QueueOrder.USUAL))).containsExactly(lastWeek);
        assertThat(seen(CLERK, with("湖州 浙江嘉兴", QueueOrder.USUAL))).isEmpty();
        assertThat(seen(CLERK, with("“湖州市”", QueueOrder.USUAL))).containsExactly(lastWeek);
    }

    @Test
    void aQueueIsNarrowedByAnAnswer() {
        String day = day(7).toString();
        var upToThen = new Asked("startDate", new When(Optional.empty(), Optional.of(day)));
        var inTheCity = new Asked("city", new Holds("杭州"));
        var longStay = new Asked("filingType", new Is("long-stay"));
        var emergency = new Asked("filingType", new Is("emergency"));

        assertThat(seen(CLERK, with("", QueueOrder.USUAL, upToThen))).containsExactly(lastWeek);
        assertThat(seen(CLERK, with("", QueueOrder.USUAL, inTheCity, longStay))).containsExactly(yesterday);
        assertThat(seen(CLERK, with("", QueueOrder.USUAL, emergency))).isEmpty();
        assertThat(desk.count(CLERK, with("", QueueOrder.USUAL, upToThen)))
                .isEqualTo(desk.queue(CLERK, with("", QueueOrder.USUAL, upToThen), 0, 1000)
                        .size());
    }

    @Test
    void aQueueIsOrderedByAnAnswerEitherWayRound() {
        var byDay = new QueueOrder.By.Answer("startDate");

        assertThat(seen(CLERK, with("", new QueueOrder(byDay, false)))).containsExactly(lastWeek, yesterday);
        assertThat(seen(CLERK, with("", new QueueOrder(byDay, true)))).containsExactly(yesterday, lastWeek);
    }

    @Test
    void aQueueIsOrderedByWhatEveryCaseHasAndTurnedRoundAsAWhole() {
        standTogether(new QueueOrder.By.Number(), waiting -> "");
        standTogether(new QueueOrder.By.Applicant(), Waiting::applicantName);
        standTogether(new QueueOrder.By.State(), Waiting::state);
    }

    /** Cases with the same value stand together, by number; how databases order letters is their own affair. */
    private void standTogether(QueueOrder.By by, Function<Waiting, String> value) {
        List<Waiting> up = desk.queue(CLERK, with("", new QueueOrder(by, false)), 0, 1000);
        List<Waiting> down = desk.queue(CLERK, with("", new QueueOrder(by, true)), 0, 1000);

        Map<String, List<Waiting>> together = up.stream().collect(groupingBy(value, LinkedHashMap::new, toList()));
        assertThat(up).extracting(Waiting::number).contains(yesterday, lastWeek);
        assertThat(up)
                .isEqualTo(together.values().stream().flatMap(List::stream).toList());
        assertThat(together.values())
                .allSatisfy(cases -> assertThat(cases)
                        .extracting(one -> one.number().toString())
                        .isSorted());
        List<CaseNumber> turned = down.reversed().stream().map(Waiting::number).toList();
        assertThat(turned).isEqualTo(up.stream().map(Waiting::number).toList());
        assertThat(desk.queue(CLERK, with("", new QueueOrder(by, true)), 1, 1))
                .extracting(Waiting::number)
                .containsExactly(down.get(1).number());
    }

    @Test
    void theNextCaseIsThatOfTheNarrowedQueueInItsOrder() {
        var inTheCity = new Asked("city", new Holds("湖州"));
        var byDay = new QueueOrder(new QueueOrder.By.Answer("startDate"), true);

        Optional<CaseNumber> next = desk.takeNext(CLERK, with("", byDay, inTheCity));

        assertThat(next).isPresent();
        assertThat(answers.shown(List.of(next.get().toString()), List.of("city"), "zh"))
                .isEqualTo(Map.of(next.get().toString(), Map.of("city", "湖州市")));
    }

    @Test
    void aMoveOnManyIsLookedAtFirst() {
        String unknown = "520103-20200101-000001-0";
        List<CaseNumber> numbers = List.of(yesterday, lastWeek);
        List<Proceeding> cases = many.of(numbers, CLERK);

        assertThat(many.of(numbers, ELSEWHERE)).isEmpty();
        assertThat(many.of(CaseNumber.read(unknown).stream().toList(), CLERK)).isEmpty();
        assertThat(many.choices(cases, CLERK))
                .filteredOn(choice -> choice.move().id().equals("grant"))
                .singleElement()
                .satisfies(choice -> assertThat(choice.cases()).isEqualTo(2));
        assertThat(many.prospect(cases.getFirst(), SERVICE, "grant", CLERK)).isInstanceOf(Many.Prospect.Allowed.class);

        desk.claim(lastWeek, clerk("colleague", "yunyan-healthcare-security"));

        assertThat(many.prospect(many.of(numbers, CLERK).getLast(), SERVICE, "grant", CLERK))
                .isInstanceOf(Many.Prospect.Held.class);
    }

    @Test
    void aViewIsHersAloneAndOneNameStandsForOneQuery() {
        views.keep(CLERK, "湖州的", "text=湖州");
        views.keep(CLERK, "湖州的", "text=湖州市");

        assertThat(views.of(ELSEWHERE)).isEmpty();
        assertThat(views.of(CLERK)).singleElement().extracting(View::getQuery).isEqualTo("text=湖州市");
        String id = views.of(CLERK).getFirst().getId();
        views.drop(ELSEWHERE, id);
        assertThat(views.of(CLERK)).hasSize(1);
        views.drop(CLERK, id);
        assertThat(views.of(CLERK)).isEmpty();
    }

    @Test
    void aQueueIsNarrowedByStateAndByTheDayOfFiling() {
        var now = new Days(Optional.of(day(0)), Optional.of(day(0)));
        var before = new Days(Optional.empty(), Optional.of(day(1)));

        assertThat(seen(CLERK, in("check", now))).containsExactlyInAnyOrder(yesterday, lastWeek);
        assertThat(seen(CLERK, in("check", before))).isEmpty();
        assertThat(seen(CLERK, in("correction", now))).isEmpty();
        assertThat(desk.queue(CLERK, in("check", now), 0, 1))
                .allMatch(waiting -> OfficeTime.day(waiting.filedAt()).equals(day(0)));
    }

    private static Queue in(String state, Days filed) {
        return new Queue(
                "",
                SERVICE,
                Queue.Urgency.ANY,
                Queue.Holder.ANYBODY,
                "",
                new Queue.Meant.ForAnybody(),
                List.of(),
                new QueueOrder(new QueueOrder.By.Filed(), true),
                state,
                filed);
    }

    @Test
    void aViewOfALeadIsSeenByAllWhoHoldThePostAndChangedByLeadsAlone() {
        var post = new Post("clerk", new BodyId("yunyan-healthcare-security"));
        var head = new Actor.Official("head-of-the-test", "龙志强", Set.of(new Post("head", post.body())));

        assertThat(shared.keep(CLERK, post, "本周", "light=RED")).isFalse();
        assertThat(shared.keep(ELSEWHERE, post, "本周", "light=RED")).isFalse();
        assertThat(shared.keep(head, post, "本周", "light=RED")).isTrue();
        assertThat(shared.keep(head, post, "本周", "light=YELLOW")).isTrue();
        assertThat(shared.keep(head, new Post("clerk", new BodyId("leishan-healthcare-security")), "本周", ""))
                .isFalse();

        assertThat(shared.of(CLERK))
                .singleElement()
                .extracting(SharedView::getQuery)
                .isEqualTo("light=YELLOW");
        assertThat(shared.of(head)).hasSize(1);
        assertThat(shared.of(ELSEWHERE)).isEmpty();
        String id = shared.of(CLERK).getFirst().getId();
        shared.drop(CLERK, id);
        assertThat(shared.of(CLERK)).hasSize(1);
        shared.drop(head, id);
        assertThat(shared.of(CLERK)).isEmpty();
    }
}
