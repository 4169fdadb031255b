package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.gulou.identity.CurrentUser;

/**
 * Whether this browser holds something of a visitor who has not signed in: a draft or case that she opened by a code, or what
 * she typed. Somebody who comes to a shared computer after her could open it, so she is offered to leave.
 */
@Named
@RequestScoped
public class KeptHere {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    public boolean isAny() {
        return !user.isSignedIn() && (request.getSession(false) != null || access.holdsDrafts());
    }
}
