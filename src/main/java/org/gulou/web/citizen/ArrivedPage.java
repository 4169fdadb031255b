package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.gulou.identity.Arrivals;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Person;
import org.gulou.identity.oidc.Goal;
import org.gulou.identity.oidc.Provider;
import org.gulou.identity.oidc.Providers;
import org.gulou.identity.oidc.Refusal;
import org.gulou.web.Welcome;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.gulou.web.ui.Waiting;

/**
 * Where people arrive from a provider who have something to say or to send: at the first time whether they have an account
 * here, and what they had typed when their session ended.
 */
@Named
@RequestScoped
public class ArrivedPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Arrival arrival;

    @Inject
    Arrivals arrivals;

    @Inject
    Providers providers;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private List<Slip> slips = List.of();

    public void open() {
        if (arrival.first().isPresent()) {
            if (request.getMethod().equals("POST")) {
                decide(arrival.first().get());
            }
        } else if (!isSending()) {
            Reply.redirect(user.isSignedIn() ? Welcome.PATH : "/sign-in");
        }
    }

    private void decide(Arrival.First first) {
        Optional<Provider> from = providers.named(first.shown().provider());
        Posted posted = Posted.of(request);
        if (from.isEmpty() || posted.text("do").equals("cancel")) {
            arrival.forget();
            Reply.redirect("/sign-in");
        } else if (posted.text("do").equals("join")) {
            join(from.get(), first, posted);
        } else {
            begin(from.get(), first);
        }
    }

    private void begin(Provider from, Arrival.First first) {
        switch (arrivals.begin(from, first.shown(), language.getTag())) {
            case Arrivals.Outcome.Known(Person person) -> enter(person, from, first);
            case Arrivals.Outcome.Refused(Refusal why) -> refuse(from, why);
            case Arrivals.Outcome.First again -> refuse(from, Refusal.EXPIRED);
        }
    }

    private void join(Provider from, Arrival.First first, Posted posted) {
        var outcome = arrivals.join(
                from,
                first.shown(),
                posted.text("signInName"),
                posted.first("password").orElse(""),
                posted.text("code"),
                request.getRemoteAddr());
        switch (outcome) {
            case Arrivals.Joining.Joined(Person person) -> enter(person, from, first);
            case Arrivals.Joining.Wrong wrong -> wrong(language.say("sign-in.wrong"));
            case Arrivals.Joining.NotYet(var pause) ->
                wrong(language.say("attempts.wait", Math.max(1, pause.toSeconds())));
            case Arrivals.Joining.AsksCode asksCode -> wrongCode("arrived.old.code");
            case Arrivals.Joining.WrongCode wrongCode -> wrongCode("sign-in-code.code.wrong");
            case Arrivals.Joining.Refused(Refusal why) ->
                wrong(language.say("provider.wrong." + why.word(), language.of(from.title())));
        }
    }

    private void enter(Person person, Provider from, Arrival.First first) {
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        if (!arrival.enter(person, first.shown(), first.goal(), response)) {
            refuse(from, Refusal.INACTIVE);
        }
    }

    private static void refuse(Provider from, Refusal why) {
        Reply.redirect(ProviderPage.address(from) + "?wrong=" + why.word());
    }

    private void wrongCode(String key) {
        slips = List.of(new Slip("code", language.say(key)));
        Reply.unprocessable();
    }

    private void wrong(String words) {
        slips = List.of(new Slip("signInName", words));
        Reply.unprocessable();
    }

    /** Whether she has come by this provider for the first time. */
    public boolean isFirst() {
        return arrival.first().isPresent();
    }

    /** Whether a form waits to be sent. */
    public boolean isSending() {
        return user.isSignedIn() && arrival.goal().isPresent();
    }

    /** By which name people know the provider. */
    public String getTitle() {
        return arrival.first()
                .flatMap(first -> providers.named(first.shown().provider()))
                .map(Provider::title)
                .map(language::of)
                .orElse("");
    }

    /** What the provider calls her. */
    public String getName() {
        return arrival.first().map(first -> first.shown().name()).orElse("");
    }

    /** Where the form goes that waits. */
    public String getNext() {
        return arrival.goal().map(Arrival::next).orElse(Welcome.PATH);
    }

    /** What the form that waits holds. */
    public List<Posted.Sent> getWaiting() {
        return arrival.goal().map(Goal::waiting).map(Waiting::fields).orElse(List.of());
    }

    public String getSignInName() {
        return Optional.ofNullable(request.getParameter("signInName")).orElse("");
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** Whether the account she wants to join asks for a code, too. */
    public boolean isAskingCode() {
        return !error("code").isEmpty() || request.getParameter("code") != null;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }
}
