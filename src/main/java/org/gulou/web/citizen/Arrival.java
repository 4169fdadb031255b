package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.gulou.identity.Person;
import org.gulou.identity.SignIn;
import org.gulou.identity.oidc.Goal;
import org.gulou.identity.oidc.Shown;
import org.gulou.web.Welcome;
import org.gulou.web.ui.Choose;
import org.gulou.web.ui.Reply;

/**
 * Somebody on her way back from a provider: what her browser holds meanwhile, what waits in her session, and how she goes on
 * once she is in.
 */
@RequestScoped
class Arrival {
    private static final String BROWSER = "sign-in-browser";
    private static final String GOAL = "goal of a sign-in";
    private static final String FIRST = "first sign-in by a provider";

    /** Addresses whose requests bring the secret of her browser. */
    private static final String PATH = "/sign-in-at";

    private static final int SECRET = 36;
    private static final Duration KEPT = Duration.ofHours(1);

    /** Who leaves the portal open before she has decided must not leave her account to the next person. */
    private static final Duration DECIDES = Duration.ofMinutes(10);

    @Inject
    HttpServletRequest request;

    @Inject
    SignIn signIn;

    @Inject
    Clock clock;

    /** Somebody who was shown at this moment and has not said yet whether she has an account. */
    record First(Shown shown, Goal goal, Instant at) implements Serializable {}

    /** A secret of this browser, so that nobody is signed in by what another one began. */
    String browser(HttpServletResponse response) {
        String secret = browser()
                .filter(held -> held.length() == SECRET)
                .orElseGet(() -> UUID.randomUUID().toString());
        var cookie = new Cookie(BROWSER, secret);
        cookie.setPath(PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
        response.addCookie(cookie);
        return secret;
    }

    Optional<String> browser() {
        Cookie[] cookies = request.getCookies();
        return Optional.ofNullable(cookies).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(BROWSER))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Lets in whom a provider has shown, and leads her where she wanted to be; what she had sent there waits for a click. */
    boolean enter(Person person, Shown shown, Goal goal, HttpServletResponse response) {
        return goOn(signIn.enter(person, shown, request, response), goal);
    }

    /** Leads who has just come in where she wanted to be; false if she has not. */
    boolean goOn(SignIn.Outcome outcome, Goal goal) {
        return switch (outcome) {
            case SignIn.Outcome.Welcome welcome -> {
                forget();
                if (goal.waiting().isEmpty()) {
                    Reply.redirect(next(goal));
                } else {
                    keep(goal);
                    Reply.redirect("/arrived");
                }
                yield true;
            }
            case SignIn.Outcome.Wrong wrong -> false;
            case SignIn.Outcome.NotYet notYet -> false;
            case SignIn.Outcome.AsksCode asksCode -> false;
            case SignIn.Outcome.SetsUp setsUp -> false;
        };
    }

    /** Only a path of the portal, whatever was asked for. */
    static String next(Goal goal) {
        return Choose.ours(goal.next()) ? goal.next() : Welcome.PATH;
    }

    void keep(Goal goal) {
        keep(GOAL, goal);
    }

    Optional<Goal> goal() {
        return held(GOAL, Goal.class);
    }

    /** Where she goes on to; the place for everybody where nothing else is known. */
    Goal wanted() {
        return goal().orElseGet(() -> new Goal(Welcome.PATH, ""));
    }

    void begin(Shown shown, Goal goal) {
        keep(FIRST, new First(shown, goal, clock.instant()));
    }

    /** Under a new session id, so that nobody who planted the old one finds it. */
    private void keep(String name, Serializable what) {
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
        request.getSession().setAttribute(name, what);
    }

    Optional<First> first() {
        return held(FIRST, First.class).filter(first -> first.at().plus(DECIDES).isAfter(clock.instant()));
    }

    /** Nothing of what was begun by a provider is left to whoever comes next. */
    void forget() {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(FIRST);
            session.removeAttribute(GOAL);
        }
    }

    private <T> Optional<T> held(String name, Class<T> type) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(name))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
