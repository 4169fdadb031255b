package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.gulou.duties.Settings;
import org.gulou.identity.NewPassword;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/** Asks for a link by which to choose a new password; the answer is the same whether or not there is such a person. */
@Named
@RequestScoped
public class ForgotPage {
    @Inject
    HttpServletRequest request;

    @Inject
    NewPassword newPassword;

    @Inject
    Settings settings;

    @Inject
    Language language;

    private List<Slip> slips = List.of();
    private String signInName = "";
    private boolean asked;

    public void open() {
        if (isSending() && request.getMethod().equals("POST")) {
            signInName = Posted.of(request).text("signInName");
            ask();
            if (!slips.isEmpty()) {
                Reply.unprocessable();
            }
        }
    }

    private void ask() {
        if (signInName.isEmpty()) {
            slips = List.of(new Slip("signInName", language.say("forgot.name.missing")));
            return;
        }
        Duration pause = newPassword.ask(signInName, request.getRemoteAddr());
        if (pause.isPositive()) {
            slips = List.of(new Slip("signInName", language.say("attempts.wait", Math.max(1, pause.toSeconds()))));
        }
        asked = slips.isEmpty();
    }

    /** Whether mail goes out at all; else a link would be promised that never comes. */
    public boolean isSending() {
        return settings.mail().isPresent();
    }

    public List<Slip> getSlips() {
        return slips;
    }

    /** What is wrong; the empty text if nothing is. */
    public String getError() {
        return slips.stream().map(Slip::words).findFirst().orElse("");
    }

    public String getSignInName() {
        return signInName;
    }

    public boolean isAsked() {
        return asked;
    }
}
