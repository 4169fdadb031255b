package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.CaseSearch;
import org.gulou.cases.Desk;
import org.gulou.cases.Followers;
import org.gulou.cases.FoundCase;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.cases.Sought;
import org.gulou.identity.DemoOfficials;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An official who follows a case is told what others do in it, for as long as she may look into it. */
@ArquillianTest
class FollowerNewsIT {
    private static final Post POST = new Post("clerk", new BodyId("yunyan-healthcare-security"));
    private static final Actor.Official ADMIN = new Actor.Official("admin-of-the-test", "管理员", Set.of(Posts.ADMIN));

    @Inject
    DemoOfficials officials;

    @Inject
    CareFilings care;

    @Inject
    Followers followers;

    @Inject
    CaseSearch search;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Posts posts;

    @Inject
    Outbox outbox;

    private CaseNumber number;
    private Actor.Official clerk;
    private Person colleague;

    @BeforeEach
    void aColleagueFollowsTheCaseOfAClerk() {
        number = care.forAClerk().filed();
        clerk = officials.official("莫兰");
        colleague = officials.person("吴梅");
        posts.grant(ADMIN, colleague.getId(), POST);
        followers.follow(found(follower()), follower(), true);
    }

    @AfterEach
    void herPostEnds() {
        posts.holdings(colleague.getId()).stream()
                .filter(holding -> holding.post().equals(POST))
                .forEach(holding -> posts.end(ADMIN, holding.getId()));
    }

    private Actor.Official follower() {
        return officials.official("吴梅");
    }

    private Proceeding found(Actor.Official official) {
        return registry.official(number, official).orElseThrow();
    }

    private void acts(Actor.Official official, String move) {
        int seen = found(clerk).acts().size();
        assertThat(desk.act(number, new Attempt(move, official, Map.of()), seen, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);
    }

    private List<String> told() {
        return outbox.about(number.toString()).stream()
                .filter(message -> message.getSubject().startsWith("您关注的办件"))
                .map(message -> message.words().text())
                .toList();
    }

    private List<CaseNumber> followed(Actor.Official official) {
        return search.page(official, Sought.FOLLOWED, 0, 500).stream()
                .map(FoundCase::number)
                .filter(number::equals)
                .toList();
    }

    @Test
    void whatAColleagueDoesIsToldOnceAndTellsNothingOfTheApplicant() {
        acts(clerk, "grant");

        assertThat(told())
                .singleElement()
                .asString()
                .contains(number.toString(), "/desk/case.xhtml")
                .doesNotContain("王芳");
        assertThat(followed(follower())).containsExactly(number);
        assertThat(followed(clerk)).isEmpty();
    }

    @Test
    void whatIsToldColleaguesIsNotAmongWhatWasDeliveredInTheCase() {
        acts(clerk, "grant");

        assertThat(outbox.deliveries(number.toString()))
                .isNotEmpty()
                .noneMatch(message -> message.getAddress().equals(colleague.getEmail())
                        || message.getSubject().startsWith("您关注的办件"));
    }

    @Test
    void whatSheDoesHerselfIsNotToldHer() {
        acts(follower(), "grant");

        assertThat(told()).isEmpty();
    }

    @Test
    void whoTookTheMarkOffIsToldNothing() {
        followers.follow(found(follower()), follower(), false);

        acts(clerk, "grant");

        assertThat(told()).isEmpty();
        assertThat(followed(follower())).isEmpty();
    }

    @Test
    void whoMayLookIntoItNoMoreFollowsItNoMore() {
        herPostEnds();
        assertThat(followed(follower())).isEmpty();

        acts(clerk, "grant");

        assertThat(told()).isEmpty();
        assertThat(followers.isFollowed(number.toString(), follower())).isFalse();
    }
}
