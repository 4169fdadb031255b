package org.gulou.cases.team;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.gulou.cases.Desk;
import org.gulou.cases.Filings;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.cases.board.Remit;
import org.gulou.catalog.Published;
import org.gulou.identity.DemoOfficials;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Hands.Missing;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The only officer of an office has accepted the case herself: who answers for it learns that, and lends somebody. */
@ArquillianTest
class StrandedCasesIT {
    private static final BodyId REGISTRY = new BodyId("yunyan-natural-resources");
    private static final Actor.Official LEAD =
            new Actor.Official("head-of-the-test", "莫兰", Set.of(new Post("head", REGISTRY)));
    private static final Actor.Official ELSEWHERE =
            new Actor.Official("head-elsewhere", "别处", Set.of(new Post("head", new BodyId("yunyan-transport"))));

    @Inject
    DemoOfficials officials;

    @Inject
    Filings filings;

    @Inject
    StrandedCases stranded;

    @Inject
    StandIns standIns;

    @Inject
    Desk desk;

    @Inject
    Registry registry;

    @Inject
    Posts posts;

    @Inject
    Published published;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private CaseNumber number;
    private Person officer;
    private Person clerk;

    @BeforeEach
    void theOnlyOfficerAccepts() throws Exception {
        officer = officials.person("汪建华");
        clerk = officials.person("唐丽");
        number =
                filings.file("real-estate-transfer--" + REGISTRY, Map.of("use", Value.of("dwelling")), clock.instant());
        var both = new Actor.Official(
                officer.getId(), officer.getName(), Set.of(new Post("clerk", REGISTRY), new Post("officer", REGISTRY)));
        assertThat(desk.act(number, new Attempt("accept", both), 1, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
    }

    @AfterEach
    void theStandInGoesHome() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from holding where held_until is not null")) {
            statement.executeUpdate();
        }
    }

    private List<String> found(Actor.Official lead) {
        return stranded.of(Remit.of(lead, published.catalogue().places())).stream()
                .filter(one -> one.number().equals(number.toString()))
                .map(one -> one.move() + (one.vacant() ? " vacant" : " apart"))
                .toList();
    }

    private void look() {
        Optional<String> from = Optional.of("");
        while (from.isPresent()) {
            from = stranded.look(from.get());
        }
    }

    private Proceeding now() {
        return registry.official(number, LEAD).orElseThrow();
    }

    private Missing missing() {
        return stranded.missing(now()).getFirst();
    }

    @Test
    void itLiesBeforeThoseWhoAnswerForItAndNobodyElse() {
        assertThat(found(LEAD)).isEmpty();

        look();
        look();

        assertThat(found(LEAD)).containsExactly("examine apart");
        assertThat(found(ELSEWHERE)).isEmpty();
        assertThat(stranded.gaps()).extracting(StrandedCases.Gap::post).contains(new Post("officer", REGISTRY));
    }

    @Test
    void theOnlyOfficerDoesNotDecideHerOwnCaseEither() throws Exception {
        number = filings.file(
                "real-estate-transfer--" + REGISTRY, officer.getId(), Optional.empty(), List.of(), clock.instant());
        var other = new Actor.Official("another-clerk", "潘梅", Set.of(new Post("clerk", REGISTRY)));
        assertThat(desk.act(number, new Attempt("accept", other), 1, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);

        look();

        assertThat(found(LEAD)).isNotEmpty();
    }

    @Test
    void theLeadLendsOneOfHerStaffAndTheCaseGoesOnInOtherHands() {
        look();
        assertThat(standIns.candidates(now(), missing(), LEAD))
                .extracting(Actor.Official::id)
                .contains(clerk.getId())
                .doesNotContain(officer.getId());

        assertThat(standIns.lend(number, "examine", clerk.getId(), LEAD)).isTrue();

        assertThat(posts.of(clerk.getId())).contains(new Post("officer", REGISTRY));
        assertThat(now().file().claimedBy()).contains(clerk.getId());
        assertThat(stranded.missing(now())).isEmpty();
        look();
        assertThat(found(LEAD)).isEmpty();
    }

    @Test
    void nobodyLendsWhoDoesNotAnswerForItNorWhomNobodyMisses() {
        assertThat(standIns.lend(number, "examine", clerk.getId(), ELSEWHERE)).isFalse();
        assertThat(standIns.lend(number, "examine", officer.getId(), LEAD)).isFalse();
        assertThat(standIns.lend(number, "register", clerk.getId(), LEAD)).isFalse();

        assertThat(posts.of(clerk.getId())).doesNotContain(new Post("officer", REGISTRY));
    }
}
