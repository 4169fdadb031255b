package org.gulou.cases.team;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gulou.Rows;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Desk;
import org.gulou.cases.Filings;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.duties.Duty;
import org.gulou.identity.DemoOfficials;
import org.gulou.identity.Holding;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.identity.Register;
import org.gulou.identity.Registration;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead takes the posts away that she could give, and what was held for one waits for somebody else. */
@ArquillianTest
class StaffTakenIT {
    private static final Actor ADMIN = new Actor.Portal();
    private static final String NAME = "岑小雨";
    private static final BodyId BODY = new BodyId("yunyan-market-regulation");
    private static final Post CLERK = new Post("clerk", BODY);
    private static final String OFFER = "food-business-licence--yunyan-market-regulation";

    @Inject
    DemoOfficials officials;

    @Inject
    Staffing staffing;

    @Inject
    StaffList list;

    @Inject
    Register register;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Filings filings;

    @Inject
    Desk desk;

    @Inject
    Registry registry;

    @Inject
    Rows rows;

    @Inject
    @Any
    Instance<Duty> duties;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    private Actor.Official lead;
    private Person she;
    private String signInName;

    @BeforeEach
    void sheIsAClerk() {
        lead = officials.official("罗建国");
        signInName = "taken-" + UUID.randomUUID();
        var contact = new Person.Contact(NAME, "", "13800000092", "cen@example.org", "zh");
        var registration = new Registration(contact, signInName, "");
        she = ((Register.Outcome.Registered) register.withoutPassword(ADMIN, registration)).person();
        posts.grant(ADMIN, she.getId(), CLERK);
    }

    @AfterEach
    void sheHoldsNothing() {
        posts.holdings(she.getId()).forEach(holding -> posts.end(ADMIN, holding.getId()));
    }

    private Holding held(Post post) {
        return posts.holdings(she.getId()).stream()
                .filter(holding -> holding.post().equals(post))
                .findFirst()
                .orElseThrow();
    }

    private String noted(String action, String object) throws Exception {
        return rows.of("select actor from journal where action = ? and object_id = ? order by id desc", action, object)
                .getFirst();
    }

    private CaseNumber onHerDesk() throws Exception {
        CaseNumber number = filings.file(OFFER, Map.of(), clock.instant());
        desk.claim(number, new Actor.Official(she.getId(), NAME, Set.of(CLERK)));
        assertThat(holder(number)).contains(she.getId());
        return number;
    }

    private Optional<String> holder(CaseNumber number) {
        return registry.official(number, lead).map(Proceeding::file).flatMap(CaseFile::claimedBy);
    }

    @Test
    void whatSheHeldForAPostGoesBackWhenItIsTakenAndSheIsToldWhy() throws Exception {
        CaseNumber number = onHerDesk();

        var outcome = staffing.take(lead, held(CLERK).getId(), " 调往贵阳 ");

        assertThat(((Staffing.Outcome.Ended) outcome).back()).isOne();
        assertThat(holder(number)).isEmpty();
        assertThat(posts.of(she.getId())).isEmpty();
        assertThat(noted("end-post", she.getId())).isEqualTo(lead.id());
        assertThat(noted("free-case", number.toString())).isEqualTo(lead.id());
        assertThat(rows.of("select text from message where about = ? and subject like '%终止%'", she.getId()))
                .singleElement()
                .asString()
                .contains("罗建国", "云岩区市场监督管理局 窗口受理", "调往贵阳");
    }

    @Test
    void theSameHappensWhereAnAdministratorTakesIt() throws Exception {
        CaseNumber number = onHerDesk();

        posts.end(ADMIN, held(CLERK).getId());

        assertThat(holder(number)).isEmpty();
    }

    @Test
    void theSameHappensWhereHerAccountIsDeactivated() throws Exception {
        CaseNumber number = onHerDesk();

        people.deactivate(ADMIN, she.getId());

        assertThat(holder(number)).isEmpty();
        assertThat(noted("free-case", number.toString())).isEqualTo(ADMIN.id());
        people.reactivate(ADMIN, she.getId());
    }

    private void lent(Instant until) throws Exception {
        transaction.begin();
        posts.lend(ADMIN, she.getId(), CLERK, until);
        transaction.commit();
    }

    @Test
    void theSameHappensWhenTheTimeIsOverForWhichThePostWasLent() throws Exception {
        posts.end(ADMIN, held(CLERK).getId());
        lent(clock.instant().plus(Duration.ofDays(1)));
        CaseNumber number = onHerDesk();
        String holding = held(CLERK).getId();
        transaction.begin();
        em.createNativeQuery("update holding set held_until = held_from where id = ?")
                .setParameter(1, holding)
                .executeUpdate();
        transaction.commit();

        lentPosts().perform(holding, clock.instant());

        assertThat(holder(number)).isEmpty();
    }

    private Duty lentPosts() {
        return duties.stream()
                .filter(duty -> duty.kind().equals("identity.lent-post"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsGivenForGoodWhatWasLentToHerKeepsIt() throws Exception {
        posts.end(ADMIN, held(CLERK).getId());
        lent(clock.instant().plus(Duration.ofDays(1)));

        posts.grant(ADMIN, she.getId(), CLERK);

        assertThat(posts.holdings(she.getId()))
                .filteredOn(holding -> holding.post().equals(CLERK))
                .singleElement()
                .satisfies(holding -> assertThat(holding.until()).isEmpty());
    }

    @Test
    void onlyWhatIsHersToGiveIsHersToTakeAndNeverWithoutAReason() {
        var own = new Post("head", BODY);
        var elsewhere = new Post("clerk", new BodyId("yunyan-transport"));
        posts.grant(ADMIN, she.getId(), own);
        posts.grant(ADMIN, she.getId(), elsewhere);
        posts.grant(ADMIN, she.getId(), new Post("editor", BODY));

        for (Post post : List.of(own, elsewhere, new Post("editor", BODY))) {
            assertThat(staffing.take(lead, held(post).getId(), "因故")).isEqualTo(new Staffing.Outcome.NotHers());
        }
        assertThat(staffing.take(
                        new Actor.Official(she.getId(), NAME, Set.of(own)),
                        held(CLERK).getId(),
                        "因故"))
                .as("her own")
                .isEqualTo(new Staffing.Outcome.NotHers());
        assertThat(staffing.take(lead, "none", "因故")).isEqualTo(new Staffing.Outcome.NotHers());
        assertThat(staffing.take(lead, held(CLERK).getId(), " "))
                .isEqualTo(new Staffing.Outcome.Refused("reason", "staff.reason.wrong"));
        assertThat(posts.of(she.getId())).hasSize(4);
    }

    @Test
    void herListHasThosePeopleAloneWhoWorkThere() {
        people.deactivate(ADMIN, she.getId());

        List<StaffList.Member> found = list.at(lead, BODY.id(), signInName.substring(0, 20), 0, 20);
        List<StaffList.Member> all = list.at(lead, BODY.id(), "", 0, 100);

        assertThat(found).singleElement().satisfies(member -> {
            assertThat(member.signInName()).isEqualTo(signInName);
            assertThat(member.person().isActive()).isFalse();
            assertThat(member.seats()).singleElement().matches(StaffList.Seat::hersToTake);
        });
        assertThat(all)
                .hasSize((int) list.count(BODY.id(), ""))
                .allMatch(member -> !member.seats().isEmpty());
        assertThat(all)
                .filteredOn(member -> member.person().getId().equals(lead.id()))
                .singleElement()
                .matches(self -> self.seats().stream().noneMatch(StaffList.Seat::hersToTake));
        assertThat(list.at(lead, BODY.id(), "", 2, 2))
                .extracting(member -> member.person().getId())
                .containsExactlyElementsOf(all.subList(2, 4).stream()
                        .map(member -> member.person().getId())
                        .toList());
        assertThat(list.at(lead, BODY.id(), "潘军", 0, 20)).isEmpty();
        people.reactivate(ADMIN, she.getId());
    }
}
