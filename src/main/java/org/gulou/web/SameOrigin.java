package org.gulou.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gulou.web.ui.SameAddress;
import org.jspecify.annotations.Nullable;

/**
 * Lets a POST in only if it comes from a page of this portal, and no other request may look like a postback; answers in
 * words what is too large or cannot be read.
 *
 * <p>Citizens' forms carry no view state that a forger would have to guess; the browser's own word about where a request
 * comes from (Fetch Metadata, and {@code Origin} where that is missing) replaces it. A request with neither header does
 * not come from a browser that has this user's cookies.
 */
public class SameOrigin extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "OPTIONS");

    /** What one form may send: five files of 20 MB, which a paper can ask for, and what is written beside them; {@code upload.too-much} says so. */
    private static final long MOST_BYTES = 110L << 20;

    /** Of it what is no file: that stands in memory several times over while it is worked on. */
    private static final long MOST_WRITTEN = 8L << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean ofSystem = Audience.of(request) == Audience.SYSTEMS;
        if (!ofSystem && !METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", METHODS));
            PlainAnswer.BAD_METHOD.send(response);
            return;
        }
        if (!ofSystem && request.getMethod().equals("OPTIONS") && tellsMethods(request, response)) {
            return;
        }
        boolean post = request.getMethod().equals("POST");
        if (post && !ours(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (ofSystem) {
            // no form: what is sent and how is judged, and told, where it is read
            chain.doFilter(request, response);
            return;
        }
        if (!post && request.getParameter("jakarta.faces.ViewState") != null) {
            PlainAnswer.BAD_REQUEST.send(response);
            return;
        }
        if (post && !readable(request, response)) {
            return;
        }
        Optional<Storable> storable = Storable.insteadOf(request);
        if (storable.isPresent()) {
            PlainAnswer.UNSTORABLE.send(response, SentAgain.of(storable.get()));
            return;
        }
        chain.doFilter(request, new Unmet(response, post));
    }

    /** Faces would answer with the page, and the server of files names methods that it does not take; a servlet knows its own. */
    private static boolean tellsMethods(HttpServletRequest request, HttpServletResponse response) {
        String methods = switch (request.getHttpServletMapping().getServletName()) {
            case "faces" -> "GET, HEAD, POST, OPTIONS";
            case "default" -> "GET, HEAD, OPTIONS";
            default -> "";
        };
        if (!methods.isEmpty()) {
            response.setHeader("Allow", methods);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        return !methods.isEmpty();
    }

    /**
     * Reads the form now, where what is too large or malformed can still be answered in words. Browsers say beforehand how
     * long it is; of a form without files that does not, nobody knows when it ends.
     */
    private static boolean readable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            boolean files = multipart(request);
            if (!files && request.getHeader("Transfer-Encoding") != null) {
                PlainAnswer.BAD_REQUEST.send(response);
                return false;
            }
            if (request.getContentLengthLong() > (files ? MOST_BYTES : MOST_WRITTEN)) {
                discard(request);
                tooLarge(request, response);
                return false;
            }
            if (files && written(request.getParts()) > MOST_WRITTEN) {
                tooLarge(request, response);
                return false;
            }
            request.getParameterMap();
            return true;
        } catch (IllegalStateException aboveTheLimit) {
            tooLarge(request, response);
        } catch (ServletException | IOException | RuntimeException malformed) {
            PlainAnswer.BAD_REQUEST.send(response);
        }
        return false;
    }

    private static long written(Collection<Part> parts) {
        return parts.stream()
                .filter(part -> part.getSubmittedFileName() == null)
                .mapToLong(Part::getSize)
                .sum();
    }

    /** Browsers read an answer only after they have sent everything; the server gives up at four times the limit. */
    private static void discard(HttpServletRequest request) throws IOException {
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Leads back to the page where it was sent, which says so: of its fields nothing is known. */
    private static void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(SameAddress.ofForm(request).telling(SameAddress.TOO_LARGE, "true"));
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
