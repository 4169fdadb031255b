package org.gulou.web.admin;

import jakarta.servlet.http.HttpServletRequest;

/** Secrets that are shown once: each waits in the session of whoever made it for the page that follows the form. */
record ShownOnce(HttpServletRequest request) {
    private static final String NAME = "secret of ";

    void keep(String id, String secret) {
        request.getSession().setAttribute(NAME + id, secret);
    }

    /** The empty text where none waits. */
    String take(String id) {
        if (request.getSession().getAttribute(NAME + id) instanceof String kept) {
            request.getSession().removeAttribute(NAME + id);
            return kept;
        }
        return "";
    }
}
