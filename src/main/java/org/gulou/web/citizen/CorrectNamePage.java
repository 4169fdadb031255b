package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Doubt;
import org.gulou.identity.OwnAccount;
import org.gulou.identity.Person;
import org.gulou.identity.SignIn;
import org.gulou.kernel.Actor;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/** Where somebody corrects the name and the number that she mistyped when she registered. */
@Named
@RequestScoped
public class CorrectNamePage {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    OwnAccount account;

    @Inject
    Doubts doubts;

    @Inject
    Language language;

    private final List<Slip> slips = new ArrayList<>();
    private String name = "";
    private String residentId = "";

    public void open() {
        if (!user.isSignedIn()) {
            // never with what was typed: a password would lie in the page that asks her to sign in
            Reply.redirect("/sign-in?next=/correct-name");
        } else if (!account.mayCorrect(self())) {
            Reply.redirect("/account");
        } else if (request.getMethod().equals("POST")) {
            correct(Posted.of(request));
        } else {
            Person person = user.person().orElseThrow();
            name = person.getName();
            residentId = person.getResidentId();
        }
    }

    private void correct(Posted posted) {
        name = posted.text("name");
        residentId = posted.text("residentId");
        switch (account.correct(
                self(), SignIn.caller(request, posted.first("present").orElse("")), name, residentId)) {
            case OwnAccount.Outcome.Changed changed -> Reply.redirect("/account?corrected=true");
            case OwnAccount.Outcome.Doubted(Doubt why) -> refuse("present", doubts.say(why));
            case OwnAccount.Outcome.Refused(var mistakes) ->
                mistakes.forEach(mistake -> refuse(mistake.field(), language.say(mistake.key())));
        }
    }

    private void refuse(String field, String words) {
        slips.add(new Slip(field, words));
        Reply.unprocessable();
    }

    private Actor.Citizen self() {
        return user.citizen("", "");
    }

    /** Whether she shows her password with it. */
    public boolean isPassword() {
        return account.signInName(self()).isPresent();
    }

    public String getName() {
        return name;
    }

    public String getResidentId() {
        return residentId;
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }
}
