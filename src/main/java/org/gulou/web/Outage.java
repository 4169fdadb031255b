package org.gulou.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gulou.duties.DatabaseOutage;

/**
 * Answers 503 while the database cannot be reached, as nothing is wrong with the request: the page gives back what was
 * typed, to be sent once more.
 */
public class Outage extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(Outage.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (response.isCommitted() || !DatabaseOutage.is(failed)) {
                throw failed;
            }
            LOG.log(Level.WARNING, failed, () -> "The database cannot be reached; 503 for " + request.getRequestURI());
            response.reset();
            PlainAnswer.UNAVAILABLE.send(response, SentAgain.of(request));
        }
    }
}
