package org.gulou.web;

import static java.util.Map.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Answers 404 where more follows a citizens' page in the address than the page reads (OmniFaces would show the page), where
 * the path is no plain one or one that nothing can have, and at the pages that tell of an error, where there is none.
 */
public class Addresses extends HttpFilter {

    /** Where programs look for what they may expect of every site (RFC 8615): no detour, though it begins like one. */
    private static final String WELL_KNOWN = "/.well-known/";

    private static final long serialVersionUID = 1L;

    /** To these pages the server alone leads. */
    private static final String ERRORS = "/error/";

    /** A character in an address, U+0000, that PostgreSQL looks for in no table. */
    private static final String UNSTORABLE = "%00";

    /** How many parts of the address each page reads: none, a case, or a draft and its page. */
    private static final Map<String, Integer> PARTS = Map.ofEntries(
            entry("accessibility", 0),
            entry("account", 0),
            entry("act", 2),
            entry("apply", 2),
            entry("case", 1),
            entry("arrived", 0),
            entry("check", 1),
            entry("checkout", 0),
            entry("confirm", 1),
            entry("close-account", 0),
            entry("contact", 0),
            entry("correct", 1),
            entry("correct-name", 0),
            entry("delete", 1),
            entry("done", 1),
            entry("forgot", 0),
            entry("help", 0),
            entry("keep", 1),
            entry("looks", 1),
            entry("mandates", 0),
            entry("messages", 1),
            entry("my", 0),
            entry("new-password", 1),
            entry("news", 0),
            entry("notices", 0),
            entry("object", 1),
            entry("occasion", 1),
            entry("open", 1),
            entry("party", 1),
            entry("opinions", 0),
            entry("pay", 1),
            entry("preview", 0),
            entry("preview-guide", 2),
            entry("preview-letter", 0),
            entry("privacy", 0),
            entry("rate", 1),
            entry("register", 0),
            entry("renew", 2),
            entry("resume", 0),
            entry("saved", 1),
            entry("service", 2),
            entry("second-step", 0),
            entry("services", 0),
            entry("sign", 1),
            entry("sign-in", 0),
            entry("sign-in-at", 2),
            entry("sign-in-code", 0),
            entry("sign-ins", 0),
            entry("sign-out", 0),
            entry("signatures", 1),
            entry("start", 1),
            entry("tasks", 1),
            entry("track", 0),
            entry("verify", 1),
            entry("visit", 2),
            entry("what-can-i-get", 1));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Audience.path(request);
        if (untidy(path)
                || path.startsWith(ERRORS)
                || request.getRequestURI().contains(UNSTORABLE)
                || surplus(request.getRequestURI()
                        .substring(request.getContextPath().length()))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether a path takes a detour, as none of our links does; the server may find another page there than we judge by. */
    static boolean untidy(String path) {
        String below = path.startsWith(WELL_KNOWN) ? path.substring(WELL_KNOWN.length() - 1) : path;
        return below.contains("//") || below.contains("/.") || below.contains("\\");
    }

    /** Whether {@code path} goes on after what its page reads; addresses of anything else than citizens' pages do not. */
    static boolean surplus(String path) {
        List<String> parts =
                Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
        return !parts.isEmpty() && parts.size() - 1 > PARTS.getOrDefault(parts.getFirst(), Integer.MAX_VALUE);
    }
}
