package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Person;
import org.gulou.identity.SignInLink;
import org.gulou.identity.SignInLinks;
import org.gulou.identity.oidc.Provider;
import org.gulou.identity.oidc.Providers;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** By which providers somebody signs in, and what is proved of her; she ends what she does not need to come in. */
@Named
@RequestScoped
public class SignInsPage {
    /**
     * A way to sign in.
     *
     * @param last the last day on which she did; the empty text if she never has
     * @param mayEnd whether she can do without it
     */
    public record Way(String id, String title, String since, String last, boolean mayEnd) {}

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    SignInLinks links;

    @Inject
    Providers providers;

    @Inject
    Moments moments;

    @Inject
    Language language;

    public void open() {
        if (!user.isSignedIn()) {
            access.askToSignIn();
        } else if (request.getMethod().equals("POST")) {
            boolean ended =
                    links.endOwn(user.citizen("", ""), Posted.of(request).text("endLink"));
            Reply.redirect(ended ? "/sign-ins?ended=true" : "/sign-ins");
        }
    }

    public List<Way> getWays() {
        return user.person().stream()
                .flatMap(self -> links.of(self.getId()).stream().map(link -> way(self, link)))
                .toList();
    }

    private Way way(Person self, SignInLink link) {
        return new Way(
                link.getId(),
                providers.called(link.getIssuer(), language.getTag()),
                moments.day(link.getMadeAt()),
                link.usedAt().map(moments::day).orElse(""),
                links.mayEnd(self, link));
    }

    /** By whom and since when her name and number are proved; the empty text where she told them herself. */
    public String getProved() {
        Optional<Person> self = user.person();
        return self.flatMap(Person::provedAt)
                .map(since -> language.say(
                        "admin.person.proved.by",
                        self.map(Person::getProvedBy)
                                .flatMap(providers::named)
                                .map(Provider::title)
                                .map(language::of)
                                .orElse(self.map(Person::getProvedBy).orElse("")),
                        moments.day(since)))
                .orElse("");
    }

    /** Whether a way has just been ended. */
    public boolean isEnded() {
        return request.getParameter("ended") != null;
    }
}
