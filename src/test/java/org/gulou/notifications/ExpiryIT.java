package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gulou.duties.Duties;
import org.gulou.duties.Kept;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has been kept long enough goes, and nothing before its time. */
@ArquillianTest
class ExpiryIT {
    private static final String ABOUT = "expiry-of-the-test";

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<Kept> kept;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void takeBack() throws Exception {
        transaction.rollback();
    }

    private String written(Message message, Message.State state) {
        message.became(state, clock.instant());
        em.persist(message);
        return message.getId();
    }

    private Message event() {
        return Message.toSubscriber(
                UUID.randomUUID().toString(),
                ABOUT,
                new Message.Subscriber("subscription-of-the-test", "https://receiver.example/events"),
                new Message.Words("org.gulou.case.filed", "{}"),
                clock.instant());
    }

    private Message letter() {
        return letter("Text");
    }

    private Message letter(String text) {
        return new Message(
                UUID.randomUUID().toString(),
                ABOUT,
                new Recipient.Way(Channel.EMAIL, "mei@example.org"),
                new Message.Words("Subject", text),
                clock.instant());
    }

    private List<String> after(Duration time) {
        em.flush();
        Instant now = clock.instant().plus(time);
        kept.forEach(each -> each.expire(now));
        return em.createQuery("select m.id from Message m where m.about = :about", String.class)
                .setParameter("about", ABOUT)
                .getResultList();
    }

    @Test
    void anEventGoesAfterAQuarterAndALetterAfterFiveYears() {
        String event = written(event(), Message.State.SENT);
        String letter = written(letter(), Message.State.SENT);
        String waiting = written(letter(), Message.State.WAITING);

        assertThat(after(OldMessages.TO_PROGRAMS.minusMinutes(1))).contains(event, letter, waiting);
        assertThat(after(OldMessages.TO_PROGRAMS.plusMinutes(1)))
                .contains(letter, waiting)
                .doesNotContain(event);
        assertThat(after(OldMessages.TO_PEOPLE.plusMinutes(1)))
                .contains(waiting)
                .doesNotContain(letter);
    }

    @Test
    void aLetterThatListsMuchToCorrectIsKeptWhole() {
        String text = "请核对。".repeat(5_000);

        written(letter(text), Message.State.WAITING);
        em.flush();

        assertThat(em.createQuery("select m.text from Message m where m.about = :about", String.class)
                        .setParameter("about", ABOUT)
                        .getResultList())
                .as("as long as it was written: %d characters", text.length())
                .extracting(String::length)
                .containsExactly(text.length());
    }

    @Test
    void theDutyOfTheDayIsSetWhenThePortalHasStarted() {
        assertThat(duties.dueAt("duties.expiry", "all")).isPresent();
    }
}
