package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gulou.identity.NewPassword;
import org.gulou.identity.OneTimeCodes;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;
import org.omnifaces.cdi.Param;

/** Where the link in the mail leads: chooses a new password, once. */
@Named
@RequestScoped
public class NewPasswordPage {
    @Inject
    @Param(pathIndex = 0)
    String code;

    @Inject
    HttpServletRequest request;

    @Inject
    NewPassword newPassword;

    @Inject
    OneTimeCodes codes;

    @Inject
    Language language;

    private List<Slip> slips = List.of();
    private boolean good;

    public void open() {
        String given = Optional.ofNullable(code).orElse("");
        good = codes.subject(OneTimeCodes.Purpose.NEW_PASSWORD, given).isPresent();
        if (request.getMethod().equals("POST")) {
            choose(given, Posted.of(request));
        }
    }

    private void choose(String given, Posted posted) {
        String password = posted.first("password").orElse("");
        if (!password.equals(posted.first("again").orElse(""))) {
            refuse("again", "register.again.different");
            return;
        }
        switch (newPassword.set(given, password)) {
            case NewPassword.Outcome.Changed changed -> Reply.redirect("/sign-in?changed=true");
            case NewPassword.Outcome.NoCode noCode -> {
                good = false;
                Reply.unprocessable();
            }
            case NewPassword.Outcome.Refused(String key) -> refuse("password", key);
        }
    }

    private void refuse(String field, String key) {
        slips = List.of(new Slip(field, language.say(key)));
        Reply.unprocessable();
    }

    /** Whether the link can still be used. */
    public boolean isGood() {
        return good;
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong with a field; the empty text if nothing is. */
    public String error(String field) {
        return Slip.at(field, slips);
    }
}
