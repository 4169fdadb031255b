package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gulou.identity.SignIn;
import org.gulou.web.ui.Reply;

/** Signs out, and leaves nothing behind on a shared computer. */
@Named
@RequestScoped
public class SignOutPage {
    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    SignIn signIn;

    public void open() {
        if (request.getMethod().equals("POST")) {
            var response = (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse();
            access.forgetDrafts(response);
            signIn.signOut(request);
            // not "cookies": language and size of type are hers to keep
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
            Reply.redirect("/sign-in?out=true");
        }
    }
}
