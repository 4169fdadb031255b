package org.gulou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gulou.Race;
import org.gulou.Rows;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.intake.CareFilings;
import org.gulou.intake.Drafts;
import org.gulou.intake.Leaving;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.notifications.Choice;
import org.gulou.notifications.Preferences;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who closes her account is forgotten, unless an office still needs to reach her. */
@ArquillianTest
class LeavingIT {
    private static final Actor.Official ADMIN = new Actor.Official("admin-of-the-test", "管理员", Set.of(Posts.ADMIN));
    private static final Person.Contact CONTACT =
            new Person.Contact("韦兰", "520103198805120046", "13800000091", "wei.lan@example.org", "zh");

    @Inject
    Rows rows;

    @Inject
    Register register;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    Mandates mandates;

    @Inject
    OwnMandates own;

    @Inject
    DemoOfficials officials;

    @Inject
    Leaving leaving;

    @Inject
    Drafts drafts;

    @Inject
    CareFilings filings;

    @Inject
    Preferences preferences;

    @Inject
    Published published;

    @Inject
    Clock clock;

    private Actor.Citizen she;
    private String name;

    /** Somebody who has no password, so that no test waits for one to be hashed. */
    @BeforeEach
    void comes() {
        name = "leaving-" + UUID.randomUUID();
        she = self(register.withoutPassword(ADMIN, new Registration(CONTACT, name, "")));
    }

    private static Actor.Citizen self(Register.Outcome outcome) {
        Person person = ((Register.Outcome.Registered) outcome).person();
        return new Actor.Citizen(person.getId(), person.getName(), "");
    }

    @AfterEach
    void goes() {
        if (accounts.find(name).isPresent()) {
            people.deactivate(ADMIN, she.id());
        }
    }

    private Caller caller(String password, Duration ago) {
        return new Caller(password, clock.instant().minus(ago), "192.0.2.91");
    }

    private Offer care() {
        return published
                .catalogue()
                .offer("out-of-area-care--yunyan-healthcare-security")
                .orElseThrow();
    }

    private Leaving.Outcome leave() {
        return leaving.leave(she, caller("", Duration.ZERO));
    }

    @Test
    void whoLeavesIsForgottenAndHerNameIsFree() {
        assertThat(leave()).isEqualTo(new Leaving.Outcome.Left());

        Person left = people.find(she.id()).orElseThrow();
        assertThat(left.isClosed()).isTrue();
        assertThat(left.isActive()).isFalse();
        assertThat(left.getName()).isEqualTo("—");
        assertThat(left.getResidentId() + left.getPhone() + left.getEmail()).isEmpty();
        assertThat(accounts.find(name)).isEmpty();
        assertThat(people.search("韦兰", 0, 100)).extracting(Person::getId).doesNotContain(she.id());
    }

    @Test
    void sheIsToldWhereSheWasReached() throws Exception {
        leave();

        assertThat(rows.of("select address from message where about = ?", she.id()))
                .containsExactly("wei.lan@example.org");
    }

    @Test
    void herDraftsGoWithHer() throws Exception {
        String draft = drafts.start(care(), she).getId();

        leave();

        assertThat(rows.of("select id from draft where id = ?", draft)).isEmpty();
    }

    @Test
    void whatSheBeganForAnotherGoesWithHerToo() throws Exception {
        Person daughter = officials.person("吴梅");
        var self = new Actor.Citizen(daughter.getId(), daughter.getName(), "");
        var until = OfficeTime.day(clock.instant()).plusMonths(1);
        own.take(
                she,
                own.offer(self, new MandateOffer.Terms("她", Set.of(), until)).orElseThrow());
        var acting = new Actor.Citizen(she.id(), she.name(), daughter.getId());
        String draft = drafts.start(care(), acting).getId();

        leave();

        assertThat(rows.of("select id from draft where id = ?", draft)).isEmpty();
    }

    @Test
    void theDemosPeopleStayForEverybody() {
        Person citizen = officials.person("吴梅");
        var self = new Actor.Citizen(citizen.getId(), citizen.getName(), "");

        assertThat(leaving.leave(self, caller("", Duration.ZERO))).isEqualTo(new Leaving.Outcome.Hindered());
    }

    @Test
    void howSheWantedToBeToldIsForgotten() throws Exception {
        preferences.keep(she.id(), new Choice(Map.of(), true));

        leave();

        assertThat(rows.of("select person from news_preference where person = ?", she.id()))
                .isEmpty();
    }

    @Test
    void whatOthersMayDoForHerEndsAndWhatSheMayDoForThem() {
        Person daughter = officials.person("吴梅");
        var self = new Actor.Citizen(daughter.getId(), daughter.getName(), "");
        var until = OfficeTime.day(clock.instant()).plusMonths(1);
        var terms = new MandateOffer.Terms("她", Set.of(), until);
        own.take(self, own.offer(she, terms).orElseThrow());
        own.take(she, own.offer(self, terms).orElseThrow());

        leave();

        assertThat(own.given(she.id()))
                .isNotEmpty()
                .allMatch(mandate -> mandate.isOver(OfficeTime.day(clock.instant())));
        assertThat(mandates.principals(she.id())).isEmpty();
        assertThat(own.given(self.id()))
                .filteredOn(mandate -> mandate.getAgent().equals(she.id()))
                .isNotEmpty()
                .allMatch(mandate -> mandate.isOver(OfficeTime.day(clock.instant())));
    }

    @Test
    void whoHasAPasswordShowsIt() {
        Actor.Citizen other =
                self(register.person(ADMIN, new Registration(CONTACT, name + "-2", "first-of-two-words")));

        assertThat(leaving.leave(other, caller("second-of-two-words", Duration.ZERO)))
                .isEqualTo(new Leaving.Outcome.Doubted(new Doubt.Wrong()));
        assertThat(people.find(other.id()).map(Person::getName)).contains("韦兰");

        assertThat(leaving.leave(other, caller("first-of-two-words", Duration.ofDays(1))))
                .isEqualTo(new Leaving.Outcome.Left());
    }

    @Test
    void whoHasNoneHasJustComeIn() {
        assertThat(leaving.leave(she, caller("", Duration.ofMinutes(16))))
                .isEqualTo(new Leaving.Outcome.Doubted(new Doubt.SignInAgain()));

        assertThat(leaving.leave(she, caller("", Duration.ofMinutes(14)))).isEqualTo(new Leaving.Outcome.Left());
    }

    @Test
    void whileAnOfficeWorksOnHerCaseSheStays() {
        var number = filings.withAClerk(she);

        assertThat(leave()).isEqualTo(new Leaving.Outcome.Hindered());

        assertThat(leaving.open(she)).containsExactly(number);
        assertThat(accounts.find(name)).isPresent();
    }

    @Test
    void whoHoldsAPostStays() {
        posts.grant(ADMIN, she.id(), new Post("clerk", new BodyId("huaxi-transport")));

        Leaving.Outcome outcome = leave();
        posts.holdings(she.id()).forEach(holding -> posts.end(ADMIN, holding.getId()));

        assertThat(outcome).isEqualTo(new Leaving.Outcome.Hindered());
        assertThat(accounts.find(name)).isPresent();
    }

    @Test
    void whatSheHasClosedNobodyOpens() {
        leave();

        assertThatThrownBy(() -> people.reactivate(ADMIN, she.id())).hasStackTraceContaining("has closed herself");
    }

    @Test
    void whoHasLeftIsGivenNothingMore() {
        leave();
        var post = new Post("clerk", new BodyId("huaxi-transport"));
        var forOne = new Mandate.Scope(Set.of(), OfficeTime.day(clock.instant()), Optional.empty(), "测试");
        String other = officials.person("吴梅").getId();

        assertThatThrownBy(() -> posts.grant(ADMIN, she.id(), post)).isInstanceOf(AccountGone.class);
        assertThatThrownBy(() -> mandates.give(ADMIN, she.id(), new Mandate.Principal.ForPerson(other), forOne))
                .isInstanceOf(AccountGone.class);
        assertThatThrownBy(() -> mandates.give(ADMIN, other, new Mandate.Principal.ForPerson(she.id()), forOne))
                .isInstanceOf(AccountGone.class);
        assertThat(posts.of(she.id())).isEmpty();
        assertThat(mandates.of(she.id())).isEmpty();
    }

    @Test
    void whoeverLeavesWhileAPostIsGivenEitherStaysOrGetsNone() throws Exception {
        var post = new Post("clerk", new BodyId("huaxi-transport"));

        Race.both(
                () -> unlessLate(this::leave),
                () -> unlessLate(() -> {
                    posts.grant(ADMIN, she.id(), post);
                    return post;
                }));

        boolean left = people.find(she.id()).orElseThrow().isClosed();
        assertThat(posts.of(she.id()).isEmpty()).isEqualTo(left);
        posts.holdings(she.id()).forEach(holding -> posts.end(ADMIN, holding.getId()));
    }

    private static Object unlessLate(Supplier<Object> act) {
        try {
            return act.get();
        } catch (NotAllowed late) {
            return late;
        }
    }
}
