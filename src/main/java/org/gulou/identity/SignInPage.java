package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/**
 * Has the server know in each request who signed in with an earlier one; {@link SignIn} lets people in. No page is told to the
 * server as closed: the doors of the portal lead to the sign-in themselves.
 */
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue = @LoginToContinue(loginPage = "/sign-in", useForwardToLogin = false, errorPage = ""))
@ApplicationScoped
class SignInPage {}
