package org.gulou.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gulou.feedback.Ticket.State;
import org.gulou.feedback.Ticket.Step;
import org.junit.jupiter.api.Test;

/** The way of a ticket from a bad rating to the call-back. */
class TicketTest {
    private static Ticket ticket() {
        var rating = new Rating(
                "r",
                "n",
                "s",
                "b",
                1,
                new Opinion(5, Set.of(Topic.SPEED), "太慢"),
                Instant.parse("2026-03-02T01:00:00Z"));
        return new Ticket("t", rating, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));
    }

    private static Ticket after(Step... steps) {
        Ticket ticket = ticket();
        for (Step step : steps) {
            assertThat(ticket.possible()).contains(step);
            ticket.go(step, Optional.empty());
        }
        return ticket;
    }

    @Test
    void aFoundedRatingIsMendedBeforeTheApplicantIsCalledBack() {
        assertThat(after(Step.TAKE, Step.SIMPLE).possible()).containsExactly(Step.MEND);
        assertThat(after(Step.TAKE, Step.COMPLEX, Step.MEND, Step.CALL).getState())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void anAppealThatIsRefusedIsMendedAllTheSame() {
        assertThat(after(Step.TAKE, Step.APPEAL, Step.UPHOLD).getState()).isEqualTo(State.RECTIFY);
    }

    @Property(tries = 200)
    void noWayClosesATicketWithoutACallBackOrAnAppealThatWasUpheld(
            @ForAll @Size(max = 10) List<@IntRange(max = 7) Integer> wishes) {
        Ticket ticket = ticket();
        Step last = Step.TAKE;
        for (int wish : wishes) {
            Step step = Step.values()[wish];
            if (ticket.possible().contains(step)) {
                ticket.go(step, Optional.empty());
                last = step;
            }
        }

        assertThat(ticket.getState() == State.CLOSED).isEqualTo(last == Step.CALL || last == Step.DISCOUNT);
    }

    @Test
    void sharesAreShownOnlyOnceNobodyCanBeRecognised() {
        assertThat(Shares.of(Map.of(1, 19L)).isShown()).isFalse();
        assertThat(Shares.of(Map.of(1, 15L, 2, 3L, 5, 2L)))
                .satisfies(shares -> assertThat(shares.isShown()).isTrue())
                .satisfies(shares -> assertThat(shares.satisfied()).isEqualTo(90));
    }
}
