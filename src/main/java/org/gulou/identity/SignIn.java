package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** Signing in and out. */
@ApplicationScoped
public class SignIn {
    /** What becomes of an attempt to sign in. */
    public sealed interface Outcome {
        /** She is in; the page sends her on. */
        record Welcome() implements Outcome {}

        /** She is in, and the answer already sends her to the page she had asked for: the page must add nothing. */
        record Continued() implements Outcome {}

        /** Name and password do not belong together; the page must not say which of the two is wrong. */
        record Wrong() implements Outcome {}

        /** Too many wrong attempts: this one was not looked at. */
        record NotYet(Duration pause) implements Outcome {}
    }

    private static final String OBJECT = "sign-in";

    @Inject
    SecurityContext security;

    @Inject
    Attempts attempts;

    @Inject
    Accounts accounts;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Signs in, with a new session id, so that an id which somebody planted before is worth nothing. */
    @Transactional
    public Outcome signIn(String name, String password, HttpServletRequest request, HttpServletResponse response) {
        String network = Network.of(request.getRemoteAddr());
        String networkKey = "network " + network;
        String account = "account " + Account.normal(name);
        String accountHere = account + " from " + network;
        Duration pause = attempts.take(
                Map.of(account, Allowance.ANYWHERE, accountHere, Allowance.OWN, networkKey, Allowance.NETWORK));
        if (pause.isPositive()) {
            return new Outcome.NotYet(pause);
        }
        if (request.getUserPrincipal() != null) {
            // else the server would answer for whoever is signed in, whatever was typed
            logOut(request);
        }
        if (request.getSession(false) != null) {
            // before the answer may be sent: afterwards the browser would not hear of it
            request.changeSessionId();
        }
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name, password)));
        return switch (status) {
            case SUCCESS, SEND_CONTINUE -> {
                attempts.forgive(account);
                attempts.forgive(accountHere);
                attempts.takeBack(networkKey);
                accounts.find(name).ifPresent(known -> record(known.person(), "sign-in", network));
                yield status == AuthenticationStatus.SUCCESS ? new Outcome.Welcome() : new Outcome.Continued();
            }
            case SEND_FAILURE, NOT_DONE -> {
                record(accounts.find(name).map(Account::person).orElse("unknown"), "sign-in-refused", network);
                yield new Outcome.Wrong();
            }
        };
    }

    /** Signs out and ends the session with all it holds. */
    public void signOut(HttpServletRequest request) {
        logOut(request);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static void logOut(HttpServletRequest request) {
        try {
            request.logout();
        } catch (ServletException failed) {
            throw new IllegalStateException("The server could not sign out", failed);
        }
    }

    /** Never what was typed as a name: people type their password there. */
    private void record(String person, String action, String network) {
        journal.record(new Actor.Guest(person, ""), action, OBJECT, Map.of("network", network), clock.instant());
    }
}
