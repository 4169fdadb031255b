package org.gulou.notifications.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gulou.duties.Settings;
import org.gulou.identity.Admins;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.notifications.Message;
import org.gulou.notifications.Outbox;

/** Who is posted what: made, stopped and looked after by administrators. */
@ApplicationScoped
public class Subscriptions {
    /** Each act of each case asks who listens; what another node was told is known here after so long. */
    private static final Duration KNOWN = Duration.ofSeconds(5);

    private static final int LONGEST_NAME = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    Journal journal;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    private volatile Listening listening = new Listening(Instant.MIN, List.of());

    private record Listening(Instant asOf, List<Subscription> all) {}

    /** Somebody may listen from now on, or no longer. */
    record Changed() {}

    /** What came of a wish. */
    public sealed interface Outcome {
        /**
         * A subscription is made.
         *
         * @param secret to be shown this once; nobody can read it again
         */
        record Made(String id, String secret) implements Outcome {}

        /** Nothing was kept; the mistakes in the order of the form. */
        record Refused(List<Mistake> mistakes) implements Outcome {}
    }

    /** Has events posted from now on. */
    @Transactional
    public Outcome make(Actor.Official admin, Subscription.Wish wish) {
        Admins.require(admin);
        List<Mistake> mistakes = mistakes(wish);
        if (!mistakes.isEmpty()) {
            return new Outcome.Refused(mistakes);
        }
        Secret secret = Secret.fresh();
        var made = new Subscription(UUID.randomUUID().toString(), wish, secret, admin.name(), clock.instant());
        em.persist(made);
        journal.record(admin, "webhook.make", made.getId(), Map.of("url", made.getUrl()), clock.instant());
        changed.fire(new Changed());
        return new Outcome.Made(made.getId(), secret.text());
    }

    /** All that is wrong with a wish, in the order of the form. */
    List<Mistake> mistakes(Subscription.Wish wish) {
        var mistakes = new ArrayList<Mistake>();
        if (wish.name().isEmpty() || wish.name().length() > LONGEST_NAME) {
            mistakes.add(new Mistake("name", "webhook.name.wrong", String.valueOf(LONGEST_NAME)));
        }
        if (target(wish.url()) instanceof Target.Refused(String key, String what)) {
            mistakes.add(new Mistake("url", key, what));
        }
        if (wish.types().isEmpty()) {
            mistakes.add(new Mistake("types", "webhook.types.missing", ""));
        }
        return mistakes;
    }

    Target target(String url) {
        return Target.judge(url, settings.innerReceivers(), InetAddress::getAllByName);
    }

    /** Nothing is posted to it from now on; what waits is not sent. */
    @Transactional
    public void stop(Actor.Official admin, String id) {
        change(admin, "webhook.stop", id, subscription -> subscription.stop(clock.instant()));
    }

    @Transactional
    public void resume(Actor.Official admin, String id) {
        change(admin, "webhook.resume", id, Subscription::resume);
    }

    private void change(Actor.Official admin, String action, String id, Consumer<Subscription> what) {
        Admins.require(admin);
        find(id).ifPresent(subscription -> {
            what.accept(subscription);
            journal.record(admin, action, id, Map.of(), clock.instant());
            changed.fire(new Changed());
        });
    }

    /** Posts an event once more, whatever became of it; the receiver knows it by its id. */
    @Transactional
    public void sendAgain(Actor.Official admin, String subscription, String message) {
        Admins.require(admin);
        deliveries(subscription).stream()
                .filter(delivery -> delivery.getId().equals(message))
                .forEach(delivery -> {
                    outbox.sendAgain(delivery);
                    journal.record(admin, "webhook.again", subscription, Map.of("event", message), clock.instant());
                });
    }

    /** Every subscription, those in use first, the newest first. */
    public List<Subscription> all() {
        return em.createQuery(
                        "select s from Subscription s order by s.stoppedAt nulls first, s.madeAt desc",
                        Subscription.class)
                .getResultList();
    }

    /** What was posted last, the newest first. */
    public List<Message> deliveries(String id) {
        return outbox.toSubscriber(id);
    }

    public Optional<Subscription> find(String id) {
        return Optional.ofNullable(em.find(Subscription.class, id));
    }

    /** Who wants to hear of this. */
    Stream<Subscription> listening(EventType type, String service) {
        Instant now = clock.instant();
        Listening known = listening;
        boolean fresh = !now.isBefore(known.asOf()) && now.isBefore(known.asOf().plus(KNOWN));
        if (!fresh) {
            known = new Listening(now, all());
            listening = known;
        }
        return known.all().stream().filter(subscription -> subscription.wants(type, service));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
        listening = new Listening(Instant.MIN, List.of());
    }
}
