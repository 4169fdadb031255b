package org.gulou.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whose password was right and who is not in yet: she still shows a code, or sets up that she will. It lies in her
 * session and opens nothing else.
 *
 * @param at when she showed the password
 * @param stepped whether all is shown that is asked, and she only goes on
 */
record Halfway(String person, Instant at, boolean stepped) implements Serializable {
    private static final String NAME = "halfway in";

    /** Who leaves it open must not leave her password to the next person. */
    private static final Duration GOOD = Duration.ofMinutes(10);

    static Optional<Halfway> of(HttpServletRequest request, Instant now) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(NAME))
                .filter(Halfway.class::isInstance)
                .map(Halfway.class::cast)
                .filter(halfway -> halfway.at().plus(GOOD).isAfter(now));
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }
}
