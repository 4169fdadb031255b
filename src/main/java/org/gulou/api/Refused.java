package org.gulou.api;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Words;

/** A request that is not carried out; {@link Refusals} tells the program why. Nothing has been done. */
class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final As as;
    private final transient LocalizedText why;
    private final transient Map<String, String> headers;
    private final transient List<Wrong> wrong;

    /** The status in HTTP that says so (RFC 9110, RFC 6585). */
    enum As {
        MALFORMED(400, "Bad Request"),
        UNKNOWN(401, "Unauthorized"),
        FORBIDDEN(403, "Forbidden"),
        NOT_FOUND(404, "Not Found"),
        CONFLICT(409, "Conflict"),
        OVERTAKEN(412, "Precondition Failed"),
        TOO_LARGE(413, "Content Too Large"),
        NOT_JSON(415, "Unsupported Media Type"),
        WRONG(422, "Unprocessable Content"),
        UNSEEN(428, "Precondition Required"),
        TOO_FAST(429, "Too Many Requests"),
        FAILED(500, "Internal Server Error"),
        UNAVAILABLE(503, "Service Unavailable");

        private final int status;
        private final String title;

        As(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        String title() {
            return title;
        }
    }

    /**
     * Something to put right in what was sent.
     *
     * @param field where it stands, such as {@code given.reason}
     */
    record Wrong(String field, LocalizedText what) {}

    Refused(As as, LocalizedText why) {
        this(as, why, Map.of());
    }

    Refused(As as, LocalizedText why, Map<String, String> headers) {
        this(as, why, headers, List.of());
    }

    Refused(As as, LocalizedText why, List<Wrong> wrong) {
        this(as, why, Map.of(), wrong);
    }

    private Refused(As as, LocalizedText why, Map<String, String> headers, List<Wrong> wrong) {
        super(as.status + ": " + why.in("en"));
        this.as = as;
        this.why = why;
        this.headers = Map.copyOf(headers);
        this.wrong = List.copyOf(wrong);
    }

    /** The portal's own words. */
    static LocalizedText words(String key, Object... arguments) {
        return LocalizedText.of(
                Words.in("zh").say(key, arguments), Words.in("en").say(key, arguments));
    }

    As as() {
        return as;
    }

    LocalizedText why() {
        return why;
    }

    Map<String, String> headers() {
        return headers;
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
