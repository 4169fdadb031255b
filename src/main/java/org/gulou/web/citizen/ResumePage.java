package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gulou.identity.Allowance;
import org.gulou.identity.Attempts;
import org.gulou.identity.Network;
import org.gulou.intake.Draft;
import org.gulou.intake.Drafts;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.Slip;

/** Opens a guest's draft again by its code. */
@Named
@RequestScoped
public class ResumePage {
    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    Drafts drafts;

    @Inject
    Attempts attempts;

    @Inject
    Language language;

    private List<Slip> slips = List.of();

    public void open() {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        String key = "draft code from " + Network.of(request.getRemoteAddr());
        Duration pause = attempts.take(key, Allowance.NETWORK);
        if (pause.isPositive()) {
            wrong(language.say("attempts.wait", Math.max(1, pause.toSeconds())));
            return;
        }
        Optional<Draft> draft = drafts.byCode(Posted.of(request).text("code"));
        if (draft.isEmpty()) {
            wrong(language.say("resume.unknown"));
            return;
        }
        attempts.takeBack(key);
        access.remember(draft.get(), (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse());
        Reply.redirect("/apply/" + draft.get().getId());
    }

    private void wrong(String words) {
        slips = List.of(new Slip("code", words));
        Reply.unprocessable();
    }

    public List<Slip> getSlips() {
        return slips;
    }

    public String getError() {
        return slips.isEmpty() ? "" : slips.getFirst().words();
    }

    public boolean isDeleted() {
        return request.getParameter("deleted") != null;
    }
}
