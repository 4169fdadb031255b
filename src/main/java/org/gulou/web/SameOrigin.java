package org.gulou.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ResourceBundle;
import org.gulou.web.ui.Language;
import org.jspecify.annotations.Nullable;

/**
 * Lets a POST in only if it comes from a page of this portal, and no other request may look like a postback.
 *
 * <p>Citizens' forms carry no view state that a forger would have to guess; the browser's own word about where a request
 * comes from (Fetch Metadata, and {@code Origin} where that is missing) replaces it. A request with neither header does
 * not come from a browser that has this user's cookies.
 */
public class SameOrigin extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean post = request.getMethod().equals("POST");
        if (post && !ours(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!post && request.getParameter("jakarta.faces.ViewState") != null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (post && !readable(request, response)) {
            return;
        }
        chain.doFilter(request, response);
    }

    /** Reads the form now, where what is too large or malformed can still be answered in words. */
    private static boolean readable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (multipart(request)) {
                request.getParts();
            }
            request.getParameterMap();
            return true;
        } catch (IllegalStateException tooLarge) {
            response.sendRedirect(request.getRequestURI() + "?tooLarge=true");
        } catch (ServletException | IOException | RuntimeException malformed) {
            refuse(response);
        }
        return false;
    }

    /** In plain words of all languages: an error page would read the broken form again. */
    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("text/plain;charset=UTF-8");
        for (String language : Language.TAGS) {
            ResourceBundle words = Language.words(language);
            response.getWriter().println(words.getString("error.badRequest.what"));
        }
    }

    private static boolean multipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static boolean ours(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        @Nullable String origin = request.getHeader("Origin");
        return origin == null || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
