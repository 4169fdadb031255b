package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PressesTest {
    private static final Optional<Press.Led> AWAY = Optional.of(new Press.Led("/case/1", List.of()));
    private static final long SOON = Press.MOMENTS.toNanos() / 2;
    private static final long LATER = Press.MOMENTS.toNanos() + 1;

    private final Presses presses = new Presses(0);

    private Press press(String sender, String sent, long now) {
        return presses.of(sender, new Press(sent), sent, now);
    }

    @Test
    void theSameSentWhileItIsBeingDoneIsTheSamePress() {
        Press first = press("wang", "withdraw", 0);

        assertThat(press("wang", "withdraw", LATER)).isSameAs(first);
    }

    @Test
    void theSameSentRightAfterwardsIsTheSamePressAndLeadsWhereItLed() {
        Press first = press("wang", "withdraw", 0);
        first.ended(AWAY, 0);

        Press second = press("wang", "withdraw", SOON);

        assertThat(second).isSameAs(first);
        assertThat(second.awaited()).isEqualTo(AWAY);
    }

    @Test
    void theSameSentLaterIsANewPress() {
        Press first = press("wang", "next", 0);
        first.ended(AWAY, 0);

        assertThat(press("wang", "next", LATER)).isNotSameAs(first);
    }

    @Test
    void whatAPageAnsweredIsANewPress() {
        Press first = press("wang", "look", 0);
        first.ended(Optional.empty(), 0);

        assertThat(press("wang", "look", SOON)).isNotSameAs(first);
    }

    @Test
    void theSameAfterSomethingElseIsANewPress() {
        Press claim = press("wang", "claim", 0);
        claim.ended(AWAY, 0);
        press("wang", "release", 1).ended(AWAY, 1);

        assertThat(press("wang", "claim", 2)).isNotSameAs(claim);
    }

    @Test
    void whatSomebodyElseSendsIsAPressOfHerOwn() {
        Press first = press("wang", "next", 0);

        assertThat(press("wu", "next", 0)).isNotSameAs(first);
    }

    @Test
    void whatIsOverIsForgotten() {
        press("wang", "next", 0).ended(AWAY, 0);

        press("wu", "next", LATER);

        assertThat(presses.count()).isEqualTo(1);
    }
}
