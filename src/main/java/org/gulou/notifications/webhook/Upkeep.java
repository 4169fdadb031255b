package org.gulou.notifications.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gulou.duties.Settings;
import org.gulou.identity.Admins;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.notifications.Message;
import org.gulou.notifications.Outbox;

/** What administrators do for a receiver that is subscribed: correct it, try whether it hears, give it another secret. */
@ApplicationScoped
public class Upkeep {
    /** So long posts are signed with the secret of before as well. */
    static final Duration BOTH = Duration.ofDays(1);

    @Inject
    Subscriptions subscriptions;

    @Inject
    Outbox outbox;

    @Inject
    Journal journal;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<Subscriptions.Changed> changed;

    /**
     * Has other events posted, or elsewhere, or under another name; what waits goes to the new address, too.
     *
     * @return what is wrong, and then nothing was changed
     */
    @Transactional
    public List<Mistake> correct(Actor.Official admin, String id, Subscription.Wish wish) {
        Admins.require(admin);
        List<Mistake> mistakes = subscriptions.mistakes(wish);
        if (mistakes.isEmpty()) {
            subscriptions.find(id).ifPresent(subscription -> {
                subscription.correct(wish);
                done(admin, "webhook.correct", subscription, Map.of("url", wish.url()));
            });
        }
        return mistakes;
    }

    /**
     * Gives it another secret; for a day posts are signed with both, so that none is refused meanwhile.
     *
     * @return the secret, to be shown this once: nobody can read it again
     */
    @Transactional
    public Optional<String> renew(Actor.Official admin, String id) {
        Admins.require(admin);
        return subscriptions.find(id).map(subscription -> {
            Secret fresh = Secret.fresh();
            subscription.renew(fresh, clock.instant().plus(BOTH));
            done(admin, "webhook.renew", subscription, Map.of());
            return fresh.text();
        });
    }

    /** Posts it an event of which it hears whatever it subscribed to; does nothing while it is stopped. */
    @Transactional
    public void test(Actor.Official admin, String id) {
        Admins.require(admin);
        active(id).ifPresent(subscription -> {
            String event = UUID.randomUUID().toString();
            Instant now = clock.instant();
            outbox.put(Message.toSubscriber(
                    event,
                    subscription.getId(),
                    new Message.Subscriber(subscription.getId(), subscription.getUrl()),
                    new Message.Words(TestEvent.TYPE, new TestEvent(subscription, now).json(event, settings.address())),
                    now));
            done(admin, "webhook.test", subscription, Map.of("event", event));
        });
    }

    /** Has all tried at once that waits for a receiver which failed. */
    @Transactional
    public void tryNow(Actor.Official admin, String id) {
        Admins.require(admin);
        active(id).ifPresent(subscription -> {
            subscription.rested();
            outbox.hurry(id);
            done(admin, "webhook.now", subscription, Map.of());
        });
    }

    private Optional<Subscription> active(String id) {
        return subscriptions.find(id).filter(Subscription::isActive);
    }

    private void done(Actor.Official admin, String action, Subscription subscription, Map<String, String> said) {
        journal.record(admin, action, subscription.getId(), said, clock.instant());
        changed.fire(new Subscriptions.Changed());
    }
}
