package org.gulou.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Leads on within the portal by the path alone, which a browser reads as of the host that it asked (RFC 9110, 10.2.2): the
 * server would name the host that the request claims.
 */
public class Onward extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new ByPath(response));
    }

    private static final class ByPath extends HttpServletResponseWrapper {
        ByPath(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String to) throws IOException {
            if (!to.startsWith("/") || to.startsWith("//")) {
                super.sendRedirect(to);
                return;
            }
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader("Location", to);
            setContentLength(0);
            flushBuffer();
        }
    }
}
