package org.gulou.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gulou.identity.CurrentUser;

/**
 * Lets officials to the desk and administrators to the admins' pages, by the posts they hold at this moment: one that was
 * taken away counts no more, one that was just given needs no new sign-in. What it lets in is kept in no cache.
 *
 * <p>A script that asks for the sign-in page has lost its session: it is told to load its own page anew.
 */
public class OfficeDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String ASKED_BY_SCRIPT = "Faces-Request";

    @Inject
    CurrentUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/sign-in") && request.getHeader(ASKED_BY_SCRIPT) != null) {
            again(request, response);
        } else if ((path.startsWith("/desk/") && !user.isOfficial())
                || (path.startsWith("/admin/") && !user.isAdmin())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            if (Audience.of(request) == Audience.OFFICE) {
                response.setHeader("Cache-Control", "no-store");
            }
            chain.doFilter(request, response);
        }
    }

    /** What PrimeFaces' script understands: 401 with the page to load. */
    private static void again(HttpServletRequest request, HttpServletResponse response) {
        boolean admin = String.valueOf(request.getHeader("Referer")).contains("/admin/");
        response.setHeader("Location", admin ? "/admin/" : "/desk/");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
