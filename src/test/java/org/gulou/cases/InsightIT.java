package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.identity.DemoOfficials;
import org.gulou.identity.Mandate;
import org.gulou.identity.Mandates;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whose case it is to look into, and to take: nobody's by another's number. */
@ArquillianTest
class InsightIT {
    private static final String OFFER = "real-estate-transfer--yunyan-natural-resources";
    private static final String REGISTRY = "yunyan-natural-resources";
    private static final Actor.Official ADMIN = new Actor.Official("admin-of-the-test", "管理员", Set.of(Posts.ADMIN));

    @Inject
    DemoOfficials officials;

    @Inject
    Filings filings;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Mandates mandates;

    @Inject
    Keeping keeping;

    @Inject
    Published published;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    private static Actor.Official official(String role) {
        return new Actor.Official(role + "-of-the-test", "莫兰", Set.of(new Post(role, new BodyId(REGISTRY))));
    }

    private CaseNumber filed() throws Exception {
        return filings.file(OFFER, Map.of("use", Value.of("dwelling")), clock.instant());
    }

    @Test
    void whoOnlyWritesDefinitionsForABodySeesNoneOfItsCases() throws Exception {
        CaseNumber number = filed();

        assertThat(registry.official(number, official("editor"))).isEmpty();
        assertThat(registry.official(number, official("officer"))).isPresent();
    }

    @Test
    void aCaseLiesOnNoDeskButThoseOfThePostAtWhichItWaits() throws Exception {
        CaseNumber number = filed();

        assertThat(desk.claim(number, official("officer"))).isInstanceOf(Desk.Outcome.Overtaken.class);
        assertThat(registry.glance(number).file().claimedBy()).isEmpty();
        assertThat(desk.claim(number, official("clerk"))).isInstanceOf(Desk.Outcome.Done.class);
    }

    @Test
    void whoeverFiledWithoutAnAccountTakesTheCaseIntoHersAndNobodyElseDoes() throws Exception {
        Person self = officials.person("吴梅");
        var citizen = new Actor.Citizen(self.getId(), self.getName(), "");
        var namesake = new Actor.Citizen("namesake-of-the-test", self.getName(), "");
        var other = new Actor.Citizen("other-of-the-test", "李四", "");
        CaseNumber number = filed(Optional.empty(), Optional.empty(), self.getName());
        CaseFile file = registry.glance(number).file();
        assertThat(registry.own(number, citizen)).isEmpty();

        assertThat(keeping.keep(file, other)).isFalse();
        assertThat(keeping.keep(file, citizen)).isTrue();
        assertThat(keeping.keep(file, namesake)).isFalse();

        assertThat(registry.own(number, citizen)).isPresent();
        assertThat(registry.own(number, namesake)).isEmpty();
        assertThat(keeping.mayKeep(registry.glance(number).file(), namesake)).isFalse();
    }

    @Test
    void whatWasFiledInAnothersNameIsHersAsLongAsHerMandateLasts() throws Exception {
        Person agent = officials.person("吴梅");
        var citizen = new Actor.Citizen(agent.getId(), agent.getName(), "");
        String organisation =
                mandates.record(ADMIN, "91520103MA6DEM001Y", "云岩张记米粉店").getId();
        Mandate mandate = give(agent, organisation, Set.of());
        CaseNumber number = filedFor(agent, organisation);
        assertThat(registry.own(number, citizen)).isPresent();

        mandates.end(ADMIN, mandate.getId());

        assertThat(registry.own(number, citizen)).isEmpty();
        assertThat(registry.of(agent.getId())).extracting(Registry.Hers::number).doesNotContain(number.toString());
        assertThat(registry.own(number, new Actor.Citizen("somebody", "李四", "")))
                .isEmpty();
        assertThat(registry.wasOwn(number, citizen)).isTrue();
        assertThat(registry.wasOwn(number, new Actor.Citizen("somebody", "李四", "")))
                .isFalse();
    }

    @Test
    void whatWasFiledForAnOrganisationIsOpenToAllWhoActForIt() throws Exception {
        Person agent = officials.person("吴梅");
        Person colleague = officials.person("王芳");
        String organisation =
                mandates.record(ADMIN, "91520103MA6DEM001Y", "云岩张记米粉店").getId();
        give(agent, organisation, Set.of());
        Mandate hers = give(colleague, organisation, Set.of("real-estate-transfer"));
        CaseNumber number = filedFor(agent, organisation);
        var citizen = new Actor.Citizen(colleague.getId(), colleague.getName(), "");

        assertThat(registry.own(number, citizen))
                .hasValueSatisfying(
                        own -> assertThat(own.situation().applicants()).contains(colleague.getId()));
        assertThat(registry.of(colleague.getId()))
                .extracting(Registry.Hers::number)
                .contains(number.toString());

        mandates.end(ADMIN, hers.getId());
        give(colleague, organisation, Set.of("food-business-licence"));

        assertThat(registry.own(number, citizen)).isEmpty();
        assertThat(registry.of(colleague.getId()))
                .extracting(Registry.Hers::number)
                .doesNotContain(number.toString());
    }

    @Test
    void whatAnAgentFiledForAPersonIsThatPersonsAndTheAgentsAsLongAsHerMandateLasts() throws Exception {
        Person agent = officials.person("吴梅");
        Person applicant = officials.person("杨秀英");
        Mandate mandate = mandates.give(
                ADMIN,
                agent.getId(),
                new Mandate.Principal.ForPerson(applicant.getId()),
                new Mandate.Scope(Set.of(), OfficeTime.day(clock.instant()), Optional.empty(), "授权书"));
        CaseNumber number = filed(
                new Filing.Applicant(
                        Optional.of(applicant.getId()),
                        Optional.empty(),
                        Optional.of(agent.getId()),
                        true,
                        applicant.getName(),
                        "13800000332"),
                new Actor.Citizen(agent.getId(), agent.getName(), applicant.getId()));
        var she = new Actor.Citizen(applicant.getId(), applicant.getName(), "");
        var other = new Actor.Citizen(agent.getId(), agent.getName(), "");

        assertThat(registry.own(number, other))
                .hasValueSatisfying(
                        own -> assertThat(own.situation().applicants()).contains(agent.getId(), applicant.getId()));
        assertThat(registry.of(agent.getId())).extracting(Registry.Hers::number).contains(number.toString());
        assertThat(registry.of(applicant.getId()))
                .extracting(Registry.Hers::number)
                .contains(number.toString());

        assertThat(registry.wasOwn(number, other)).isFalse();

        mandates.end(ADMIN, mandate.getId());

        assertThat(registry.own(number, other)).isEmpty();
        assertThat(registry.wasOwn(number, other)).isTrue();
        assertThat(registry.wasOwn(number, she)).isFalse();
        assertThat(registry.of(agent.getId())).extracting(Registry.Hers::number).doesNotContain(number.toString());
        assertThat(registry.own(number, she))
                .hasValueSatisfying(
                        own -> assertThat(own.situation().applicants()).doesNotContain(agent.getId()));
    }

    private Mandate give(Person agent, String organisation, Set<String> services) {
        return mandates.give(
                ADMIN,
                agent.getId(),
                new Mandate.Principal.ForOrganisation(organisation),
                new Mandate.Scope(services, OfficeTime.day(clock.instant()), Optional.empty(), "授权书"));
    }

    private CaseNumber filedFor(Person agent, String organisation) throws Exception {
        return filed(Optional.of(agent.getId()), Optional.of(organisation), "云岩张记米粉店");
    }

    private CaseNumber filed(Optional<String> person, Optional<String> organisation, String name) throws Exception {
        return filed(
                new Filing.Applicant(person, organisation, name, "13800000332"),
                new Actor.Citizen(person.orElse("guest"), name, organisation.orElse("")));
    }

    private CaseNumber filed(Filing.Applicant applicant, Actor actor) throws Exception {
        Offer offer = published.catalogue().offer(OFFER).orElseThrow();
        var version =
                published.version(offer.service(), 1, offer.id(), Instant.MAX).orElseThrow();
        var filing = new Filing(
                Codes.id(),
                version,
                offer,
                applicant,
                "zh",
                "web",
                Optional.empty(),
                "{}",
                FeeFilings.record(),
                Optional.empty(),
                clock.instant());
        transaction.begin();
        CaseNumber number = registry.open(filing, actor).number();
        transaction.commit();
        return number;
    }
}
