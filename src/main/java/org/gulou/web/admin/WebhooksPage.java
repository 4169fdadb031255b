package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.identity.CurrentUser;
import org.gulou.notifications.Message;
import org.gulou.notifications.webhook.EventType;
import org.gulou.notifications.webhook.Subscription;
import org.gulou.notifications.webhook.Subscriptions;
import org.gulou.notifications.webhook.Subscriptions.Outcome;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.ServiceNames;
import org.gulou.web.ui.Stamp;
import org.jspecify.annotations.Nullable;

/** Who is posted events: subscriptions are made and stopped, and what was posted last can be looked at and sent again. */
@Named
@RequestScoped
public class WebhooksPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Subscriptions subscriptions;

    @Inject
    ServiceNames services;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private String mistake = "";
    private String wrong = "";
    private String secret = "";

    /** A subscription in the list. */
    public record Row(
            String id,
            String name,
            String url,
            String hears,
            String service,
            boolean active,
            String state,
            String made) {}

    /** Something that was posted. */
    public record Delivery(
            String id, String type, String about, String state, String at, int tries, String error, String body) {}

    /** An event type to tick. */
    public record Box(String id, String word, String label, boolean ticked) {
        /** For {@code checked="#{box.checked()}"}: null drops the attribute. */
        public @Nullable String checked() {
            return ticked ? "checked" : null;
        }
    }

    public void act() {
        Posted posted = Posted.of(request);
        if (!request.getMethod().equals("POST")) {
            secret = new ShownOnce(request).take(getChosen());
            return;
        }
        String id = posted.text("id");
        switch (posted.text("do")) {
            case "make" -> make(posted);
            case "stop" -> {
                subscriptions.stop(user.official(), id);
                Reply.redirect("/admin/webhooks.xhtml");
            }
            case "resume" -> {
                subscriptions.resume(user.official(), id);
                Reply.redirect("/admin/webhooks.xhtml");
            }
            case "again" -> {
                subscriptions.sendAgain(user.official(), id, posted.text("event"));
                Reply.redirect(address(id));
            }
            default -> Reply.redirect("/admin/webhooks.xhtml");
        }
    }

    private void make(Posted posted) {
        var wish = new Subscription.Wish(
                posted.text("name"),
                posted.text("url"),
                Arrays.stream(EventType.values())
                        .filter(type -> posted.all("types").contains(type.word()))
                        .collect(Collectors.toSet()),
                Optional.of(posted.text("service")).filter(service -> !service.isEmpty()));
        switch (subscriptions.make(user.official(), wish)) {
            case Outcome.Made(String id, String made) -> {
                new ShownOnce(request).keep(id, made);
                Reply.redirect(address(id));
            }
            case Outcome.Refused(String field, String key, String what) -> {
                wrong = field;
                mistake = language.say(key, what);
                Reply.unprocessable();
            }
        }
    }

    private static String address(String id) {
        return "/admin/webhooks.xhtml?id=" + id + "#deliveries";
    }

    public List<Row> getRows() {
        return subscriptions.all().stream().map(this::row).toList();
    }

    private Row row(Subscription subscription) {
        String state = subscription.isActive()
                ? subscription
                        .restsUntil()
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
                state,
                Stamp.of(subscription.getMadeAt()) + " " + subscription.getMadeBy());
    }

    /** The id of the subscription whose deliveries are shown; the empty text for none. */
    public String getChosen() {
        return Posted.of(request).text("id");
    }

    public List<Delivery> getDeliveries() {
        return getChosen().isEmpty()
                ? List.of()
                : subscriptions.deliveries(getChosen()).stream()
                        .map(WebhooksPage::delivery)
                        .toList();
    }

    private static Delivery delivery(Message message) {
        return new Delivery(
                message.getId(),
                message.getSubject(),
                message.getAbout(),
                message.getState().name(),
                Stamp.of(message.getStateAt()),
                message.tries(),
                message.lastError().orElse(""),
                message.words().text());
    }

    public List<Box> getTypes() {
        boolean first = !request.getMethod().equals("POST");
        return Arrays.stream(EventType.values())
                .map(type -> new Box(
                        type.name(),
                        type.word(),
                        language.say("webhook.type." + type),
                        first || Posted.of(request).all("types").contains(type.word())))
                .toList();
    }

    public String typed(String field) {
        return request.getMethod().equals("POST") ? Posted.of(request).text(field) : "";
    }

    /** What is wrong, in words; the empty text if nothing is. */
    public String getMistake() {
        return mistake;
    }

    /** {@code true} for the field that is wrong, else null so that the attribute is left out. */
    public @Nullable String invalid(String field) {
        return wrong.equals(field) ? "true" : null;
    }

    /** The secret of the subscription that was just made; the empty text at any other time. */
    public String getSecret() {
        return secret;
    }
}
