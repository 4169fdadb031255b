package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gulou.identity.Person;
import org.gulou.identity.PersonKind;
import org.gulou.identity.SignInLink;
import org.gulou.identity.SignInLinks;
import org.gulou.identity.oidc.Provider;
import org.gulou.identity.oidc.Providers;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** By which providers a person signs in, and by which user name an official is expected. */
@Named
@RequestScoped
public class SignInsOfPerson {
    /**
     * A way to sign in as the page shows it.
     *
     * @param last the last day on which she did; the empty text if she never has
     */
    public record Way(
            String id, String provider, String userName, boolean expected, String madeBy, String since, String last) {}

    /** A provider by which officials sign in. */
    public record Choice(String name, String title) {}

    @Inject
    SignInLinks links;

    @Inject
    Providers providers;

    @Inject
    Language language;

    public List<Way> of(String person) {
        return links.of(person).stream().map(this::way).toList();
    }

    private Way way(SignInLink link) {
        return new Way(
                link.getId(),
                providers.called(link.getIssuer(), language.getTag()),
                link.getUserName(),
                link.isExpected(),
                link.getMadeBy(),
                OfficeTime.day(link.getMadeAt()).toString(),
                link.usedAt().map(OfficeTime::day).map(Object::toString).orElse(""));
    }

    /** Those at which an official can be expected. */
    public List<Choice> getChoices() {
        return providers.all().stream()
                .filter(provider -> provider.serves(PersonKind.OFFICIAL))
                .map(provider -> new Choice(provider.name(), language.of(provider.title())))
                .toList();
    }

    /** By whom and since when name and number are proved; the empty text where she told them herself. */
    public String proved(Person person) {
        return person.provedAt()
                .map(since -> language.say(
                        "admin.person.proved.by",
                        providers
                                .named(person.getProvedBy())
                                .map(Provider::title)
                                .map(language::of)
                                .orElse(person.getProvedBy()),
                        OfficeTime.day(since).toString()))
                .orElse("");
    }

    /** The key of what is wrong with the user name that was sent; empty if nothing is. */
    Optional<String> mistake(Posted posted) {
        return providers
                .named(posted.text("provider"))
                .map(provider -> links.mistake(provider, posted.text("userName")))
                .orElse(Optional.of("admin.link.provider"));
    }

    /** Enters the user name that was sent. */
    String expect(Actor by, String person, Posted posted) {
        Optional<String> mistake = mistake(posted);
        if (mistake.isEmpty()) {
            links.expect(by, person, providers.named(posted.text("provider")).orElseThrow(), posted.text("userName"));
        }
        return mistake.orElse("");
    }

    void end(Actor by, String person, String id) {
        if (links.of(person).stream().anyMatch(link -> link.getId().equals(id))) {
            links.end(by, id);
        }
    }
}
