package org.gulou.web;

import jakarta.resource.ResourceException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Answers 503 while the database cannot be reached, as nothing is wrong with the request: the page gives back what was
 * typed, to be sent once more.
 */
public class Outage extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(Outage.class.getName());
    private static final int DEEPEST = 30;

    /**
     * SQLSTATE: no connection; shut down, crashed or starting up (PostgreSQL, appendix A); closed or broken (H2's own
     * numbers).
     */
    private static final List<String> UNREACHABLE = List.of("08", "57P", "90067", "90098", "90121");

    /**
     * How the pool begins when a statement comes after the connection of its transaction broke. EclipseLink tries a
     * statement again that met a broken connection, and tells only of the second attempt.
     */
    private static final String BROKEN_BEFORE = "IJ031070";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (response.isCommitted() || !isOutage(failed)) {
                throw failed;
            }
            LOG.log(Level.WARNING, failed, () -> "The database cannot be reached; 503 for " + request.getRequestURI());
            response.reset();
            PlainAnswer.UNAVAILABLE.send(response, SentAgain.of(request));
        }
    }

    /** Whether what went wrong is that the database was not there; a commit that fails names it as suppressed only. */
    static boolean isOutage(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof ResourceException
                        || (cause instanceof SQLException refused && isUnreachable(refused))
                        || Stream.of(cause.getSuppressed()).anyMatch(Outage::isOutage));
    }

    private static boolean isUnreachable(SQLException refused) {
        String state = refused.getSQLState();
        String told = refused.getMessage();
        return state == null
                ? told != null && told.startsWith(BROKEN_BEFORE)
                : UNREACHABLE.stream().anyMatch(state::startsWith);
    }
}
