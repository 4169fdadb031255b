package org.gulou.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;

/**
 * Why a request was not carried out (RFC 9457).
 *
 * @param type {@code about:blank}: the status says what kind of problem it is
 * @param title of the status
 * @param detail what to do
 * @param errors what to put right in what was sent
 */
record Problem(String type, String title, int status, String detail, List<Error> errors) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String DESCRIPTION = "/api/v1/openapi.json";

    /** One thing to put right. */
    record Error(String field, String detail) {}

    static Problem of(Refused refused, String language) {
        return new Problem(
                "about:blank",
                refused.as().title(),
                refused.as().status(),
                refused.why().in(language),
                refused.wrong().stream()
                        .map(wrong -> new Error(wrong.field(), wrong.what().in(language)))
                        .toList());
    }

    /**
     * What the server itself refused, such as an unknown address.
     *
     * @param allowed what is taken at this address instead, where it was the method that is not
     */
    static Problem of(int status, Collection<String> allowed, String language) {
        LocalizedText detail = switch (status) {
            case 400 -> Refused.words("api.unreadable", DESCRIPTION);
            case 403 -> Refused.words("api.elsewhere");
            case 405 -> Refused.words("api.method", String.join(", ", allowed), DESCRIPTION);
            case 406 -> Refused.words("api.accept", DESCRIPTION);
            default -> Refused.words("api.see", DESCRIPTION);
        };
        String title = Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse("");
        return new Problem("about:blank", title, status, detail.in(language), List.of());
    }

    /** An answer that tells it, which says in which language it does. */
    static Response.ResponseBuilder into(Response.ResponseBuilder answer, Problem problem, String language) {
        return answer.type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .entity(problem);
    }
}
