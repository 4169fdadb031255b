package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gulou.duties.Duties;
import org.gulou.duties.Failed;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.notifications.webhook.EventType;
import org.gulou.notifications.webhook.Subscription;
import org.gulou.notifications.webhook.Subscriptions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the portal tries in vain is shown to who can mend it, and tried again when she says so. */
@ArquillianTest
class TroubleIT {
    /** Nobody does such work, so it stays as it is. */
    private static final String KIND = "trouble.of.the.test";

    @PersistenceContext
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    Duties duties;

    @Inject
    EventDelivery delivery;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void takeBack() throws Exception {
        transaction.rollback();
    }

    private Message message(Message.State state, int failures) {
        var message = new Message(
                UUID.randomUUID().toString(),
                "trouble-of-the-test",
                new Recipient.Way(Channel.EMAIL, "mei@example.org"),
                new Message.Words("Subject", "Text"),
                clock.instant());
        for (int i = 0; i < failures; i++) {
            message.failed("550 no such mailbox");
        }
        message.became(state, clock.instant());
        em.persist(message);
        em.flush();
        return message;
    }

    @Test
    void whatNobodyTookIsShownAndWhatWasTakenIsNot() {
        Message given = message(Message.State.GIVEN_UP, 9);
        Message waiting = message(Message.State.WAITING, 2);
        Message fresh = message(Message.State.WAITING, 0);
        Message sent = message(Message.State.SENT, 1);

        assertThat(outbox.undelivered(100))
                .extracting(Message::getId)
                .contains(given.getId(), waiting.getId())
                .doesNotContain(fresh.getId(), sent.getId());
    }

    @Test
    void aMessageThatWasGivenUpIsCarriedAnewOnDemand() {
        Message given = message(Message.State.GIVEN_UP, 9);

        assertThat(outbox.again(given.getId())).isTrue();

        assertThat(given.getState()).isEqualTo(Message.State.WAITING);
        assertThat(given.tries()).isZero();
        assertThat(duties.dueAt(Delivery.kind(given), given.getId())).isPresent();
    }

    @Test
    void whatWasDeliveredIsNotSentTwice() {
        Message sent = message(Message.State.SENT, 0);

        assertThat(outbox.again(sent.getId())).isFalse();
        assertThat(outbox.again("no such message")).isFalse();
        assertThat(sent.getState()).isEqualTo(Message.State.SENT);
    }

    @Test
    void whatWaitsForAReceiverThatRestsIsLookedAtLessAndLessAndGivenUpInTheEnd() {
        var wish = new Subscription.Wish(
                "示例协同平台",
                "http://" + System.getProperty("gulou.webhook.inside") + "/events",
                EnumSet.of(EventType.CASE_ENDED),
                Optional.empty());
        var admin = new Actor.Official("admin-of-the-test", "管理员", Set.of(Posts.ADMIN));
        String receiver = ((Subscriptions.Outcome.Made) subscriptions.make(admin, wish)).id();
        em.flush();
        em.createNativeQuery("update webhook_subscription set rests_until = ? where id = ?")
                .setParameter(1, clock.instant().plus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC))
                .setParameter(2, receiver)
                .executeUpdate();
        em.clear();
        Message event = Message.toSubscriber(
                UUID.randomUUID().toString(),
                "trouble-of-the-test",
                new Message.Subscriber(receiver, wish.url()),
                new Message.Words("org.gulou.case.ended", "{}"),
                clock.instant());
        outbox.put(event);

        for (int looks = 1; looks <= Delivery.PAUSES.size(); looks++) {
            delivery.perform(event.getId(), clock.instant());
            Duration pause = Delivery.PAUSES.get(looks - 1);
            Duration waits = pause.compareTo(Duration.ofMinutes(5)) < 0 ? Duration.ofMinutes(5) : pause;
            assertThat(duties.dueAt(EventDelivery.KIND, event.getId()).orElseThrow())
                    .isCloseTo(clock.instant().plus(waits), within(1, ChronoUnit.MINUTES));
            assertThat(event.getState()).isEqualTo(Message.State.WAITING);
        }
        delivery.perform(event.getId(), clock.instant());
        assertThat(event.getState()).isEqualTo(Message.State.GIVEN_UP);
    }

    @Test
    void workThatFailedIsShownAndHurried() throws SQLException {
        duties.schedule(KIND, "one", clock.instant());
        duties.schedule(KIND, "two", clock.instant());
        failed("one");

        assertThat(duties.failed(100))
                .filteredOn(work -> work.kind().equals(KIND))
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.key()).isEqualTo("one");
                    assertThat(work.attempts()).isEqualTo(7);
                    assertThat(work.why()).isEqualTo("it broke");
                    assertThat(duties.hurry(work.id())).isTrue();
                });
        assertThat(duties.failed(1)).extracting(Failed::id).isNotEmpty();
        assertThat(duties.hurry(-1)).isFalse();
    }

    private void failed(String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update due_work set attempts = 7, last_error = 'it broke' where kind = ? and work_key = ?")) {
            statement.setString(1, KIND);
            statement.setString(2, key);
            statement.executeUpdate();
        }
    }
}
