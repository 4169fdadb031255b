package org.gulou.cases.board;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.cases.Desk;
import org.gulou.cases.Queue;
import org.gulou.cases.Registry;
import org.gulou.cases.Waiting;
import org.gulou.catalog.Published;
import org.gulou.feedback.BadRatings;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.clock.Light;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead's board counts the cases that she answers for, and no others. */
@ArquillianTest
class BoardIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String SERVICE = "out-of-area-care";
    private static final Narrowed CARE = new Narrowed(SERVICE, "", "", "", Queue.Urgency.ANY, LocalDate.MAX);

    @Inject
    CareFilings care;

    @Inject
    Board board;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    UserTransaction transaction;

    @Inject
    BadRatings badRatings;

    @Inject
    Published published;

    @Inject
    Clock clock;

    private CaseNumber number;

    @BeforeEach
    void fileACaseThatAClerkMustCheck() {
        number = care.forAClerk().filed();
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    private Remit headOf(String... bodies) {
        Set<Post> posts = Set.of(bodies).stream()
                .map(body -> new Post("head", new BodyId(body)))
                .collect(Collectors.toSet());
        return Remit.of(
                new Actor.Official("lead", "罗建国", posts), published.catalogue().places());
    }

    private boolean counts(Remit remit) {
        return board.cases(remit, CARE, 0, 1000).stream().map(Waiting::number).anyMatch(number::equals);
    }

    @Test
    void theLeadOfTheBodyAndOfItsDepartmentAboveSeeACaseAndNobodyElse() {
        assertThat(counts(headOf("yunyan-healthcare-security"))).isTrue();
        assertThat(counts(headOf("guiyang-healthcare-security"))).isTrue();
        assertThat(counts(headOf("huaxi-healthcare-security"))).isFalse();
        assertThat(counts(headOf("yunyan-transport", "guiyang-transport"))).isFalse();
        assertThat(headOf("leishan-healthcare-security").offices()).doesNotContain("yunyan-healthcare-security");
    }

    @Test
    void whoIsSentBackCountsThoughSheHasNotAnswered() {
        Remit remit = headOf("yunyan-healthcare-security");
        long before = sentBack(remit);
        var clerk = new Actor.Official(
                "clerk-of-the-board", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));
        Map<String, Value> given =
                Map.of("items", new Value.Items(List.of(Value.of("phone"))), "reason", Value.of("电话打不通"));
        int seen = registry.official(number, clerk).orElseThrow().acts().size();
        assertThat(desk.act(number, new Attempt("correct", clerk, given), seen, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);

        assertThat(sentBack(remit)).isEqualTo(before + 1);
    }

    private long sentBack(Remit remit) {
        return board.returned(remit, CARE).stream()
                .mapToLong(Board.Returned::returned)
                .sum();
    }

    @Test
    void whatLeavesACaseWhereItIsEndsNoStay() throws Exception {
        Remit remit = headOf("yunyan-healthcare-security");
        List<Board.Stay> before = board.stays(remit, CARE);

        transaction.begin();
        for (int i = 0; i < 6; i++) {
            registry.sent(number, new Actor.Portal(), List.of("paper"));
        }
        transaction.commit();

        assertThat(board.stays(remit, CARE))
                .usingRecursiveComparison()
                .ignoringFields("half", "nineTenths")
                .isEqualTo(before);
    }

    @Test
    void whoeverHeadsNoBodyHasNoBoard() {
        var clerk =
                new Actor.Official("clerk", "莫兰", Set.of(new Post("clerk", new BodyId("yunyan-healthcare-security"))));

        assertThat(Remit.of(clerk, published.catalogue().places()).isNothing()).isTrue();
    }

    @Test
    void aLeadOfAnOfficeWithoutCasesHasAnEmptyBoard() {
        Remit remit = headOf("huaxi-healthcare-security");

        assertThat(board.all(remit, CARE).open()).isZero();
        assertThat(board.by(Board.By.CLERK, remit, CARE)).isEmpty();
        assertThat(board.turning(remit, CARE)).isEmpty();
    }

    @Test
    void aCaseThatNobodyActsOnIsAnnouncedFirstAndRedAfterwards() {
        Remit remit = headOf("yunyan-healthcare-security");
        long announced = board.turning(remit, CARE).stream()
                .mapToLong(Board.Turning::cases)
                .sum();
        assertThat(announced).isPositive();
        assertThat(board.all(remit, CARE).open() - board.all(remit, CARE).red()).isGreaterThanOrEqualTo(announced);

        System.setProperty(CLOCK, "P60D");

        assertThat(board.turning(remit, CARE)).isEmpty();
        Load all = board.all(remit, CARE);
        assertThat(board.cases(remit, CARE, 0, 1000))
                .filteredOn(one -> one.number().equals(number))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.light(OfficeTime.day(clock.instant()))).contains(Light.RED));
        assertThat(all.red()).isPositive().isLessThanOrEqualTo(all.open());
        assertThat(board.by(Board.By.SERVICE, remit, CARE))
                .singleElement()
                .isEqualTo(new Load(
                        SERVICE,
                        all.name(),
                        all.open(),
                        all.red(),
                        all.yellow(),
                        all.paused(),
                        all.free(),
                        all.oldest()));
    }

    @Test
    void everyWayOfCountingCountsTheSameCases() {
        Remit remit = headOf("yunyan-healthcare-security");
        long open = board.all(remit, CARE).open();

        for (Board.By by : Board.By.values()) {
            assertThat(board.by(by, remit, CARE).stream().mapToLong(Load::open).sum())
                    .as("by %s", by)
                    .isEqualTo(open);
        }
        assertThat(board.ages(remit, CARE, List.of(5, 10)).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(open);
    }

    @Test
    void whatWasFiledThisWeekAndHowItWentIsTold() {
        Remit remit = headOf("yunyan-healthcare-security");

        assertThat(board.weeks(remit, Narrowed.ALL)).hasSize(Board.WEEKS);
        assertThat(board.weeks(remit, Narrowed.ALL).getLast().filed()).isPositive();
        assertThat(board.stays(remit, Narrowed.ALL))
                .allSatisfy(stay -> assertThat(stay.nineTenths()).isGreaterThanOrEqualTo(stay.half()));
        assertThat(board.returned(remit, Narrowed.ALL))
                .allSatisfy(one -> assertThat(one.returned()).isBetween(1L, one.filed()));
        assertThat(board.done(remit, Narrowed.ALL))
                .allSatisfy(one -> assertThat(one.acts()).isGreaterThanOrEqualTo(one.cases()));
        assertThat(badRatings.of(remit, Narrowed.ALL))
                .allSatisfy(one -> assertThat(one.bad()).isBetween(1L, one.ratings()));
    }

    @Test
    void howItWentIsToldOfTheServiceAndTheBodyThatALeadLooksAt() {
        Remit remit = headOf("guiyang-healthcare-security");
        long all = filed(remit, Narrowed.ALL);

        assertThat(filed(remit, CARE)).isPositive().isLessThanOrEqualTo(all);
        assertThat(filed(remit, at("yunyan-healthcare-security"))).isPositive().isLessThanOrEqualTo(all);
        assertThat(filed(remit, at("huaxi-healthcare-security"))).isZero();
        assertThat(board.stays(remit, CARE)).allMatch(stay -> stay.service().equals(SERVICE));
    }

    private long filed(Remit remit, Narrowed narrowed) {
        return board.weeks(remit, narrowed).getLast().filed();
    }

    private static Narrowed at(String office) {
        return new Narrowed("", office, "", "", Queue.Urgency.ANY, LocalDate.MAX);
    }
}
