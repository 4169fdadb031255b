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
import java.util.function.Predicate;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.PersonKind;
import org.gulou.identity.SignIn;
import org.gulou.identity.oidc.Goal;
import org.gulou.identity.oidc.Provider;
import org.gulou.identity.oidc.Providers;
import org.gulou.web.Welcome;
import org.gulou.web.ui.Choose;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Meanwhile;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.gulou.web.ui.Waiting;

/**
 * The page where people sign in. When a form was sent without a session, this page answers it: what was typed travels on
 * in hidden fields, and is sent again to where it was meant for as soon as she is in.
 */
@Named
@RequestScoped
public class SignInForm {
    private static final Set<String> OWN = Set.of("signInName", "password", "next", "replay", "signIn");

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    SignIn signIn;

    @Inject
    Arrival arrival;

    @Inject
    Meanwhile meanwhile;

    @Inject
    Language language;

    @Inject
    Providers providers;

    private List<Slip> slips = List.of();

    /**
     * A provider by which people can sign in.
     *
     * @param title by which they know it
     * @param address where they go to it
     */
    public record Way(String name, String title, String address) {}

    public void open() {
        if (isAttempt()) {
            attempt();
        } else if (user.isSignedIn() && !isReplay()) {
            Reply.redirect(getNext());
        }
    }

    private void attempt() {
        Posted posted = Posted.of(request);
        var outcome = signIn.signIn(
                posted.text("signInName"), posted.first("password").orElse(""), request, (HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse());
        switch (outcome) {
            case SignIn.Outcome.Welcome welcome -> {
                arrival.forget();
                goOn();
            }
            case SignIn.Outcome.Wrong wrong -> wrong(language.say("sign-in.wrong"));
            case SignIn.Outcome.NotYet(var pause) ->
                wrong(language.say("attempts.wait", Math.max(1, pause.toSeconds())));
            case SignIn.Outcome.AsksCode asksCode -> goOnAt(SignInCodePage.PATH);
            case SignIn.Outcome.SetsUp setsUp -> goOnAt(SecondStepPage.PATH);
        }
    }

    private void goOn() {
        if (isReplay()) {
            Reply.repeat(getNext());
        } else {
            Reply.redirect(getNext());
        }
    }

    /** What she wanted waits in her session until she is in. */
    private void goOnAt(String page) {
        arrival.keep(new Goal(getNext(), Waiting.text(getWaiting())));
        Reply.redirect(page);
    }

    private void wrong(String words) {
        slips = List.of(new Slip("signInName", words));
        Reply.unprocessable();
    }

    /** Whether this page's own form was sent, with its button or by a program that names none. */
    private boolean isAttempt() {
        return request.getMethod().equals("POST")
                && (request.getParameter("signIn") != null
                        || Access.path(request).equals("/sign-in"));
    }

    /** Whether a form waits to be sent. */
    public boolean isReplay() {
        return request.getMethod().equals("POST") && (!isAttempt() || request.getParameter("replay") != null);
    }

    /** Where to go afterwards: a path of the portal, whatever was asked for. */
    public String getNext() {
        String wanted = isReplay() && !isAttempt()
                ? Access.here(request)
                : Optional.ofNullable(request.getParameter("next")).orElse(Welcome.PATH);
        return Choose.ours(wanted) ? wanted : Welcome.PATH;
    }

    /** What the form that waits holds. */
    public List<Posted.Sent> getWaiting() {
        return isReplay()
                ? meanwhile.getAgain().stream()
                        .filter(sent -> !OWN.contains(sent.name()))
                        .toList()
                : List.of();
    }

    /** The providers by which citizens sign in. */
    public List<Way> getForCitizens() {
        return ways(provider -> provider.serves(PersonKind.CITIZEN));
    }

    /** Those by which only officials do. */
    public List<Way> getForOfficials() {
        return ways(provider -> !provider.serves(PersonKind.CITIZEN));
    }

    private List<Way> ways(Predicate<Provider> meant) {
        return providers.all().stream()
                .filter(meant)
                .map(provider ->
                        new Way(provider.name(), language.of(provider.title()), ProviderPage.address(provider)))
                .toList();
    }

    /** Where to go afterwards, as part of an address. */
    public String getNextEncoded() {
        return URLEncoder.encode(getNext(), StandardCharsets.UTF_8);
    }

    /** Whether anybody signs in with a password. */
    public boolean isPasswords() {
        return isCitizensPasswords() || isOfficialsPasswords();
    }

    /** Whether citizens do. */
    public boolean isCitizensPasswords() {
        return providers.passwords(PersonKind.CITIZEN);
    }

    /** Whether officials do. */
    public boolean isOfficialsPasswords() {
        return providers.passwords(PersonKind.OFFICIAL);
    }

    /** Where a case is opened by number and query code instead, to go on there if that is where she wanted to go. */
    public String getTrack() {
        return TrackPage.address(getNext());
    }

    public String getSignInName() {
        return Optional.ofNullable(request.getParameter("signInName")).orElse("");
    }

    public List<Slip> getSlips() {
        return slips;
    }

    public String getError() {
        return slips.isEmpty() ? "" : slips.getFirst().words();
    }

    public boolean isSignedOut() {
        return request.getParameter("out") != null;
    }

    public boolean isRegistered() {
        return request.getParameter("registered") != null;
    }

    /** Whether she has just chosen a new password. */
    public boolean isChanged() {
        return request.getParameter("changed") != null;
    }
}
