package org.gulou.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gulou.duties.Duties;
import org.gulou.identity.NotAllowed;
import org.gulou.identity.Posts;
import org.gulou.kernel.Actor;
import org.gulou.notifications.Message;
import org.gulou.notifications.Outbox;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ArquillianTest
class UpkeepIT {
    private static final Actor.Official ADMIN = new Actor.Official("admin-of-the-test", "管理员", Set.of(Posts.ADMIN));

    @PersistenceContext
    EntityManager em;

    @Inject
    Upkeep upkeep;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Outbox outbox;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    private String id = "";

    @BeforeEach
    void subscribe() throws Exception {
        transaction.begin();
        id = ((Subscriptions.Outcome.Made) subscriptions.make(ADMIN, wish("示例协同平台", "events"))).id();
    }

    @AfterEach
    void takeBack() throws Exception {
        transaction.rollback();
    }

    /** To the receiver of the tests, which the operator has allowed. */
    private static Subscription.Wish wish(String name, String path, EventType... types) {
        return new Subscription.Wish(
                name,
                "http://" + System.getProperty("gulou.webhook.inside") + "/" + path,
                types.length == 0 ? EnumSet.allOf(EventType.class) : Set.of(types),
                Optional.empty());
    }

    private Subscription subscription() {
        return subscriptions.find(id).orElseThrow();
    }

    @Test
    void aSubscriptionIsCorrectedAndStaysTheSame() {
        Secret before = subscription().secrets(clock.instant()).getFirst();

        assertThat(upkeep.correct(ADMIN, id, wish("另一平台", "elsewhere", EventType.CASE_ENDED)))
                .isEmpty();

        assertThat(subscription().getName()).isEqualTo("另一平台");
        assertThat(subscription().getUrl()).endsWith("/elsewhere");
        assertThat(subscription().types()).containsExactly(EventType.CASE_ENDED);
        assertThat(subscription().secrets(clock.instant())).containsExactly(before);
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsChanged() {
        var wrong = new Subscription.Wish("", "https://127.0.0.1:9990/", Set.of(), Optional.empty());

        assertThat(upkeep.correct(ADMIN, id, wrong)).extracting(Mistake::field).containsExactly("name", "url", "types");
        assertThat(subscription().getName()).isEqualTo("示例协同平台");
    }

    @Test
    void aTestEventComesWhateverIsSubscribedAndIsDescribed() {
        upkeep.correct(ADMIN, id, wish("示例协同平台", "events", EventType.FEE_PAID));

        upkeep.test(ADMIN, id);

        Message posted = outbox.toSubscriber(id).getFirst();
        JsonNode told = JsonMapper.shared().readTree(posted.words().text());
        assertThat(told.get("type").asString()).isEqualTo("org.gulou.test");
        assertThat(told.get("id").asString()).isEqualTo(posted.getId());
        assertThat(told.at("/data/receiver").asString()).isEqualTo("示例协同平台");
    }

    @Test
    void whoIsStoppedIsPostedNoTest() {
        subscriptions.stop(ADMIN, id);

        upkeep.test(ADMIN, id);

        assertThat(outbox.toSubscriber(id)).isEmpty();
    }

    @Test
    void whatWaitsForAReceiverThatFailedIsTriedAtOnceOnDemand() {
        Instant now = clock.instant();
        Message waits = waiting(now.plus(Duration.ofHours(1)));
        subscription().failed(now);

        upkeep.tryNow(ADMIN, id);

        assertThat(subscription().restsUntil()).isEmpty();
        assertThat(dueOf(waits)).isEqualTo(1);
    }

    private Message waiting(Instant due) {
        String event = UUID.randomUUID().toString();
        Message message = Message.toSubscriber(
                event,
                id,
                new Message.Subscriber(id, subscription().getUrl()),
                new Message.Words(EventType.CASE_ENDED.word(), "{}"),
                clock.instant());
        outbox.put(message);
        duties.schedule("message.post", event, due);
        assertThat(dueOf(message)).isZero();
        return message;
    }

    /** How many tries of it are due within a minute. */
    private int dueOf(Message message) {
        List<?> found = em.createNativeQuery("select id from due_work where work_key = ? and due_at < ?")
                .setParameter(1, message.getId())
                .setParameter(2, clock.instant().plusSeconds(60).atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.size();
    }

    @Test
    void onlyAdministratorsDoSo() {
        var official = new Actor.Official("clerk-of-the-test", "莫兰", Set.of());

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> upkeep.renew(official, id));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> upkeep.test(official, id));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> upkeep.tryNow(official, id));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> upkeep.correct(official, id, wish("另一平台", "events")));
    }
}
