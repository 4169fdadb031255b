package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gulou.Race.both;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.gulou.Rows;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.duties.DueNow;
import org.gulou.intake.CareFilings;
import org.gulou.intake.Corrections;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Act;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may be asked once or until a day is asked twice at once, and in the very moment in which its time ends. */
@ArquillianTest
class AskedAtOnceIT {
    private static final int ROUNDS = 5;
    private static final String CLOCK = "gulou.clock.offset";
    private static final Actor.Official CARE = official("yunyan-healthcare-security");
    private static final Map<String, Value> REASON = Map.of("reason", Value.of("核对有误。"));

    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Notices notices;

    @Inject
    Corrections corrections;

    @Inject
    CaseTimer timer;

    @Inject
    CareFilings care;

    @Inject
    Published published;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private OneStory story;

    private static Actor.Official official(String body) {
        return new Actor.Official("asked-clerk", "莫兰", Set.of(new Post("clerk", new BodyId(body))));
    }

    @BeforeEach
    void look() {
        story = new OneStory(rows);
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    /** A case at which a clerk has taken a move. */
    private CaseNumber after(String move, Map<String, Value> given) throws Exception {
        Offer offer = RacedMatter.at(published);
        CaseNumber number =
                filings.file(offer.id(), Map.of("matter", Value.of("一件事"), "other", Value.of("")), clock.instant());
        assertThat(desk.act(number, new Attempt(move, official(offer.body().id().id()), given), 1, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
        return number;
    }

    private CaseNumber refused() throws Exception {
        return after("refuse", Map.of("reason", Value.of("材料不实。"), "remedy", Value.of("可以复核。")));
    }

    private Step asksReview(CaseNumber number) {
        return registry.act(
                number, new Attempt("askReview", Registry.holderOf(number.toString()), REASON), Optional.empty());
    }

    private Notices.Objected objects(CaseNumber number, String name) {
        return notices.object(number, new Linked.Objector(name, "13800000471", "zh"), "不属实。");
    }

    /** Moves the clock so near before a moment that it passes while a race is run. */
    private void setTheClockJustBefore(Instant moment, int round) {
        System.clearProperty(CLOCK);
        System.setProperty(
                CLOCK,
                Duration.between(clock.instant(), moment.minusMillis(2L + round % 4))
                        .toString());
    }

    private Instant wakes(CaseNumber number) throws Exception {
        try (var connection = database.getConnection();
                var asks = connection.prepareStatement("select wakes_at from case_file where number = ?")) {
            asks.setString(1, number.toString());
            try (var row = asks.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    @Test
    void aReviewAskedTwiceAtOnceIsAskedOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseNumber number = refused();

            List<Object> came = both(() -> asksReview(number), () -> asksReview(number));

            story.isTold(number);
            assertThat(came).filteredOn(Step.Moved.class::isInstance).hasSize(1);
            assertThat(came)
                    .filteredOn(Step.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(late ->
                            assertThat(((Step.Refused) late).why().in("zh")).contains("复核"));
            assertThat(story.times(number, "askReview")).isOne();
        }
    }

    @Test
    void aReviewAskedAsItsTimeEndsIsAskedOnTheLastDayOrNotAtAll() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            System.clearProperty(CLOCK);
            CaseNumber number = refused();
            Instant over = OfficeTime.startOf(lastDay(number).plusDays(1));
            setTheClockJustBefore(over, round);

            List<Object> came = both(() -> asksReview(number), () -> asksReview(number));

            story.isTold(number);
            assertThat(story.times(number, "askReview"))
                    .isEqualTo(
                            came.stream().filter(Step.Moved.class::isInstance).count())
                    .isLessThanOrEqualTo(1);
            assertThat(asked(number)).allSatisfy(at -> assertThat(at).isBefore(over));
            assertThat(came)
                    .filteredOn(Step.Refused.class::isInstance)
                    .allMatch(late -> late instanceof Step.TooLate || late instanceof Step.NotFromHere);
        }
    }

    private LocalDate lastDay(CaseNumber number) throws Exception {
        Proceeding now = registry.byCode(number, code(number)).orElseThrow();
        return now.workflow()
                .reviewUntil(now.situation().history(), published.catalogue().calendar())
                .orElseThrow();
    }

    private String code(CaseNumber number) throws Exception {
        return story.rows()
                .of("select query_code from case_file where number = ?", number.toString())
                .getFirst();
    }

    private List<Instant> asked(CaseNumber number) throws Exception {
        return registry.byCode(number, code(number)).orElseThrow().acts().stream()
                .map(Proceeding.DoneAct::act)
                .filter(act -> act.move().equals("askReview"))
                .map(Act::at)
                .toList();
    }

    @Test
    void ofTwoObjectionsAtOnceOneIsHeardAndTheOtherToldWhereItStands() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseNumber number = after("publish", Map.of());

            List<Object> came = both(() -> objects(number, "田军"), () -> objects(number, "田英"));

            story.isTold(number);
            assertThat(came)
                    .extracting(one -> ((Notices.Objected) one).step())
                    .filteredOn(Step.Moved.class::isInstance)
                    .hasSize(1);
            assertThat(came)
                    .extracting(one -> ((Notices.Objected) one).step())
                    .filteredOn(Step.Refused.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void anObjectionAsTheNoticeEndsIsHeardBeforeItOrNotAtAll() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            System.clearProperty(CLOCK);
            CaseNumber number = after("publish", Map.of());
            setTheClockJustBefore(wakes(number), round);

            List<Object> came = both(() -> objects(number, "田军"), () -> {
                new DueNow(database, timer).perform(number.toString());
                return "";
            });

            boolean heard = ((Notices.Objected) came.getFirst()).step() instanceof Step.Moved;
            assertThat(story.times(number, "object")).isEqualTo(heard ? 1 : 0);
            if (heard) {
                assertThat(story.times(number, "close")).isZero();
            }
            new DueNow(database, timer).perform(number.toString());
            story.isTold(number);
        }
    }

    @Test
    void aCorrectionSentAsItLapsesIsSentOrLapsed() throws Exception {
        sentAsItLapses(ROUNDS / 2);
    }

    @Test
    @Tag("long")
    void inTwoHundredRacesNoCorrectionIsBothSentAndLapsed() throws Exception {
        sentAsItLapses(200);
    }

    private void sentAsItLapses(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            System.clearProperty(CLOCK);
            var application = care.forAClerk();
            CaseNumber number = application.filed();
            Map<String, Value> given =
                    Map.of("items", new Value.Items(List.of(Value.of("city"))), "reason", Value.of("请核对城市。"));
            desk.act(number, new Attempt("correct", CARE, given), 2, Optional.empty());
            corrections.keep(number, Map.of("city", List.of("宁波市"), "-asked", List.of("city")));
            setTheClockJustBefore(wakes(number), round);

            List<Object> came = both(() -> corrections.send(number, application.citizen(), true), () -> {
                new DueNow(database, timer).perform(number.toString());
                return "";
            });

            boolean sent = came.getFirst() instanceof Corrections.Sent.Done;
            if (!sent) {
                assertThat(came.getFirst()).isInstanceOf(Corrections.Sent.TooLate.class);
            }
            story.isTold(number);
            assertThat(story.times(number, "resend")).isEqualTo(sent ? 1 : 0);
            assertThat(story.times(number, "lapse")).isEqualTo(sent ? 0 : 1);
            assertThat(story.rows().of("select revision from case_file where number = ?", number.toString()))
                    .containsExactly(sent ? "2" : "1");
        }
    }
}
