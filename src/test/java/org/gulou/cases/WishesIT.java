package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Published;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Posts;
import org.gulou.intake.CareApplication;
import org.gulou.intake.Drafts;
import org.gulou.intake.Submission;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.OfficeTime;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an official wished is done once its time has come; until then she can take it back. */
@ArquillianTest
class WishesIT {
    private static final LocalizedText LABEL = LocalizedText.of("准予备案", "Accept the filing");

    @Inject
    Wishes wishes;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Posts posts;

    @Inject
    Drafts drafts;

    @Inject
    Published published;

    @Inject
    People people;

    @Inject
    Clock clock;

    private CaseNumber number;
    private Actor.Official clerk;

    @BeforeEach
    void fileACaseThatAClerkMustCheck() {
        number = filed();
        Person person = people.search("莫兰", 0, 1).getFirst();
        clerk = new Actor.Official(person.getId(), person.getName(), posts.of(person.getId()));
    }

    private CaseNumber filed() {
        var yesterday = OfficeTime.day(clock.instant()).minusDays(1);
        return CareApplication.filledIn(drafts, published, people, yesterday).submit()
                        instanceof Submission.Filed(CaseNumber filed)
                ? filed
                : org.assertj.core.api.Assertions.fail("The application was not filed");
    }

    private Proceeding now() {
        return registry.official(number, clerk).orElseThrow();
    }

    private String wished() {
        int seen = now().acts().size();
        assertThat(wishes.wish(number, new Attempt("grant", clerk), seen, Optional.empty(), LABEL))
                .isInstanceOf(Desk.Outcome.Done.class);
        return wishes.of(clerk).getFirst().getRound();
    }

    private Wish.Stage stage(String round) {
        return wishes.round(round, clerk).getFirst().getStage();
    }

    @Test
    void whatIsTakenBackWasNeverDone() {
        String round = wished();
        int before = now().acts().size();

        assertThat(wishes.takeBack(round, clerk)).isOne();
        wishes.perform(round, clock.instant());

        assertThat(now().acts()).hasSize(before);
        assertThat(now().state().id()).isEqualTo("check");
        assertThat(stage(round)).isEqualTo(Wish.Stage.TAKEN_BACK);
    }

    @Test
    void itIsDoneOnceHoweverOftenItsTimeComes() {
        String round = wished();
        assertThat(now().state().id()).isEqualTo("check");

        wishes.perform(round, clock.instant());
        int done = now().acts().size();
        wishes.perform(round, clock.instant());

        assertThat(now().state().id()).isEqualTo("filed");
        assertThat(now().acts()).hasSize(done);
        assertThat(wishes.takeBack(round, clerk)).isZero();
    }

    @Test
    void whileItWaitsTheCaseIsHersAndNoColleaguesNext() {
        wished();
        var colleague = new Actor.Official("colleague", "李四", clerk.posts());

        assertThat(desk.claim(number, colleague)).isInstanceOf(Desk.Outcome.Held.class);
    }

    @Test
    void whatOthersOvertookIsNotDoneAndSheIsTold() {
        String round = wished();
        desk.act(number, new Attempt("refuse", clerk, Map.of()), now().acts().size(), Optional.empty());
        desk.act(number, new Attempt("grant", clerk), now().acts().size(), Optional.empty());

        wishes.perform(round, clock.instant());

        assertThat(stage(round)).isEqualTo(Wish.Stage.REFUSED);
        assertThat(wishes.of(clerk)).extracting(Wish::getRound).contains(round);
        wishes.putAway(round, clerk);
        assertThat(wishes.of(clerk)).extracting(Wish::getRound).doesNotContain(round);
    }

    @Test
    void nobodyElseTakesItBack() {
        String round = wished();
        var colleague = new Actor.Official("colleague", "李四", clerk.posts());

        assertThat(wishes.takeBack(round, colleague)).isZero();
        assertThat(wishes.round(round, colleague)).isEmpty();
        assertThat(stage(round)).isEqualTo(Wish.Stage.WAITING);
        wishes.takeBack(round, clerk);
    }

    @Test
    void ofManyEachIsDoneOrRefusedForItself() {
        CaseNumber second = filed();
        desk.claim(second, new Actor.Official("colleague", "李四", clerk.posts()));

        String round = wishes.wish(List.of(number, second), new Attempt("grant", clerk), LABEL);
        wishes.perform(round, clock.instant());

        assertThat(wishes.round(round, clerk))
                .extracting(Wish::getStage)
                .containsExactly(Wish.Stage.DONE, Wish.Stage.REFUSED);
        assertThat(wishes.round(round, clerk).getLast().why().in("zh")).contains("李四");
    }
}
