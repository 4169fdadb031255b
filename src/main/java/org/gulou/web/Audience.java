package org.gulou.web;

import jakarta.servlet.http.HttpServletRequest;

/** For whom a page is. */
enum Audience {
    /** Everyone: no script is needed, and there is no session until sign-in. */
    CITIZENS,
    /** Clerks and admins: PrimeFaces, with a session. */
    OFFICE;

    static Audience of(HttpServletRequest request) {
        return ofPath(request.getRequestURI().substring(request.getContextPath().length()));
    }

    static Audience ofPath(String path) {
        return path.startsWith("/desk/") || path.startsWith("/admin/") ? OFFICE : CITIZENS;
    }
}
