package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gulou.identity.oidc.Provider;
import org.gulou.identity.oidc.Refusal;
import org.gulou.identity.oidc.Shown;
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

    /** In the session: by whose word she is in. */
    private static final String SHOWN = "shown by a provider";

    /** In the session: when she came in. */
    private static final String SINCE = "signed in at";

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
        var tries = PasswordTries.of(attempts, name, request.getRemoteAddr());
        String network = tries.network();
        Duration pause = tries.take();
        if (pause.isPositive()) {
            return new Outcome.NotYet(pause);
        }
        AuthenticationStatus status = authenticate(new UsernamePasswordCredential(name, password), request, response);
        return switch (status) {
            case SUCCESS, SEND_CONTINUE -> {
                tries.right();
                accounts.find(name).ifPresent(known -> record(known.person(), "sign-in", network));
                yield status == AuthenticationStatus.SUCCESS ? new Outcome.Welcome() : new Outcome.Continued();
            }
            case SEND_FAILURE, NOT_DONE -> {
                record(accounts.find(name).map(Account::person).orElse("unknown"), "sign-in-refused", network);
                yield new Outcome.Wrong();
            }
        };
    }

    /** Signs in somebody whom a provider has shown, with a new session id, too. */
    @Transactional
    public Outcome enter(Person person, Shown shown, HttpServletRequest request, HttpServletResponse response) {
        AuthenticationStatus status = authenticate(new Accounts.Vouched(person.getId()), request, response);
        return switch (status) {
            case SUCCESS, SEND_CONTINUE -> {
                request.getSession().setAttribute(SHOWN, shown);
                journal.record(
                        new Actor.Guest(person.getId(), ""),
                        "sign-in",
                        OBJECT,
                        Map.of("network", Network.of(request.getRemoteAddr()), "provider", shown.provider()),
                        clock.instant());
                yield status == AuthenticationStatus.SUCCESS ? new Outcome.Welcome() : new Outcome.Continued();
            }
            case SEND_FAILURE, NOT_DONE -> new Outcome.Wrong();
        };
    }

    /** Writes down that somebody who came by a provider was not let in. */
    @Transactional
    public void refused(Provider provider, Refusal why, HttpServletRequest request) {
        journal.record(
                new Actor.Guest("unknown", ""),
                "sign-in-refused",
                OBJECT,
                Map.of(
                        "network", Network.of(request.getRemoteAddr()),
                        "provider", provider.name(),
                        "why", why.word()),
                clock.instant());
    }

    private AuthenticationStatus authenticate(
            Credential credential, HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() != null) {
            // else the server would answer for whoever is signed in, whatever was typed
            logOut(request);
        }
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SHOWN);
            // before the answer may be sent: afterwards the browser would not hear of it
            request.changeSessionId();
        }
        AuthenticationStatus status = security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(credential));
        if (status == AuthenticationStatus.SUCCESS || status == AuthenticationStatus.SEND_CONTINUE) {
            stays(request);
        }
        return status;
    }

    /** From now on she is in anew: she herself has just ended all sessions, and is to keep this one. */
    public void stays(HttpServletRequest request) {
        request.getSession().setAttribute(SINCE, clock.instant());
    }

    /** How whoever is signed in asks, with the password that she shows; the empty text if she shows none. */
    public static Caller caller(HttpServletRequest request, String password) {
        return new Caller(password, since(request), request.getRemoteAddr());
    }

    /** When she came in whom this session belongs to; long ago where that is not known. */
    static Instant since(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SINCE) instanceof Instant at ? at : Instant.EPOCH;
    }

    /** What the provider told by which she signed in; empty if she did with a password. */
    public Optional<Shown> shown(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SHOWN) instanceof Shown shown
                ? Optional.of(shown)
                : Optional.empty();
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
