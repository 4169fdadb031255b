package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.gulou.duties.Settings;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.SignIn;
import org.gulou.identity.oidc.Crossing;
import org.gulou.identity.oidc.Provider;
import org.gulou.identity.oidc.Providers;
import org.gulou.identity.oidc.Shown;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Reply;

/** Signs out, and leaves nothing behind on a shared computer. */
@Named
@RequestScoped
public class SignOutPage {
    private static final String SIGNED_OUT = "/sign-in?out=true";

    @Inject
    HttpServletRequest request;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    KeptHere kept;

    @Inject
    SignIn signIn;

    @Inject
    Providers providers;

    @Inject
    Crossing crossing;

    @Inject
    Settings settings;

    @Inject
    Language language;

    private Optional<URI> onward = Optional.empty();
    private String title = "";

    public void open() {
        if (request.getMethod().equals("POST")) {
            var response = (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse();
            access.forgetDrafts(response);
            Optional<Shown> shown = signIn.shown(request);
            signIn.signOut(request);
            // not "cookies": language and size of type are hers to keep
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
            onward = shown.flatMap(this::end);
            if (onward.isEmpty()) {
                Reply.redirect(SIGNED_OUT);
            } else {
                // not a redirect: browsers let a form lead only where the policy of its page says
                response.setHeader("Refresh", "0;url=" + onward.get());
            }
        } else if (!user.isSignedIn() && !kept.isAny()) {
            Reply.redirect(SIGNED_OUT);
        }
    }

    private Optional<URI> end(Shown shown) {
        Optional<Provider> provider =
                providers.named(shown.provider()).filter(known -> known.issuer().equals(shown.issuer()));
        title = provider.map(Provider::title).map(language::of).orElse("");
        return provider.flatMap(known -> crossing.end(known, shown, URI.create(settings.address() + SIGNED_OUT)));
    }

    /** Where she signs out at her provider; the empty text if that is not to be done. */
    public String getOnward() {
        return onward.map(URI::toString).orElse("");
    }

    /** By which name people know her provider. */
    public String getTitle() {
        return title;
    }
}
