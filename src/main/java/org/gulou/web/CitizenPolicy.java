package org.gulou.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gulou.cases.fees.PaymentProvider;

/**
 * Allows citizens' pages, and those that tell of an error, nothing but our own style, script, pictures and forms, and keeps
 * them out of caches; PrimeFaces sends the policy of the others.
 */
public class CitizenPolicy extends HttpFilter {

    private static final long serialVersionUID = 1L;

    public static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String HEADER = "Content-Security-Policy";

    private static final String VARY = "Vary";

    @Inject
    transient PaymentProvider provider;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!response.containsHeader(VARY)) {
            // what the server compresses, and another keeps, is not for a client that cannot unpack it
            response.setHeader(VARY, "Accept-Encoding");
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            if (!response.containsHeader(HEADER)) {
                response.setHeader(HEADER, POLICY);
            }
            response.setHeader("Cache-Control", "no-store");
        } else if (Audience.of(request) != Audience.OFFICE) {
            response.setHeader(HEADER, policy(request));
            response.setHeader("Cache-Control", kept(request));
        }
        chain.doFilter(request, response);
    }

    /** From the page of a fee her form may lead her to the provider, and only there; a preview stands inside the office's page. */
    private String policy(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/preview")) {
            return POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
        }
        return path.startsWith("/pay/")
                ? provider.address()
                        .map(address ->
                                POLICY.replace("form-action 'self'", "form-action 'self' " + address.resolve("/")))
                        .orElse(POLICY)
                : POLICY;
    }

    /**
     * How long it may be kept: the look for an hour, and what programs read of the catalogue as long as its tag is asked about;
     * every page may hold what the next person at a shared computer must not see.
     */
    private static String kept(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/assets/") || path.equals("/favicon.svg")) {
            return "max-age=3600";
        }
        boolean open = path.startsWith("/api/v1/offers") || path.equals("/api/v1/openapi.json");
        return open ? "no-cache" : "no-store";
    }
}
