package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.gulou.identity.CurrentUser;
import org.gulou.intake.Application;
import org.gulou.intake.Drafts;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Reply;
import org.omnifaces.cdi.Param;

/** A draft that is put aside: how to come back to it, and how to delete it. */
@Named
@RequestScoped
public class DraftPage {
    @Inject
    @Param(pathIndex = 0)
    String draft;

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    Drafts drafts;

    @Inject
    CurrentUser user;

    private LocalizedText service = LocalizedText.NONE;
    private String code = "";
    private Instant expires = Instant.EPOCH;
    private boolean round;

    public void open() {
        access.unfiled(draft).ifPresent(this::show);
    }

    private void show(Application application) {
        service = application.version().guide().title();
        expires = application.draft().getExpiresAt();
        code = GuestCode.of(application.draft());
        round = application.draft().isSentRound();
    }

    /** Deletes it, once she has confirmed. */
    public void delete() {
        access.deletable(draft).ifPresent(this::show);
        if (request.getMethod().equals("POST") && !service.isEmpty()) {
            drafts.delete(draft, access.visitor(draft));
            Reply.redirect(user.isSignedIn() ? "/my?deleted=true#deleted" : "/resume?deleted=true");
        }
    }

    public String getDraft() {
        return draft;
    }

    public LocalizedText getService() {
        return service;
    }

    /** The draft code in groups; the empty text where she has an account. */
    public String getCode() {
        return code;
    }

    /** Whether others have been asked to sign it. */
    public boolean isRound() {
        return round;
    }

    public Instant getExpires() {
        return expires;
    }
}
