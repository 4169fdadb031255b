package org.gulou.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import org.gulou.identity.CurrentUser;

/**
 * Lets officials to the desk and administrators to the admins' pages, by the posts they hold at this moment: one that was
 * taken away counts no more, one that was just given needs no new sign-in. What it lets in is kept in no cache.
 *
 * <p>Who is not signed in does so first, and comes back to the page that she asked for; a form that she sent after her
 * session had ended goes on to where it was sent.
 */
public class OfficeDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String SENT_BY_SCRIPT = "Faces-Request";

    @Inject
    CurrentUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Audience.of(request) != Audience.OFFICE) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        boolean post = request.getMethod().equals("POST");
        if (mayEnter(request)) {
            chain.doFilter(request, response);
        } else if (user.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!post) {
            response.sendRedirect("/sign-in?next=" + URLEncoder.encode(here(request), UTF_8));
        } else if (request.getHeader(SENT_BY_SCRIPT) == null) {
            response.setHeader("Content-Security-Policy", CitizenPolicy.POLICY);
            request.getRequestDispatcher("/citizen/sign-in.xhtml").forward(request, response);
        } else {
            loadAnew(request, response);
        }
    }

    private boolean mayEnter(HttpServletRequest request) {
        String path = Audience.path(request);
        return path.startsWith("/admin/catalogue/")
                ? user.isOwner()
                : path.startsWith("/admin/") ? user.isAdmin() : user.isOfficial();
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** What PrimeFaces' script understands: 401 with the page to load. */
    private static void loadAnew(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Location", request.getRequestURI());
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
