package org.gulou.cases.team;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gulou.Rows;
import org.gulou.identity.Caller;
import org.gulou.identity.DemoOfficials;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.identity.Register;
import org.gulou.identity.Registration;
import org.gulou.intake.Leaving;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead gives the posts at her own body, to others, and no post beside them. */
@ArquillianTest
class StaffingIT {
    private static final Actor ADMIN = new Actor.Portal();
    private static final String PASSWORD = "seven wide rivers";
    private static final String NAME = "岑小雨";
    private static final BodyId BODY = new BodyId("yunyan-market-regulation");
    private static final Post CLERK = new Post("clerk", BODY);

    @Inject
    DemoOfficials officials;

    @Inject
    Staffing staffing;

    @Inject
    Register register;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Leaving leaving;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private Actor.Official lead;
    private Person she;
    private String signInName;

    @BeforeEach
    void somebodyIsNew() {
        lead = officials.official("罗建国");
        signInName = "staff-" + UUID.randomUUID();
        she = registered(signInName);
    }

    private Person registered(String name) {
        var contact = new Person.Contact(NAME, "", "13800000092", "cen@example.org", "zh");
        return ((Register.Outcome.Registered) register.person(ADMIN, new Registration(contact, name, PASSWORD)))
                .person();
    }

    @AfterEach
    void sheHoldsNothing() {
        posts.holdings(she.getId()).forEach(holding -> posts.end(ADMIN, holding.getId()));
    }

    private Staffing.Outcome give(Post post) {
        return staffing.give(lead, post, signInName, NAME);
    }

    private static List<String> refused(Staffing.Outcome outcome) {
        return ((Staffing.Outcome.Refused) outcome)
                .mistakes().stream().map(Registration.Mistake::key).toList();
    }

    private String noted(String action, String object) throws Exception {
        return rows.of("select actor from journal where action = ? and object_id = ? order by id desc", action, object)
                .getFirst();
    }

    @Test
    void aLeadGivesAPostAndSheIsToldAndTheJournalSaysByWhom() throws Exception {
        assertThat(give(CLERK)).isInstanceOf(Staffing.Outcome.Given.class);

        assertThat(posts.of(she.getId())).containsExactly(CLERK);
        assertThat(rows.of("select subject from message where about = ?", she.getId()))
                .containsExactly("您有了新的岗位：贵阳市云岩区市场监督管理局 窗口受理");
        assertThat(noted("grant-post", she.getId())).isEqualTo(lead.id());
    }

    @Test
    void whatReachesBeyondTheBodyIsNotHersToGive() {
        for (String role : List.of("head", "editor", "admin", "reviewer", "judge", "")) {
            assertThat(refused(give(new Post(role, BODY)))).as(role).containsExactly("staff.role.missing");
        }
        assertThat(posts.of(she.getId())).isEmpty();
    }

    @Test
    void anotherBodyIsNotHersAtAll() {
        for (String body :
                List.of("yunyan-transport", "touqiao-huangjin", "guiyang-market-regulation", "portal", "none")) {
            assertThat(give(new Post("clerk", new BodyId(body)))).as(body).isEqualTo(new Staffing.Outcome.NotHers());
        }
        assertThat(posts.of(she.getId())).isEmpty();
    }

    @Test
    void herselfSheGivesNothing() throws Exception {
        String own = rows.of("select sign_in_name from account where person_id = ?", lead.id())
                .getFirst();

        assertThat(refused(staffing.give(lead, CLERK, own, lead.name()))).containsExactly("staff.yourself");
    }

    @Test
    void whoLeadsNoMoreGivesNothingThoughHerPageStillSaysSo() {
        var before = new Actor.Official(she.getId(), NAME, Set.of(new Post("head", BODY)));
        String other = registered(signInName + "-2").getId();

        assertThat(staffing.give(before, CLERK, signInName + "-2", NAME)).isEqualTo(new Staffing.Outcome.NotHers());
        assertThat(posts.of(other)).isEmpty();
    }

    @Test
    void bothNamesMustBelongToTheSamePerson() {
        assertThat(refused(staffing.give(lead, CLERK, signInName, "王芳"))).containsExactly("staff.unknown");
        assertThat(refused(staffing.give(lead, CLERK, "nobody-" + signInName, NAME)))
                .containsExactly("staff.unknown");
        assertThat(staffing.give(lead, CLERK, " " + signInName.toUpperCase(Locale.ROOT), "岑 小雨"))
                .isInstanceOf(Staffing.Outcome.Given.class);
    }

    @Test
    void whoCannotSignInOrHoldsThePostAlreadyGetsNone() {
        people.deactivate(ADMIN, she.getId());
        assertThat(refused(give(CLERK))).containsExactly("staff.inactive");

        people.reactivate(ADMIN, she.getId());
        give(CLERK);
        assertThat(refused(give(CLERK))).containsExactly("staff.held");
    }

    @Test
    void nobodyIsShutOutByAPost() {
        var contact = new Person.Contact(NAME, "", "13800000092", "", "zh");
        register.withoutPassword(ADMIN, new Registration(contact, signInName + "-3", ""));

        assertThat(refused(staffing.give(lead, CLERK, signInName + "-3", NAME))).containsExactly("staff.shut-out");
    }

    @Test
    void whoHasClosedHerAccountIsKnownNoMore() {
        var self = new Actor.Citizen(she.getId(), NAME, "");
        leaving.leave(self, new Caller(PASSWORD, clock.instant(), "192.0.2.92"));

        assertThat(refused(give(CLERK))).containsExactly("staff.unknown");
        assertThat(posts.of(she.getId())).isEmpty();
    }

    @Test
    void aNewOfficialComesWithHerPostOrNotAtAll() throws Exception {
        var contact = new Person.Contact(NAME, "", "13800000093", "", "zh");
        var sound = new Registration(contact, signInName + "-new", PASSWORD);
        var weak = new Registration(contact, signInName + "-new", "short");

        assertThat(refused(staffing.admit(lead, CLERK, weak, Optional.empty())))
                .containsExactly("register.password.short");
        assertThat(refused(staffing.admit(lead, new Post("head", BODY), sound, Optional.empty())))
                .containsExactly("staff.role.missing");
        assertThat(staffing.admit(lead, new Post("clerk", new BodyId("yunyan-transport")), sound, Optional.empty()))
                .isEqualTo(new Staffing.Outcome.NotHers());
        assertThat(people.bySignInName(signInName + "-new")).isEmpty();

        var outcome = staffing.admit(lead, CLERK, sound, Optional.empty());
        String admitted = ((Staffing.Outcome.Given) outcome).person().getId();

        assertThat(posts.of(admitted)).containsExactly(CLERK);
        assertThat(noted("register", admitted)).isEqualTo(lead.id());
        posts.holdings(admitted).forEach(holding -> posts.end(ADMIN, holding.getId()));
    }
}
