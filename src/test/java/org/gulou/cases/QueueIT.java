package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.gulou.cases.Queue.Holder;
import org.gulou.cases.Queue.Urgency;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clerk's queue shows what waits at her posts, and of that what she filters. */
@ArquillianTest
class QueueIT {
    private static final String CLOCK = "gulou.clock.offset";
    private static final String SERVICE = "out-of-area-care";
    private static final Actor.Official CLERK = clerk("clerk-of-yunyan", "yunyan-healthcare-security");

    @Inject
    CareFilings care;

    @Inject
    Desk desk;

    @Inject
    Rivals rivals;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private CaseNumber number;

    private static Actor.Official clerk(String id, String body) {
        return new Actor.Official(id, "莫兰", Set.of(new Post("clerk", new BodyId(body))));
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
    void aSecondOpenCaseOfTheSamePersonAndServiceIsShown() {
        String first = number.toString();

        fileACaseThatAClerkMustCheck();

        assertThat(desk.queue(CLERK, new Queue(number.toString(), "", Urgency.ANY, Holder.ANYBODY), 0, 10))
                .singleElement()
                .satisfies(found -> assertThat(
                                rivals.of(em.find(CaseFile.class, found.number().toString()))
                                        .newest())
                        .contains(first));
    }

    @Test
    void ofManyOpenCasesOfOnePersonTheNewestAreNamedAndTheOthersCounted() {
        for (int i = 0; i < 7; i++) {
            fileACaseThatAClerkMustCheck();
        }
        String before = number.toString();
        long more = open().more();
        fileACaseThatAClerkMustCheck();

        assertThat(open().newest()).hasSize(5).first().isEqualTo(before);
        assertThat(open().more()).isEqualTo(more + 1).isGreaterThan(2);
    }

    private Rivals.Open open() {
        return rivals.of(em.find(CaseFile.class, number.toString()));
    }

    @Test
    void aCaseIsFoundByPartOfItsNumberOrItsApplicantWhateverTheCase() {
        String end = number.toString().substring(6).toLowerCase(Locale.ROOT);

        assertThat(desk.queue(CLERK, new Queue(end, "", Urgency.ANY, Holder.ANYBODY), 0, 10))
                .singleElement()
                .satisfies(found -> assertThat(found.number().toString()).isEqualTo(number.toString()));
        assertThat(seen(CLERK, new Queue("王", SERVICE, Urgency.ANY, Holder.ANYBODY)))
                .isTrue();
        assertThat(seen(CLERK, new Queue("%%", "", Urgency.ANY, Holder.ANYBODY)))
                .isFalse();
        assertThat(seen(CLERK, new Queue("", "food-business-licence", Urgency.ANY, Holder.ANYBODY)))
                .isFalse();
    }

    @Test
    void aClaimedCaseIsHersAndNoLongerNobodys() {
        assertThat(seen(CLERK, held(Holder.NOBODY))).isTrue();
        assertThat(seen(CLERK, held(Holder.MYSELF))).isFalse();

        assertThat(desk.claim(number, CLERK)).isInstanceOf(Desk.Outcome.Done.class);

        assertThat(seen(CLERK, held(Holder.NOBODY))).isFalse();
        assertThat(seen(CLERK, held(Holder.MYSELF))).isTrue();
        assertThat(seen(clerk("colleague", "yunyan-healthcare-security"), held(Holder.MYSELF)))
                .isFalse();
    }

    @Test
    void aCaseGoesFromNormalToOverdueAsTimePasses() {
        assertThat(seen(CLERK, light(Urgency.RED))).isFalse();
        boolean normal = seen(CLERK, light(Urgency.GREEN));
        assertThat(normal).isNotEqualTo(seen(CLERK, light(Urgency.YELLOW)));

        System.setProperty(CLOCK, "P60D");

        assertThat(seen(CLERK, light(Urgency.RED))).isTrue();
        assertThat(seen(CLERK, light(Urgency.GREEN))).isFalse();
        assertThat(seen(CLERK, light(Urgency.YELLOW))).isFalse();
    }

    @Test
    void onlyServicesOfWhichACaseWaitsAreThereToFilterBy() {
        assertThat(desk.services(CLERK)).containsExactly(SERVICE);
        assertThat(desk.services(clerk("nobody", "yunyan-transport"))).isEmpty();
    }

    @Test
    void aClerkOfAnotherCountyDoesNotSeeIt() {
        assertThat(seen(clerk("clerk-of-leishan", "leishan-healthcare-security"), Queue.ALL))
                .isFalse();
    }

    private static Queue held(Holder holder) {
        return new Queue("", "", Urgency.ANY, holder);
    }

    private static Queue light(Urgency urgency) {
        return new Queue("", "", urgency, Holder.ANYBODY);
    }

    private boolean seen(Actor.Official official, Queue queue) {
        return desk.queue(official, queue, 0, 1000).stream()
                .anyMatch(found -> found.number().toString().equals(number.toString()));
    }
}
