package org.gulou.web.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gulou.intake.Draft;
import org.gulou.intake.Owner;

/** What lets a browser open a guest's draft until it is closed. */
public final class DraftKey {
    /** The name of the cookie begins so; the id of the draft follows. */
    public static final String COOKIE = "draft-";

    private DraftKey() {}

    /** Hands it out; does nothing for the draft of somebody with an account. */
    public static void give(Draft draft, HttpServletRequest request, HttpServletResponse response) {
        if (draft.owner() instanceof Owner.Guest guest) {
            var cookie = new Cookie(COOKIE + draft.getId(), guest.code());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            response.addCookie(cookie);
        }
    }
}
