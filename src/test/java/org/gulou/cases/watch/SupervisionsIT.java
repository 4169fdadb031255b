package org.gulou.cases.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.cases.Desk;
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

/** A late case is asked about, explained and closed. */
@ArquillianTest
class SupervisionsIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final Actor.Official CLERK = official("clerk", "yunyan-healthcare-security");
    private static final Actor.Official LEAD = official("head", "yunyan-healthcare-security");
    private static final Actor.Official ELSEWHERE = official("head", "leishan-healthcare-security");

    @Inject
    CareFilings care;

    @Inject
    Supervisions supervisions;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    private CaseNumber number;

    private static Actor.Official official(String role, String body) {
        return new Actor.Official(role + "-of-" + body, "莫兰", Set.of(new Post(role, new BodyId(body))));
    }

    @BeforeEach
    void fileACaseThatAClerkMustCheck() {
        number = care.forAClerk().filed();
    }

    @AfterEach
    void bringTheClockBack() {
        System.clearProperty(CLOCK);
    }

    @Test
    void thePortalAsksByItselfOnceTheLightIsRed() {
        supervisions.askByItself();
        assertThat(supervisions.of(number.toString())).isEmpty();

        System.setProperty(CLOCK, "P60D");
        supervisions.askByItself();
        supervisions.askByItself();

        assertThat(supervisions.of(number.toString()))
                .singleElement()
                .satisfies(one -> assertThat(one.isByItself()).isTrue());
        assertThat(askedOfTheClerk()).contains(number.toString());
    }

    /** A page shows the first twenty; whoever explains them sees the next. */
    @Test
    void itAsksAboutACaseThatWaitsForLanesAlone() throws Exception {
        transaction.begin();
        try {
            em.createNativeQuery(
                            "update case_file set worker_role = null, worker_body = null, due_on = date '2020-01-06',"
                                    + " clock_stands = false where number = ?")
                    .setParameter(1, number.toString())
                    .executeUpdate();
            em.createNativeQuery(
                            "insert into case_lane (id, case_number, worker_role, worker_body) values (?, ?, ?, ?)")
                    .setParameter(1, "lane-of-" + number)
                    .setParameter(2, number.toString())
                    .setParameter(3, "officer")
                    .setParameter(4, "yunyan-transport")
                    .executeUpdate();

            while (supervisions.askByItself() > 0) {}

            assertThat(supervisions.of(number.toString())).hasSize(1);
        } finally {
            transaction.rollback();
        }
    }

    private Set<String> askedOfTheClerk() {
        var all = new HashSet<String>();
        for (List<String> part = supervisions.asked(CLERK); !part.isEmpty(); part = supervisions.asked(CLERK)) {
            all.addAll(part);
            part.forEach(
                    one -> assertThat(supervisions.explain(CaseNumber.read(one).orElseThrow(), CLERK, "见卷宗"))
                            .isTrue());
        }
        return all;
    }

    @Test
    void whatThePortalAskedGivesWayToTheQuestionOfALead() {
        System.setProperty(CLOCK, "P60D");
        supervisions.askByItself();
        assertThat(supervisions.explain(number, CLERK, "等待外省回函")).isTrue();

        assertThat(supervisions.ask(number, LEAD, "哪一天收到回函？")).isTrue();

        assertThat(supervisions.of(number.toString()))
                .extracting(Supervision::getReason, Supervision::getStage)
                .containsExactlyInAnyOrder(
                        tuple("哪一天收到回函？", Supervision.Stage.ASKED), tuple("", Supervision.Stage.CLOSED));
        assertThat(supervisions.ask(number, LEAD, "again")).isFalse();
        supervisions.askByItself();
        assertThat(supervisions.of(number.toString())).hasSize(2);
    }

    @Test
    void whatThePortalAskedIsSettledWhenTheCaseEnds() {
        System.setProperty(CLOCK, "P60D");
        supervisions.askByItself();

        assertThat(desk.act(number, new Attempt("grant", CLERK), 2, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);

        assertThat(supervisions.of(number.toString()).getFirst().getStage()).isEqualTo(Supervision.Stage.CLOSED);
    }

    @Test
    void whatALeadAskedWaitsForHerThoughTheCaseEnds() {
        supervisions.ask(number, LEAD, "请说明进度");

        assertThat(desk.act(number, new Attempt("grant", CLERK), 2, Optional.empty()))
                .isInstanceOf(Desk.Outcome.Done.class);

        assertThat(supervisions.of(number.toString()).getFirst().getStage()).isEqualTo(Supervision.Stage.ASKED);
    }

    @Test
    void whatALeadAsksIsExplainedByThoseWhoWorkOnItAndClosedByHer() {
        assertThat(supervisions.ask(number, ELSEWHERE, "?")).isFalse();
        assertThat(supervisions.ask(number, LEAD, "请说明进度")).isTrue();
        assertThat(supervisions.ask(number, LEAD, "again")).isFalse();

        assertThat(supervisions.explain(number, ELSEWHERE, "not mine")).isFalse();
        assertThat(supervisions.explain(number, CLERK, "等待外省回函")).isTrue();

        assertThat(supervisions.of(number.toString()).getFirst().getStage()).isEqualTo(Supervision.Stage.EXPLAINED);
        assertThat(supervisions.asked(CLERK)).doesNotContain(number.toString());
        assertThat(supervisions.close(number, CLERK)).isFalse();
        assertThat(supervisions.close(number, LEAD)).isTrue();
        assertThat(supervisions.of(number.toString()).getFirst().getStage()).isEqualTo(Supervision.Stage.CLOSED);
    }
}
