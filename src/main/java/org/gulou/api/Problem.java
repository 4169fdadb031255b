package org.gulou.api;

import java.util.List;
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

    /** What the server itself refused, such as an unknown address. */
    static Problem of(int status, String title, LocalizedText detail, String language) {
        return new Problem("about:blank", title, status, detail.in(language), List.of());
    }
}
