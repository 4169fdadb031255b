package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gulou.forms.Masked;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Doubt;
import org.gulou.identity.OwnAccount;
import org.gulou.identity.Person;
import org.gulou.identity.SecondSteps;
import org.gulou.identity.SignIn;
import org.gulou.identity.oidc.Providers;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/** What the portal knows of who has signed in: she sees it, takes a copy, and chooses another password. */
@Named
@RequestScoped
public class AccountPage {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    OwnAccount account;

    @Inject
    SignIn signIn;

    @Inject
    Providers providers;

    @Inject
    Doubts doubts;

    @Inject
    SecondSteps steps;

    @Inject
    Moments moments;

    @Inject
    Language language;

    private List<Slip> slips = List.of();
    private String signInName = "";

    public void open() {
        if (!user.isSignedIn()) {
            // never with what was typed: passwords would lie in the page that asks her to sign in
            Reply.redirect("/sign-in?next=/account");
            return;
        }
        signInName = account.signInName(user.citizen("", "")).orElse("");
        if (request.getMethod().equals("POST") && !signInName.isEmpty()) {
            change(Posted.of(request));
        }
    }

    private void change(Posted posted) {
        String password = posted.first("password").orElse("");
        if (!password.equals(posted.first("again").orElse(""))) {
            refuse("again", language.say("register.again.different"));
            return;
        }
        switch (account.change(
                user.citizen("", ""),
                SignIn.caller(request, posted.first("present").orElse("")),
                password)) {
            case OwnAccount.Outcome.Changed changed -> {
                signIn.stays(request);
                Reply.redirect("/account?changed=true");
            }
            case OwnAccount.Outcome.Doubted(Doubt why) -> refuse("present", doubts.say(why));
            case OwnAccount.Outcome.Refused(var mistakes) ->
                mistakes.forEach(mistake -> refuse(mistake.field(), language.say(mistake.key())));
        }
    }

    private void refuse(String field, String words) {
        slips = List.of(new Slip(field, words));
        Reply.unprocessable();
    }

    public Person getPerson() {
        return user.person().orElseThrow();
    }

    /** Only so much of the identity number that she knows it again; the empty text where she gave none. */
    public String getResidentId() {
        return getPerson().residentId().map(Masked::ends).orElse("");
    }

    /** The empty text where she has no password. */
    public String getSignInName() {
        return signInName;
    }

    /** Since when she shows a code beside it; the empty text if she does not. */
    public String getSecondStep() {
        return steps.state(getPerson().getId())
                .map(on -> language.say("second-step.on.since", moments.day(on.since()), on.left()))
                .orElse("");
    }

    /** Whether people may come by a provider, too. */
    public boolean isProviding() {
        return !providers.all().isEmpty();
    }

    /** Whether she may correct her name and number herself. */
    public boolean isCorrecting() {
        return account.mayCorrect(user.citizen("", ""));
    }

    /** Whether she has just corrected her name or number. */
    public boolean isCorrected() {
        return request.getParameter("corrected") != null;
    }

    /** Whether she has just chosen another password. */
    public boolean isChanged() {
        return request.getParameter("changed") != null;
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }
}
