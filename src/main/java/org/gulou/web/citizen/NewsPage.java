package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.kernel.Actor;
import org.gulou.notifications.Channel;
import org.gulou.notifications.Choice;
import org.gulou.notifications.Preferences;
import org.gulou.notifications.Topic;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

/** How somebody with an account is told: her addresses, which channel for what, and whether once a day is enough. */
@Named
@RequestScoped
public class NewsPage {
    private static final Set<Channel> TO_PEOPLE = EnumSet.of(Channel.EMAIL, Channel.SMS);

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    People people;

    @Inject
    Preferences preferences;

    @Inject
    Proving proving;

    @Inject
    Language language;

    /** A topic with a box for each channel. */
    public record Row(String id, String title, List<Box> boxes) {}

    /** A channel to tick. */
    public record Box(String id, String label, boolean ticked) {
        /** For {@code checked="#{box.checked()}"}: null drops the attribute. */
        public @Nullable String checked() {
            return ticked ? "checked" : null;
        }
    }

    public void open() {
        if (!user.isSignedIn()) {
            access.askToSignIn();
        } else if (request.getMethod().equals("POST")) {
            act(Posted.of(request));
        }
    }

    private void act(Posted posted) {
        if (posted.has("keep")) {
            preferences.keep(self().getId(), chosen(posted));
            Reply.redirect("/news?kept=true");
        } else {
            var citizen = new Actor.Citizen(self().getId(), self().getName(), "");
            proving.act(self().getId()).ifPresent(address -> {
                people.reach(citizen, address);
                Reply.redirect(Proving.after("/news", address));
            });
        }
    }

    private static Choice chosen(Posted posted) {
        var ways = new EnumMap<Topic, Set<Channel>>(Topic.class);
        Topic.chosen()
                .forEach(topic -> ways.put(
                        topic,
                        TO_PEOPLE.stream()
                                .filter(channel -> posted.all(topic.name()).contains(channel.name()))
                                .collect(Collectors.toSet())));
        return new Choice(ways, posted.has("daily"));
    }

    private Person self() {
        return user.person().orElseThrow();
    }

    public List<Row> getRows() {
        Choice choice = preferences.of(self().getId());
        return Topic.chosen().stream().map(topic -> row(topic, choice)).toList();
    }

    private Row row(Topic topic, Choice choice) {
        Map<Topic, Set<Channel>> ways = choice.ways();
        Set<Channel> ticked = ways.getOrDefault(topic, Set.of(getEmail().isEmpty() ? Channel.SMS : Channel.EMAIL));
        return new Row(
                topic.name(),
                language.say("news.topic." + topic),
                TO_PEOPLE.stream()
                        .map(channel -> new Box(
                                channel.name(), language.say("desk.message." + channel), ticked.contains(channel)))
                        .toList());
    }

    public boolean isDaily() {
        return preferences.of(self().getId()).daily();
    }

    public @Nullable String getDailyChecked() {
        return isDaily() ? "checked" : null;
    }

    public String getEmail() {
        return self().getEmail();
    }

    public String getPhone() {
        return self().getPhone();
    }

    public boolean isEmailProved() {
        return proving.isProved(Stream.of(self().getId()), getEmail());
    }

    public boolean isPhoneProved() {
        return proving.isProved(Stream.of(self().getId()), getPhone());
    }

    public boolean isKept() {
        return request.getParameter("kept") != null;
    }
}
