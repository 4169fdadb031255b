package org.gulou.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.gulou.cases.Desk;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.cases.talk.CaseMessage;
import org.gulou.cases.talk.Talk;
import org.gulou.catalog.Published;
import org.gulou.feedback.Ticket.Step;
import org.gulou.feedback.Tickets.Outcome;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Post;
import org.gulou.workflow.Attempt;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A rating is taken once and once more; a bad one is followed up by somebody who had no hand in the case. */
@ArquillianTest
class RatingsIT {
    private static final BodyId BODY = new BodyId("yunyan-healthcare-security");
    private static final Actor.Official HANDLER = official("handler-of-the-case", "莫兰");
    private static final Actor.Official CHECKER = official("checker-of-the-rating", "韦力");
    private static final Actor.Official SECOND = official("second-checker", "杨帆");

    @Inject
    CareFilings care;

    @Inject
    Registry registry;

    @Inject
    Desk desk;

    @Inject
    Ratings ratings;

    @Inject
    Tickets tickets;

    @Inject
    Talk talk;

    @Inject
    Published published;

    @Inject
    Clock clock;

    private Actor.Citizen applicant;

    private static Actor.Official official(String id, String name) {
        return new Actor.Official(id, name, Set.of(new Post("clerk", BODY)));
    }

    /** A case that the handler granted. */
    private Proceeding granted() {
        CaseNumber number = filed();
        desk.act(number, new Attempt("grant", HANDLER), 2, Optional.empty());
        return registry.own(number, applicant).orElseThrow();
    }

    private CaseNumber filed() {
        var application = care.forAClerk();
        applicant = application.citizen();
        return application.filed();
    }

    private Ticket ticketOf(Proceeding proceeding) {
        return tickets.open(CHECKER).stream()
                .filter(ticket ->
                        ticket.getCaseNumber().equals(proceeding.file().getNumber()))
                .findFirst()
                .orElseThrow();
    }

    private static Opinion level(int level) {
        return new Opinion(level, Set.of(), "");
    }

    @Test
    void aCaseIsRatedOnceItHasEndedAndThenOnceMore() {
        Proceeding open = registry.own(filed(), applicant).orElseThrow();
        assertThat(ratings.rate(open, applicant, level(1))).isFalse();

        Proceeding ended = granted();
        assertThat(ratings.rate(ended, applicant, level(1))).isTrue();
        assertThat(ratings.rate(ended, applicant, level(3))).isTrue();
        assertThat(ratings.rate(ended, applicant, level(1))).isFalse();
        assertThat(ratings.of(ended.file().getNumber()))
                .extracting(Rating::nth, Rating::getLevel)
                .containsExactly(Tuple.tuple(1, 1), Tuple.tuple(2, 3));
    }

    @Test
    void aBadRatingIsWorkedByOthersThanTheHandlerAndAnswered() {
        Proceeding ended = granted();
        ratings.rate(ended, applicant, level(5));
        Ticket ticket = ticketOf(ended);
        assertThat(ticket.dueOn())
                .hasValueSatisfying(day -> assertThat(day)
                        .isEqualTo(published.catalogue().calendar().plus(OfficeTime.day(clock.instant()), 1)));

        assertThat(tickets.act(ticket.getId(), HANDLER, Step.TAKE, "我来看")).isEqualTo(Outcome.NOT_YOURS);
        assertThat(tickets.act(ticket.getId(), CHECKER, Step.CALL, "直接回访")).isEqualTo(Outcome.NOT_NOW);
        for (Step step : new Step[] {Step.TAKE, Step.SIMPLE, Step.MEND}) {
            assertThat(tickets.act(ticket.getId(), CHECKER, step, "已核实")).isEqualTo(Outcome.DONE);
        }
        tickets.act(ticket.getId(), CHECKER, Step.CALL, "已整改，向您致歉。");

        assertThat(talk.messages(ended.file().getNumber()))
                .extracting(CaseMessage::getText)
                .containsExactly("已整改，向您致歉。");
        assertThat(tickets.open(CHECKER)).extracting(Ticket::getId).doesNotContain(ticket.getId());
    }

    @Test
    void anAppealIsDecidedByASecondOfficial() {
        Proceeding ended = granted();
        ratings.rate(ended, applicant, level(4));
        Ticket ticket = ticketOf(ended);
        tickets.act(ticket.getId(), CHECKER, Step.TAKE, "开始核实");
        tickets.act(ticket.getId(), CHECKER, Step.APPEAL, "评错了单位");

        assertThat(tickets.act(ticket.getId(), CHECKER, Step.DISCOUNT, "成立")).isEqualTo(Outcome.NOT_YOURS);
        assertThat(tickets.act(ticket.getId(), SECOND, Step.DISCOUNT, "成立")).isEqualTo(Outcome.DONE);
        assertThat(ratings.of(ended.file().getNumber()))
                .extracting(Rating::counts)
                .containsExactly(false);
    }
}
