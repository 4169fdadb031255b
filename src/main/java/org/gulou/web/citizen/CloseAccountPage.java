package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gulou.cases.OwnCases;
import org.gulou.identity.AccountClosing;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.SignIn;
import org.gulou.intake.Leaving;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/** Where somebody closes her account for good, after she has read what goes and what stays. */
@Named
@RequestScoped
public class CloseAccountPage {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Leaving leaving;

    @Inject
    AccountClosing closing;

    @Inject
    SignIn signIn;

    @Inject
    Access access;

    @Inject
    Doubts doubts;

    @Inject
    Language language;

    private List<Slip> slips = List.of();
    private List<CaseNumber> open = List.of();

    public void open() {
        if (!user.isSignedIn()) {
            if (!isDone()) {
                // never with what was typed: a password would lie in the page that asks her to sign in
                Reply.redirect("/sign-in?next=/close-account");
            }
            return;
        }
        if (request.getMethod().equals("POST")) {
            close(Posted.of(request));
        }
        open = leaving.open(self());
    }

    private void close(Posted posted) {
        if (!posted.text("sure").equals("yes")) {
            refuse("sure", language.say("close-account.sure.missing"));
            return;
        }
        switch (leaving.leave(
                self(), SignIn.caller(request, posted.first("present").orElse("")))) {
            case Leaving.Outcome.Left left -> leave();
            case Leaving.Outcome.Hindered hindered -> Reply.unprocessable();
            case Leaving.Outcome.Doubted(var why) -> refuse("present", doubts.say(why));
        }
    }

    private void leave() {
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        access.forgetDrafts(response);
        signIn.signOut(request);
        // not "cookies": language and size of type are hers to keep
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Reply.redirect("/close-account?done=true");
    }

    private void refuse(String field, String words) {
        slips = List.of(new Slip(field, words));
        Reply.unprocessable();
    }

    private Actor.Citizen self() {
        return user.citizen("", "");
    }

    /** Whether she has just closed it. */
    public boolean isDone() {
        return request.getParameter("done") != null && !user.isSignedIn();
    }

    /** Her own cases on which an office still works. */
    public List<CaseNumber> getOpen() {
        return open;
    }

    /** The key of the words for what keeps the account open, whatever she does; the empty text if nothing does. */
    public String getBar() {
        return closing.bar(self())
                .map(why -> switch (why) {
                    case POST -> "close-account.post";
                    case DEMO -> "close-account.demo";
                })
                .orElse("");
    }

    /** Whether nothing speaks against it. */
    public boolean isPossible() {
        return open.isEmpty() && getBar().isEmpty();
    }

    /** Her cases that are ended, with their codes. */
    public List<OwnCases.Kept> getEnded() {
        return leaving.ended(self());
    }

    /** How many drafts go with it. */
    public int getDrafts() {
        return leaving.drafts(self());
    }

    /** Whether she shows her password with it. */
    public boolean isPassword() {
        return closing.asksPassword(self());
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }
}
