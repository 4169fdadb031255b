package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.Actor;
import org.gulou.notifications.webhook.EventType;
import org.gulou.notifications.webhook.Mistake;
import org.gulou.notifications.webhook.Subscription;
import org.gulou.notifications.webhook.Subscriptions;
import org.gulou.notifications.webhook.Subscriptions.Outcome;
import org.gulou.notifications.webhook.Upkeep;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Stamp;
import org.jspecify.annotations.Nullable;

/** Who is posted events: subscriptions are made, corrected and stopped, and a receiver is tried. */
@Named
@RequestScoped
public class WebhooksPage {
    private static final String HOME = "/admin/webhooks.xhtml";

    @Inject
    HttpServletRequest request;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Upkeep upkeep;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Slips slips = new Slips();
    private String secret = "";

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
        Actor.Official admin = user.official();
        switch (posted.text("do")) {
            case "make" -> make(posted);
            case "correct" -> {
                told(upkeep.correct(admin, id, wish(posted)));
                if (slips.isEmpty()) {
                    Reply.redirect(address(id));
                }
            }
            case "secret" -> {
                upkeep.renew(admin, id).ifPresent(fresh -> new ShownOnce(request).keep(id, fresh));
                Reply.redirect(address(id));
            }
            case "test" -> onward(id, () -> upkeep.test(admin, id));
            case "now" -> onward(id, () -> upkeep.tryNow(admin, id));
            case "again" -> onward(id, () -> subscriptions.sendAgain(admin, id, posted.text("event")));
            case "stop" -> {
                subscriptions.stop(admin, id);
                Reply.redirect(HOME);
            }
            case "resume" -> {
                subscriptions.resume(admin, id);
                Reply.redirect(HOME);
            }
            default -> Reply.redirect(HOME);
        }
    }

    private static void onward(String id, Runnable act) {
        act.run();
        Reply.redirect(address(id));
    }

    private void make(Posted posted) {
        switch (subscriptions.make(user.official(), wish(posted))) {
            case Outcome.Made(String id, String made) -> {
                new ShownOnce(request).keep(id, made);
                Reply.redirect(address(id));
            }
            case Outcome.Refused(var mistakes) -> told(mistakes);
        }
    }

    private static Subscription.Wish wish(Posted posted) {
        return new Subscription.Wish(
                posted.text("name"),
                posted.text("url"),
                Arrays.stream(EventType.values())
                        .filter(type -> posted.all("types").contains(type.word()))
                        .collect(Collectors.toSet()),
                Optional.of(posted.text("service")).filter(service -> !service.isEmpty()));
    }

    private void told(List<Mistake> mistakes) {
        mistakes.forEach(mistake -> slips.add(mistake.field(), language.say(mistake.key(), mistake.what())));
        if (!mistakes.isEmpty()) {
            Reply.unprocessable();
        }
    }

    private static String address(String id) {
        return HOME + "?id=" + id + "#deliveries";
    }

    /** The id of the subscription whose deliveries are shown; the empty text for none. */
    public String getChosen() {
        return Posted.of(request).text("id");
    }

    /** Whether the one that is looked at is posted anything. */
    public boolean isActive() {
        return chosen().filter(Subscription::isActive).isPresent();
    }

    private Optional<Subscription> chosen() {
        return getChosen().isEmpty() ? Optional.empty() : subscriptions.find(getChosen());
    }

    public List<Box> getTypes() {
        Set<EventType> before = chosen().map(Subscription::types).orElse(EnumSet.allOf(EventType.class));
        return Arrays.stream(EventType.values())
                .map(type -> new Box(
                        type.name(),
                        type.word(),
                        language.say("webhook.type." + type),
                        isSent() ? Posted.of(request).all("types").contains(type.word()) : before.contains(type)))
                .toList();
    }

    private boolean isSent() {
        return request.getMethod().equals("POST");
    }

    /** What was typed; else what is so by now of the subscription that is looked at. */
    public String typed(String field) {
        return isSent()
                ? Posted.of(request).text(field)
                : chosen().map(one -> switch (field) {
                            case "name" -> one.getName();
                            case "url" -> one.getUrl();
                            default -> one.service().orElse("");
                        })
                        .orElse("");
    }

    /** What is wrong with what was sent, at its fields. */
    public Slips getSlips() {
        return slips;
    }

    /** The secret that was just made; the empty text at any other time. */
    public String getSecret() {
        return secret;
    }

    /** Until when posts to the one that is looked at are signed with two secrets; the empty text if they are not. */
    public String getBothUntil() {
        return chosen().flatMap(one -> one.bothUntil(clock.instant()))
                .map(Stamp::of)
                .orElse("");
    }
}
