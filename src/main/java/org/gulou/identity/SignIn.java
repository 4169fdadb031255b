package org.gulou.identity;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

        /** Name and password do not belong together; the page must not say which of the two is wrong. */
        record Wrong() implements Outcome {}

        /** Too many wrong attempts: this one was not looked at. */
        record NotYet(Duration pause) implements Outcome {}

        /** The password is right, and she is not in: she shows a code. */
        record AsksCode() implements Outcome {}

        /** The password is right, and she is not in before she has set up a second step, which she must have. */
        record SetsUp() implements Outcome {}
    }

    private static final String OBJECT = "sign-in";

    /** In the session: by whose word she is in. */
    private static final String SHOWN = "shown by a provider";

    /** In the session: that she has shown a code, too. */
    private static final String STEPPED = "has taken the second step";

    /** In the session: when she came in. */
    private static final String SINCE = "signed in at";

    @Inject
    SecurityContext security;

    @Inject
    Attempts attempts;

    @Inject
    Accounts accounts;

    @Inject
    SecondSteps steps;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /**
     * Signs in with a new session id, so that an id which somebody planted before is worth nothing. Who shows a code as well,
     * or must, is not in by her password: {@link SecondDoor} lets her in.
     */
    @Transactional
    public Outcome signIn(String name, String password, HttpServletRequest request, HttpServletResponse response) {
        Tries tries = Tries.of(attempts, name, request.getRemoteAddr());
        Duration pause = tries.take();
        if (pause.isPositive()) {
            return new Outcome.NotYet(pause);
        }
        Optional<Person> holder = accounts.holder(name, password).filter(accounts::hasPassword);
        if (holder.isEmpty()) {
            leave(request);
            refused(accounts.find(name).map(Account::person).orElse("unknown"), Map.of(), request);
            return new Outcome.Wrong();
        }
        tries.right();
        Person person = holder.get();
        if (steps.isOn(person.getId())) {
            return halfway(person, request, new Outcome.AsksCode());
        }
        return steps.isRequired(person)
                ? halfway(person, request, new Outcome.SetsUp())
                : letIn(person, Map.of(), request, response);
    }

    private Outcome halfway(Person person, HttpServletRequest request, Outcome outcome) {
        leave(request);
        new Halfway(person.getId(), clock.instant(), false).keep(request);
        return outcome;
    }

    /** Signs in somebody whom a provider has shown, with a new session id, too. */
    @Transactional
    public Outcome enter(Person person, Shown shown, HttpServletRequest request, HttpServletResponse response) {
        Outcome outcome = letIn(person, Map.of("provider", shown.provider()), request, response);
        if (!(outcome instanceof Outcome.Wrong)) {
            request.getSession().setAttribute(SHOWN, shown);
        }
        return outcome;
    }

    /**
     * Signs in somebody who has shown all that is asked of her.
     *
     * @param how for the journal
     */
    @Transactional(MANDATORY)
    Outcome letIn(Person person, Map<String, String> how, HttpServletRequest request, HttpServletResponse response) {
        // else the server would answer for whoever is signed in, whatever was typed
        leave(request);
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams().credential(new Accounts.Vouched(person.getId())));
        if (status != AuthenticationStatus.SUCCESS) {
            return new Outcome.Wrong();
        }
        stays(request);
        record(person.getId(), "sign-in", how, request);
        return new Outcome.Welcome();
    }

    /** Writes down that somebody whose password was right showed something else that was not. */
    @Transactional(MANDATORY)
    void refused(Person person, String what, HttpServletRequest request) {
        refused(person.getId(), Map.of("why", what), request);
    }

    /** Writes down that somebody who came by a provider was not let in. */
    @Transactional
    public void refused(Provider provider, Refusal why, HttpServletRequest request) {
        refused("unknown", Map.of("provider", provider.name(), "why", why.word()), request);
    }

    /** Ends what came before in this session, except where she wanted to go. */
    private static void leave(HttpServletRequest request) {
        if (request.getUserPrincipal() != null) {
            logOut(request);
        }
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SHOWN);
            session.removeAttribute(STEPPED);
            Halfway.forget(request);
            // before the answer may be sent: afterwards the browser would not hear of it
            request.changeSessionId();
        }
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

    /** Whoever is signed in has shown a code in this session. */
    public static void step(HttpServletRequest request) {
        request.getSession().setAttribute(STEPPED, true);
    }

    /** Whether more than a password has let in whoever is signed in: a code as well, or a provider, which sees to it itself. */
    static boolean isStepped(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && (session.getAttribute(STEPPED) != null || session.getAttribute(SHOWN) != null);
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

    private void refused(String person, Map<String, String> why, HttpServletRequest request) {
        record(person, "sign-in-refused", why, request);
    }

    /** Never what was typed as a name: people type their password there. */
    private void record(String person, String action, Map<String, String> how, HttpServletRequest request) {
        var said = new HashMap<>(how);
        said.put("network", Network.of(request.getRemoteAddr()));
        journal.record(new Actor.Guest(person, ""), action, OBJECT, said, clock.instant());
    }
}
