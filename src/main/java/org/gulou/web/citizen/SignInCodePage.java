package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.SecondDoor;
import org.gulou.web.Welcome;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/** Where somebody whose password was right shows the code of her app, or a recovery code. */
@Named
@RequestScoped
public class SignInCodePage {
    static final String PATH = "/sign-in-code";

    @Inject
    HttpServletRequest request;

    @Inject
    SecondDoor door;

    @Inject
    CurrentUser user;

    @Inject
    Arrival arrival;

    @Inject
    Language language;

    private List<Slip> slips = List.of();

    public void open() {
        if (!door.asksCode(request)) {
            Reply.redirect(user.isSignedIn() ? Welcome.PATH : "/sign-in");
        } else if (request.getMethod().equals("POST")) {
            attempt(Posted.of(request));
        }
    }

    private void attempt(Posted posted) {
        String field = posted.has("recovery") ? "recovery" : "code";
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        switch (door.code(posted.text(field), request, response)) {
            case SecondDoor.Outcome.In(var how) -> {
                if (!arrival.goOn(how, arrival.wanted())) {
                    Reply.redirect("/sign-in");
                }
            }
            case SecondDoor.Outcome.Wrong wrong -> wrong(field, language.say("sign-in-code." + field + ".wrong"));
            case SecondDoor.Outcome.NotYet(var pause) ->
                wrong(field, language.say("attempts.wait", Math.max(1, pause.toSeconds())));
            case SecondDoor.Outcome.Over over -> Reply.redirect("/sign-in");
        }
    }

    private void wrong(String field, String words) {
        slips = List.of(new Slip(field, words));
        Reply.unprocessable();
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }
}
