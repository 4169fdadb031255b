package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.identity.DemoOfficials;
import org.gulou.identity.Posts;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an official deferred is done once its time has come; until then she can take it back. */
@ArquillianTest
class PendingMovesIT {
    private static final LocalizedText LABEL = LocalizedText.of("准予备案", "Accept the filing");

    @Inject
    DemoOfficials officials;

    @Inject
    CareFilings care;

    @Inject
    PendingMoves pendingMoves;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    private CaseNumber number;
    private Actor.Official clerk;

    @BeforeEach
    void fileACaseThatAClerkMustCheck() {
        number = filed();
        clerk = officials.official("莫兰");
    }

    private CaseNumber filed() {
        return care.forAClerk().filed();
    }

    private Proceeding now() {
        return registry.official(number, clerk).orElseThrow();
    }

    private String deferred() {
        int seen = now().acts().size();
        assertThat(pendingMoves.defer(number, new Attempt("grant", clerk), seen, Optional.empty(), LABEL))
                .isInstanceOf(Desk.Outcome.Done.class);
        return pendingMoves.of(clerk).getFirst().getRound();
    }

    private PendingMove.Stage stage(String round) {
        return pendingMoves.round(round, clerk).getFirst().getStage();
    }

    @Test
    void whatIsTakenBackWasNeverDone() {
        String round = deferred();
        int before = now().acts().size();

        assertThat(pendingMoves.takeBack(round, clerk)).isOne();
        pendingMoves.perform(round, clock.instant());

        assertThat(now().acts()).hasSize(before);
        assertThat(now().state().id()).isEqualTo("check");
        assertThat(stage(round)).isEqualTo(PendingMove.Stage.TAKEN_BACK);
    }

    @Test
    void itIsDoneOnceHoweverOftenItsTimeComes() {
        String round = deferred();
        assertThat(now().state().id()).isEqualTo("check");

        pendingMoves.perform(round, clock.instant());
        int done = now().acts().size();
        pendingMoves.perform(round, clock.instant());

        assertThat(now().state().id()).isEqualTo("filed");
        assertThat(now().acts()).hasSize(done);
        assertThat(pendingMoves.takeBack(round, clerk)).isZero();
    }

    @Test
    void whileItWaitsTheCaseIsHersAndNoColleaguesNext() {
        deferred();
        var colleague = new Actor.Official("colleague", "李四", clerk.posts());

        assertThat(desk.claim(number, colleague)).isInstanceOf(Desk.Outcome.Held.class);
    }

    @Test
    void whatOthersOvertookIsNotDoneAndSheIsTold() {
        String round = deferred();
        desk.act(number, new Attempt("refuse", clerk, Map.of()), now().acts().size(), Optional.empty());
        desk.act(number, new Attempt("grant", clerk), now().acts().size(), Optional.empty());

        pendingMoves.perform(round, clock.instant());

        assertThat(stage(round)).isEqualTo(PendingMove.Stage.REFUSED);
        assertThat(pendingMoves.of(clerk)).extracting(PendingMove::getRound).contains(round);
        pendingMoves.putAway(round, clerk);
        assertThat(pendingMoves.of(clerk)).extracting(PendingMove::getRound).doesNotContain(round);
    }

    @Test
    void whoDecidedOnceDecidesOtherwiseOnlyAfterSheTookItBack() {
        String round = deferred();
        int seen = now().acts().size();
        var otherwise = new Attempt("correct", clerk);

        assertThat(pendingMoves.defer(number, otherwise, seen, Optional.empty(), LABEL))
                .isEqualTo(new Desk.Outcome.Waits(LABEL));
        assertThat(pendingMoves.act(number, otherwise, seen, Optional.empty()))
                .isEqualTo(new Desk.Outcome.Waits(LABEL));
        assertThat(pendingMoves.waiting(clerk))
                .filteredOn(pending -> pending.number().equals(number))
                .hasSize(1);

        pendingMoves.takeBack(round, clerk);
        assertThat(pendingMoves.act(number, new Attempt("grant", clerk), seen, Optional.empty()))
                .isEqualTo(new Desk.Outcome.Done(number));
    }

    @Test
    void whatIsSentTwiceForManyWaitsOnce() {
        String round = pendingMoves.defer(List.of(number), new Attempt("grant", clerk), LABEL);
        String again = pendingMoves.defer(List.of(number), new Attempt("grant", clerk), LABEL);

        assertThat(stage(round)).isEqualTo(PendingMove.Stage.WAITING);
        assertThat(stage(again)).isEqualTo(PendingMove.Stage.REFUSED);
        pendingMoves.takeBack(round, clerk);
    }

    @Test
    void nobodyElseTakesItBack() {
        String round = deferred();
        var colleague = new Actor.Official("colleague", "李四", clerk.posts());

        assertThat(pendingMoves.takeBack(round, colleague)).isZero();
        assertThat(pendingMoves.round(round, colleague)).isEmpty();
        assertThat(stage(round)).isEqualTo(PendingMove.Stage.WAITING);
        pendingMoves.takeBack(round, clerk);
    }

    @Test
    void ofManyEachIsDoneOrRefusedForItself() {
        CaseNumber second = filed();
        desk.claim(second, new Actor.Official("colleague", "李四", clerk.posts()));

        String round = pendingMoves.defer(List.of(number, second), new Attempt("grant", clerk), LABEL);
        pendingMoves.perform(round, clock.instant());

        assertThat(pendingMoves.round(round, clerk))
                .extracting(PendingMove::getStage)
                .containsExactly(PendingMove.Stage.DONE, PendingMove.Stage.REFUSED);
        assertThat(pendingMoves.round(round, clerk).getLast().why().in("zh")).contains("李四");
    }
}
