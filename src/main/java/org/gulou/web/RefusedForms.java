package org.gulou.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.gulou.web.ui.SameAddress;

/**
 * Leads who sent a form that was refused to an address where the page stands that says what is wrong (decision 067). Back and
 * a reload then show that page; of the answer to a form itself a browser shows nothing until it may send the form once more.
 *
 * <p>This is for who goes through pages: a program and a script are answered at once.
 */
public class RefusedForms extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Set<Integer> REFUSALS = Set.of(HttpServletResponse.SC_CONFLICT, 422);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<RefusedPage> kept = kept(request);
        if (kept.isPresent()) {
            kept.get().send(response);
        } else if (request.getMethod().equals("POST") && isForPeople(request)) {
            var answer = new HeldPage(response, REFUSALS);
            chain.doFilter(request, answer);
            Optional<byte[]> page = answer.page();
            if (page.isPresent()) {
                lead(request, response, page.get());
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<RefusedPage> kept(HttpServletRequest request) {
        boolean asks = request.getMethod().equals("GET") && Audience.of(request) == Audience.CITIZENS;
        return Optional.ofNullable(asks ? request.getParameter(SameAddress.REFUSED) : null)
                .flatMap(name -> RefusedPage.find(request, name))
                .filter(page -> page.path().equals(request.getRequestURI()));
    }

    /** A browser that is going to a page says so; one too old for it has the page at once. */
    private static boolean isForPeople(HttpServletRequest request) {
        return Audience.of(request) == Audience.CITIZENS && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, byte[] page) throws IOException {
        var refused = RefusedPage.of(request.getRequestURI(), response.getStatus(), response.getContentType(), page);
        Optional<String> name = refused.keep(request);
        if (name.isEmpty()) {
            response.getOutputStream().write(page);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", SameAddress.of(request).telling(SameAddress.REFUSED, name.get()));
    }
}
