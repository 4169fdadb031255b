package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.identity.Arrivals;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.SignIn;
import org.gulou.identity.oidc.Crossing;
import org.gulou.identity.oidc.Goal;
import org.gulou.identity.oidc.Provider;
import org.gulou.identity.oidc.Providers;
import org.gulou.identity.oidc.Refusal;
import org.gulou.identity.oidc.Shown;
import org.gulou.web.Welcome;
import org.gulou.web.ui.Choose;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Waiting;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/**
 * Sends people to the provider of this address, takes those in who come back, and says why somebody is not let in. What she
 * had typed when her session ended waits meanwhile.
 */
@Named
@RequestScoped
public class ProviderPage {
    private static final Set<String> OWN = Set.of("next", "replay");

    @Inject
    @Param(pathIndex = 0)
    @Nullable
    String name;

    @Inject
    @Param(pathIndex = 1)
    @Nullable
    String step;

    @Inject
    HttpServletRequest request;

    @Inject
    Providers providers;

    @Inject
    Crossing crossing;

    @Inject
    Arrivals arrivals;

    @Inject
    Arrival arrival;

    @Inject
    SignIn signIn;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private Optional<Provider> provider = Optional.empty();
    private String onward = "";

    public void open() {
        provider = Optional.ofNullable(name).flatMap(providers::named);
        if (provider.isEmpty() || (step != null && !step.equals("back"))) {
            Reply.notFound();
        } else if (step != null) {
            comeBack(provider.get());
        } else if (getWrong().isEmpty()) {
            depart(provider.get());
        }
    }

    private void depart(Provider to) {
        boolean post = request.getMethod().equals("POST");
        var goal = new Goal(getNext(), post ? Waiting.text(waiting()) : "");
        switch (crossing.depart(to, goal, arrival.browser(response()), language.getTag(), request.getRemoteAddr())) {
            case Crossing.Departure.Onward(var address) -> {
                if (post) {
                    // not a redirect: browsers let a form lead only where the policy of its page says
                    onward = address.toString();
                    response().setHeader("Refresh", "0;url=" + onward);
                } else {
                    Reply.redirect(address.toString());
                }
            }
            case Crossing.Departure.Stays(Refusal why) -> lost(to, why, goal);
        }
    }

    private List<Posted.Sent> waiting() {
        return Posted.of(request).values().entrySet().stream()
                .filter(field -> !OWN.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> new Posted.Sent(field.getKey(), value)))
                .toList();
    }

    private void comeBack(Provider from) {
        String browser = arrival.browser().orElse("");
        switch (crossing.comeBack(from, request.getParameterMap(), browser, request.getRemoteAddr())) {
            case Crossing.Return.Back(Shown shown, Goal goal) -> arrive(from, shown, goal);
            case Crossing.Return.Lost(Refusal why, Optional<Goal> goal) -> {
                if (why == Refusal.EXPIRED && user.isSignedIn()) {
                    Reply.redirect(Welcome.PATH); // she went back in her browser, or pressed twice
                } else {
                    lost(from, why, goal.orElseGet(() -> new Goal(Welcome.PATH, "")));
                }
            }
        }
    }

    private void arrive(Provider from, Shown shown, Goal goal) {
        switch (arrivals.arrive(from, shown)) {
            case Arrivals.Outcome.Known(var person) -> {
                if (!arrival.enter(person, shown, goal, response())) {
                    lost(from, Refusal.INACTIVE, goal);
                }
            }
            case Arrivals.Outcome.First first -> {
                arrival.begin(shown, goal);
                Reply.redirect("/arrived");
            }
            case Arrivals.Outcome.Refused(Refusal why) -> lost(from, why, goal);
        }
    }

    /** The page that says why has an address without what came from the provider, and keeps what she typed. */
    private void lost(Provider at, Refusal why, Goal goal) {
        if (why.isOfATrip()) {
            signIn.refused(at, why, request);
        }
        if (!goal.waiting().isEmpty() && why != Refusal.TOO_LONG) {
            arrival.keep(goal);
        }
        Reply.redirect(address(at) + "?wrong=" + why.word() + "&next="
                + URLEncoder.encode(Arrival.next(goal), StandardCharsets.UTF_8));
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    static String address(Provider provider) {
        return "/sign-in-at/" + provider.name();
    }

    /** By which name people know the provider. */
    public String getTitle() {
        return provider.map(Provider::title).map(language::of).orElse("");
    }

    /** The key of why she is not let in; the empty text if that is not what this page is about. */
    public String getWrong() {
        return Optional.ofNullable(request.getParameter("wrong"))
                .filter(wrong -> request.getMethod().equals("GET"))
                .flatMap(Refusal::of)
                .map(why -> "provider.wrong." + why.word())
                .orElse("");
    }

    /** Where she goes on to; the empty text if she stays. */
    public String getOnward() {
        return onward;
    }

    /** Where she begins again. */
    public String getAgain() {
        return provider.map(ProviderPage::address).orElse("");
    }

    /** Where to go afterwards: a path of the portal, whatever was asked for. */
    public String getNext() {
        return Optional.ofNullable(request.getParameter("next"))
                .filter(Choose::ours)
                .orElse(Welcome.PATH);
    }

    /** The same as part of an address. */
    public String getNextEncoded() {
        return URLEncoder.encode(getNext(), StandardCharsets.UTF_8);
    }

    /** What she had typed and is to be sent once she is in. */
    public List<Posted.Sent> getWaiting() {
        return getWrong().isEmpty()
                ? List.of()
                : arrival.goal().map(Goal::waiting).map(Waiting::fields).orElse(List.of());
    }
}
