package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.gulou.notifications.Message;
import org.gulou.notifications.webhook.Subscription;
import org.gulou.notifications.webhook.Subscriptions;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.ServiceNames;
import org.gulou.web.ui.Stamp;

/** The subscriptions, and what was posted last to the one that is looked at. */
@Named
@RequestScoped
public class WebhookRows {
    @Inject
    HttpServletRequest request;

    @Inject
    Subscriptions subscriptions;

    @Inject
    ServiceNames services;

    @Inject
    Language language;

    @Inject
    Clock clock;

    /** A subscription in the list; {@code resting} if it failed and is left alone for a while. */
    public record Row(
            String id,
            String name,
            String url,
            String hears,
            String service,
            boolean active,
            boolean resting,
            String state,
            String made) {}

    /** Something that was posted. */
    public record Delivery(
            String id, String type, String about, String state, String at, int tries, String error, String body) {}

    public List<Row> getRows() {
        return subscriptions.all().stream().map(this::row).toList();
    }

    private Row row(Subscription subscription) {
        String state = subscription.isActive()
                ? subscription
                        .restsUntil()
                        .filter(clock.instant()::isBefore)
                        .map(until -> language.say("webhook.rests", subscription.getFailures(), Stamp.of(until)))
                        .orElse(language.say("webhook.active"))
                : language.say("webhook.stopped");
        return new Row(
                subscription.getId(),
                subscription.getName(),
                subscription.getUrl(),
                subscription.types().stream()
                        .map(type -> language.say("webhook.type." + type))
                        .collect(Collectors.joining(language.say("list.comma"))),
                subscription.service().map(services::of).orElse(language.say("webhook.service.all")),
                subscription.isActive(),
                subscription.isActive()
                        && subscription
                                .restsUntil()
                                .filter(clock.instant()::isBefore)
                                .isPresent(),
                state,
                Stamp.of(subscription.getMadeAt()) + " " + subscription.getMadeBy());
    }

    private String chosen() {
        return Posted.of(request).text("id");
    }

    public List<Delivery> getDeliveries() {
        return chosen().isEmpty()
                ? List.of()
                : subscriptions.deliveries(chosen()).stream()
                        .map(WebhookRows::delivery)
                        .toList();
    }

    private static Delivery delivery(Message message) {
        return new Delivery(
                message.getId(),
                message.getSubject(),
                message.subscription().filter(message.getAbout()::equals).isPresent() ? "" : message.getAbout(),
                message.getState().name(),
                Stamp.of(message.getStateAt()),
                message.tries(),
                message.lastError().orElse(""),
                message.words().text());
    }
}
