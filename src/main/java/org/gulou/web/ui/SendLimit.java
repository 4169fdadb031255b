package org.gulou.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the portal takes at once. */
@Named
@RequestScoped
public class SendLimit {
    @Inject
    HttpServletRequest request;

    /** Whether the page answers a form that was larger; what is sent from it afterwards is another. */
    public boolean isExceeded() {
        return request.getMethod().equals("GET") && request.getParameter(SameAddress.TOO_LARGE) != null;
    }
}
