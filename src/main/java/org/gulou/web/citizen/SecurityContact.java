package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gulou.duties.Settings;

/** Whom to tell of a hole in the portal, where the operator has said so; else there is no such address (RFC 9116). */
@WebServlet(SecurityContact.PATH)
public class SecurityContact extends HttpServlet {
    static final String PATH = "/.well-known/security.txt";

    private static final long serialVersionUID = 1;

    /** The RFC wants less than a year, so that a portal nobody looks after stops promising an answer. */
    private static final Duration VALID = Duration.ofDays(180);

    @Inject
    transient Settings settings;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<URI> contact = contact();
        if (contact.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("""
                Contact: %s
                Expires: %s
                Preferred-Languages: zh, en
                Canonical: %s
                """.formatted(
                        contact.get(),
                        clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS),
                        settings.address().resolve(PATH)));
    }

    /** What is set wrongly is told to the operator at the start, and is no address for anybody. */
    private Optional<URI> contact() {
        try {
            return settings.securityContact();
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
