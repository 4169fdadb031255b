package org.gulou.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** For whom a page is. */
enum Audience {
    /** Everyone: no script is needed, and reading alone begins no session. */
    CITIZENS,
    /** Clerks and admins: PrimeFaces, with a session. */
    OFFICE,
    /** Other systems: no page at all, and whoever comes shows a key with each request. */
    SYSTEMS;

    static Audience of(HttpServletRequest request) {
        return ofPath(path(request));
    }

    /** The path as the server understood it: the same page whichever of its letters were written as %61 or behind a ;. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    static Audience ofPath(String path) {
        if (path.startsWith("/api/")) {
            return SYSTEMS;
        }
        return path.startsWith("/desk/") || path.startsWith("/admin/") ? OFFICE : CITIZENS;
    }
}
