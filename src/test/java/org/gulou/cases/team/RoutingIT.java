package org.gulou.cases.team;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.CaseFile;
import org.gulou.cases.CasePost;
import org.gulou.cases.Desk;
import org.gulou.cases.Filings;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Queue;
import org.gulou.cases.QueueOrder;
import org.gulou.cases.Registry;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.identity.DemoOfficials;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Expression;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of a body sort what comes to it into its groups. */
@ArquillianTest
class RoutingIT {
    private static final String SERVICE = "food-business-licence";
    private static final String BODY = "yunyan-market-regulation";

    @Inject
    DemoOfficials officials;

    @Inject
    Filings filings;

    @Inject
    Groups groups;

    @Inject
    Routing routing;

    @Inject
    RouteRules rules;

    @Inject
    Published published;

    @Inject
    Resorting resorting;

    @Inject
    Assignment assignment;

    @Inject
    Desk desk;

    @Inject
    Registry registry;

    @Inject
    Clock clock;

    private Actor.Official chen;
    private Actor.Official liu;
    private Actor.Official lead;

    @BeforeEach
    void divide() {
        chen = officials.official("陈静");
        liu = officials.official("刘洋");
        lead = officials.official("罗建国");
        groups.make(lead, BODY, "大店组");
    }

    @AfterEach
    void undo() {
        groups.at(List.of(BODY)).forEach(group -> groups.drop(lead, group.getId()));
    }

    private String large() {
        return groups.at(List.of(BODY)).getFirst().getId();
    }

    private Routing.Outcome add(String rule) {
        return routing.add(lead, new Route.Wanted(BODY, SERVICE, rule, large()));
    }

    private CaseNumber filed(int area) throws Exception {
        return filings.file(SERVICE + "--" + BODY, Map.of("area", Value.of(area)), clock.instant());
    }

    private Optional<String> group(CaseNumber number) {
        return registry.official(number, lead)
                .map(Proceeding::file)
                .flatMap(CaseFile::post)
                .flatMap(CasePost::group);
    }

    @Test
    void aRuleIsReadOnceOverEachVersion() {
        ServiceVersion version =
                published.catalogue().service(SERVICE).orElseThrow().newest();

        assertThat(rules.of("area > 500", version))
                .isInstanceOf(Expression.Compilation.Ready.class)
                .isSameAs(rules.of("area > 500", version))
                .isNotSameAs(rules.of("area > 501", version));
    }

    @Test
    void aCaseIsMeantForTheGroupWhoseRuleHolds() throws Exception {
        groups.staff(lead, large(), Set.of(chen.id()));
        assertThat(add("area > 500")).isInstanceOf(Routing.Outcome.Done.class);

        CaseNumber large = filed(501);
        CaseNumber small = filed(500);

        assertThat(group(large)).contains(large());
        assertThat(group(small)).isEmpty();
        assertThat(desk.queue(chen, meantFor(new Queue.Meant.For(large())), 0, 100))
                .extracting(waiting -> waiting.number().toString())
                .contains(large.toString())
                .doesNotContain(small.toString());
        assertThat(desk.queue(liu, meantFor(new Queue.Meant.ForMe()), 0, 100))
                .extracting(waiting -> waiting.number().toString())
                .contains(small.toString())
                .doesNotContain(large.toString());
    }

    private static Queue meantFor(Queue.Meant meant) {
        return new Queue(
                "",
                SERVICE,
                Queue.Urgency.ANY,
                Queue.Holder.ANYBODY,
                "",
                meant,
                List.of(),
                new QueueOrder(new QueueOrder.By.Filed(), true));
    }

    @Test
    void theNextCaseIsNeverOneThatIsMeantForOthers() throws Exception {
        groups.staff(lead, large(), Set.of(chen.id()));
        add("area > 500");
        CaseNumber large = filed(501);
        var justThis = new Queue(large.toString(), "", Queue.Urgency.ANY, Queue.Holder.ANYBODY);

        assertThat(desk.takeNext(liu, justThis)).isEmpty();
        assertThat(desk.takeNext(chen, justThis)).contains(large);
    }

    @Test
    void aGroupInWhichNobodyIsGetsNoCases() throws Exception {
        add("");

        assertThat(group(filed(501))).isEmpty();
    }

    @Test
    void aRuleThatTheServiceCannotAnswerIsRefusedAtItsColumn() {
        assertThat(add("aera > 500"))
                .isInstanceOfSatisfying(
                        Routing.Outcome.Wrong.class,
                        wrong -> assertThat(wrong.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.column()).isEqualTo(1);
                            assertThat(fault.advice().in("en")).contains("area");
                        }));
        assertThat(routing.of(BODY)).isEmpty();
    }

    @Test
    void onlyALeadDividesHerBody() {
        var elsewhere = new Actor.Official("elsewhere", "别处", Set.of(new Post("head", new BodyId("yunyan-transport"))));

        assertThat(groups.make(chen, BODY, "我的组")).isFalse();
        assertThat(groups.make(elsewhere, BODY, "别处的组")).isFalse();
        groups.drop(elsewhere, large());
        assertThat(routing.add(chen, new Route.Wanted(BODY, SERVICE, "", large())))
                .isInstanceOf(Routing.Outcome.NotHers.class);
        assertThat(groups.at(List.of(BODY))).extracting(WorkGroup::getName).containsExactly("大店组");
        assertThat(resorting.begin(chen, BODY)).isFalse();
    }

    @Test
    void sortingAnewReadsTheRulesOfToday() throws Exception {
        CaseNumber large = filed(501);
        groups.staff(lead, large(), Set.of(chen.id()));
        add("area > 500");
        assertThat(group(large)).isEmpty();

        resorting.perform(BODY + "|" + justBefore(large), clock.instant());

        assertThat(group(large)).contains(large());
    }

    private static String justBefore(CaseNumber number) {
        String text = number.toString();
        return text.substring(0, text.length() - 1);
    }

    @Test
    void aLeadMeansACaseForAGroupByHandAndADroppedGroupLeavesItToAll() throws Exception {
        CaseNumber number = filed(1);

        assertThat(assignment.mean(number, Optional.of("no-group"), lead)).isEqualTo(Assignment.Outcome.NOT_THEIRS);
        assertThat(assignment.mean(number, Optional.of(large()), chen)).isEqualTo(Assignment.Outcome.NOT_YOURS);
        assertThat(assignment.mean(number, Optional.of(large()), lead)).isEqualTo(Assignment.Outcome.DONE);
        assertThat(group(number)).contains(large());

        groups.drop(lead, large());

        assertThat(group(number)).isEmpty();
    }
}
