package org.gulou.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Tells who sends a form to what is only read, or reads what only takes forms, which methods there are (RFC 9110, 15.5.6);
 * servlets answer no more than the status. Nobody is told of TRACE, which the server takes from nobody.
 */
final class Unmet extends HttpServletResponseWrapper {
    private static final String ALLOW = "Allow";

    private final HttpServletResponse response;
    private final boolean post;

    /** @param post whether a form was sent */
    Unmet(HttpServletResponse response, boolean post) {
        super(response);
        this.response = response;
        this.post = post;
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, name.equals(ALLOW) ? value.replace("TRACE, ", "") : value);
    }

    @Override
    public void sendError(int status) throws IOException {
        if (status == SC_METHOD_NOT_ALLOWED) {
            response.setHeader(ALLOW, post ? "GET, HEAD, OPTIONS" : "POST, OPTIONS");
            PlainAnswer.BAD_METHOD.send(response);
        } else {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, @Nullable String told) throws IOException {
        sendError(status);
    }
}
