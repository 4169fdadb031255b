package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.gulou.cases.Keeping;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.Reply;

/** Takes a case that was filed without an account, and opened by its code, into the account of who has signed in. */
@Named
@RequestScoped
public class KeepPage {
    @Inject
    HttpServletRequest request;

    @Inject
    CaseInView view;

    @Inject
    CurrentUser user;

    @Inject
    Keeping keeping;

    public void open() {
        if (!view.open()) {
            return;
        }
        if (!isPossible()) {
            view.tooLate();
        } else if (request.getMethod().equals("POST")) {
            String number = view.getNumber();
            if (keeping.keep(view.proceeding().file(), user.citizen("", ""))) {
                Reply.redirect("/case/" + number + "?kept=true");
            } else {
                view.tooLate();
            }
        }
    }

    /** Whether she has signed in, and the case may become hers. */
    public boolean isPossible() {
        return view.found()
                .filter(found ->
                        user.isSignedIn() && view.isByCode() && keeping.mayKeep(found.file(), user.citizen("", "")))
                .isPresent();
    }

    /** Whether nobody has signed in, and the case is in no account yet. */
    public boolean isInviting() {
        return !user.isSignedIn()
                && view.found()
                        .filter(found -> view.isByCode()
                                && found.file().person().isEmpty()
                                && found.file().organisation().isEmpty())
                        .isPresent();
    }

    /** Whether it has just become hers. */
    public boolean isKept() {
        return request.getParameter("kept") != null;
    }
}
