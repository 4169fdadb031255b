package org.gulou.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.gulou.Rows;
import org.gulou.duties.Settings;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.identity.Register;
import org.gulou.identity.Registration;
import org.gulou.identity.SignInLinks;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Officials sign in by the directory of their office: those alone whom an administrator has entered, to their own posts. */
@ArquillianTest
@Tag("once")
class OfficialByProviderIT {
    private static final Post POST = new Post("clerk", new BodyId("yunyan-transport"));
    private static final Actor ADMIN = new Actor.Portal();
    private static final String PASSWORD = "green tea at noon";

    @Inject
    Settings settings;

    @Inject
    People people;

    @Inject
    Register register;

    @Inject
    Posts posts;

    @Inject
    SignInLinks links;

    @Inject
    Providers providers;

    @Inject
    Rows rows;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private final String subject = UUID.randomUUID().toString();
    private final String userName = "li." + subject.substring(0, 8);
    private ProviderWalk she;

    @BeforeEach
    void aDirectoryIsSet() throws Exception {
        SetProvider.forgetTheTries(database);
        SetProvider.of("office", "officials").set();
        she = new ProviderWalk(settings.address());
    }

    @AfterEach
    void noneIsSet() {
        SetProvider.unsetAll();
    }

    private Map<String, String> says() {
        return Map.of("as", subject, "name", "李四", "preferred_username", userName.toUpperCase(Locale.ROOT));
    }

    private Person registered(String signInName) {
        var contact = new Person.Contact("李四", "", "13800138000", "", "zh");
        var registration = new Registration(contact, signInName, PASSWORD);
        return ((Register.Outcome.Registered) register.person(ADMIN, registration)).person();
    }

    private Person entered() {
        Person person = registered(subject);
        posts.grant(ADMIN, person.getId(), POST);
        links.expect(ADMIN, person.getId(), providers.named("office").orElseThrow(), userName);
        return person;
    }

    @Test
    void whoWasEnteredComesInToHerDesk() throws Exception {
        Person person = entered();

        assertThat(she.signsIn("office", "/desk/index.xhtml", says())).endsWith("/desk/index.xhtml");

        assertThat(she.whoAmI()).isEqualTo(person.getId());
        assertThat(she.get("/desk/index.xhtml").statusCode()).isEqualTo(200);
        assertThat(links.of(person.getId())).singleElement().satisfies(link -> {
            assertThat(link.isExpected()).isFalse();
            assertThat(link.usedAt()).isPresent();
        });
    }

    @Test
    void sheComesToThePageThatSheWantedToOpen() throws Exception {
        entered();
        assertThat(she.ledFrom("/desk/find.xhtml")).endsWith("/sign-in?next=%2Fdesk%2Ffind.xhtml");

        assertThat(she.signsIn("office", "/desk/find.xhtml", says())).endsWith("/desk/find.xhtml");
    }

    @Test
    void whoWasNotEnteredGetsNoAccountThoughSomebodySignsInUnderHerName() throws Exception {
        Person citizen = registered(userName);

        assertThat(she.signsIn("office", "/desk/", says())).contains("wrong=not-entered");

        assertThat(she.whoAmI()).isEqualTo("nobody");
        assertThat(links.of(citizen.getId())).isEmpty();
        assertThat(rows.of("select id from sign_in_link where subject = ?", subject))
                .isEmpty();
    }

    @Test
    void aUserNameThatWasGivenToSomebodyElseOpensNothing() throws Exception {
        entered();
        she.signsIn("office", "/desk/", says());
        var successor = new ProviderWalk(settings.address());
        var asSuccessor = Map.of("as", "successor-" + subject, "name", "李四", "preferred_username", userName);

        assertThat(successor.signsIn("office", "/desk/", asSuccessor)).contains("wrong=taken");
        assertThat(successor.whoAmI()).isEqualTo("nobody");
    }

    @Test
    void signingInGivesNoPostAndWhoseLastPostEndedStaysOut() throws Exception {
        Person person = registered(subject);
        links.expect(ADMIN, person.getId(), providers.named("office").orElseThrow(), userName);
        assertThat(she.signsIn("office", "/desk/", says())).contains("wrong=no-post");

        posts.grant(ADMIN, person.getId(), POST);
        assertThat(she.signsIn("office", "/desk/", says())).endsWith("/desk/");
        posts.end(ADMIN, posts.holdings(person.getId()).getFirst().getId());

        var later = new ProviderWalk(settings.address());
        assertThat(later.signsIn("office", "/desk/", says())).contains("wrong=no-post");
        assertThat(later.whoAmI()).isEqualTo("nobody");
    }

    @Test
    void whoIsDeactivatedStaysOut() throws Exception {
        people.deactivate(ADMIN, entered().getId());

        assertThat(she.signsIn("office", "/desk/", says())).contains("wrong=inactive");
        assertThat(she.whoAmI()).isEqualTo("nobody");
    }

    @Test
    void aLinkThatWasEndedLetsNobodyIn() throws Exception {
        Person person = entered();
        she.signsIn("office", "/desk/", says());
        links.end(ADMIN, links.of(person.getId()).getFirst().getId());

        var later = new ProviderWalk(settings.address());
        assertThat(later.signsIn("office", "/desk/", says())).contains("wrong=not-entered");
    }

    @Test
    void aProviderForCitizensOpensNoDesk() throws Exception {
        SetProvider.of("province", "citizens").set();
        she.begins("province", "/my", says());
        posts.grant(ADMIN, she.whoAmI(), POST);

        var later = new ProviderWalk(settings.address());
        assertThat(later.signsIn("province", "/desk/", says())).contains("wrong=official");
        assertThat(later.whoAmI()).isEqualTo("nobody");
    }

    @Test
    void nobodyJoinsTheAccountOfAnOfficialByItsPassword() throws Exception {
        Person person = entered();
        SetProvider.of("province", "citizens").set();
        she.signsIn("province", "/my", Map.of("as", "citizen-" + subject, "name", "李四"));

        var answer = she.post("/arrived", Map.of("do", "join", "signInName", subject, "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(links.of(person.getId())).hasSize(1);
    }

    @Test
    void sheSignsOutAtTheProviderToo() throws Exception {
        entered();
        she.signsIn("office", "/desk/", says());

        var out = she.post("/sign-out", Map.of("now", "true"));

        assertThat(she.whoAmI()).isEqualTo("nobody");
        String there = out.headers().firstValue("Refresh").orElseThrow().replaceFirst("0;url=", "");
        assertThat(there).contains("/out?").contains("id_token_hint=");
        assertThat(she.ledFrom(there)).isEqualTo(settings.address() + "/sign-in?out=true");
    }

    @Test
    void wherePasswordsHaveCeasedAnOfficialHasTheDirectoryAlone() throws Exception {
        Person person = entered();
        System.setProperty("gulou.passwords", "citizens");

        she.post("/sign-in", Map.of("signInName", subject, "password", PASSWORD, "signIn", "true"));
        assertThat(she.whoAmI()).isEqualTo("nobody");
        she.signsIn("office", "/desk/", says());
        assertThat(she.whoAmI()).isEqualTo(person.getId());
    }
}
