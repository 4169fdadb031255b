package org.gulou.notifications.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.kernel.Words;
import org.gulou.notifications.Carrier;
import org.gulou.notifications.Channel;
import org.gulou.notifications.Message;

/** Posts events to subscribers. Any status 2xx means taken; a redirect is no answer, because nobody judged where it leads. */
@ApplicationScoped
class Webhook implements Carrier {
    @Inject
    Subscriptions subscriptions;

    @Inject
    Clock clock;

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean isConnected(Message message) {
        return subscription(message).filter(Subscription::isActive).isPresent();
    }

    @Override
    public Optional<Instant> restsUntil(Message message) {
        return subscription(message).flatMap(Subscription::restsUntil);
    }

    @Override
    public void carry(Message message) throws IOException {
        Subscription subscription = subscription(message).orElseThrow();
        try {
            post(message, subscription);
            subscription.answered();
        } catch (IOException refused) {
            subscription.failed(clock.instant());
            throw refused;
        }
    }

    private void post(Message message, Subscription subscription) throws IOException {
        switch (subscriptions.target(subscription.getUrl())) {
            case Target.Refused(String key, String what) ->
                throw new IOException(
                        subscription.getUrl() + ": " + Words.in("en").say(key, what));
            case Target.Allowed allowed -> {
                int status = signed(message, subscription, allowed).send();
                if (status / 100 != 2) {
                    throw new IOException(subscription.getUrl() + " answered " + status + " instead of 2xx");
                }
            }
        }
    }

    private Post signed(Message message, Subscription subscription, Target.Allowed to) {
        Instant now = clock.instant();
        String body = message.words().text();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", CaseEvent.MEDIA_TYPE);
        headers.put("User-Agent", "Gulou");
        headers.put("webhook-id", message.getId());
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        headers.put(
                "webhook-signature",
                subscription.secrets(now).stream()
                        .map(secret -> secret.sign(message.getId(), now, body))
                        .collect(Collectors.joining(" ")));
        return new Post(to, headers, body);
    }

    private Optional<Subscription> subscription(Message message) {
        return message.subscription().flatMap(subscriptions::find);
    }
}
