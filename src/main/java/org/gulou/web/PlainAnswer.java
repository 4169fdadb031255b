package org.gulou.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.gulou.kernel.Words;
import org.gulou.web.ui.Language;

/**
 * Why a request is refused, in all languages: for what no page of Faces can answer, because it would read the broken
 * request again.
 */
enum PlainAnswer {
    BAD_REQUEST(HttpServletResponse.SC_BAD_REQUEST, "error.badRequest."),
    UNSTORABLE(HttpServletResponse.SC_BAD_REQUEST, "error.unstorable."),
    BAD_METHOD(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "error.badMethod."),
    UNAVAILABLE(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "error.unavailable.");

    private static final String SECONDS_TO_WAIT = "5";

    private final int status;
    private final String words;

    PlainAnswer(int status, String words) {
        this.status = status;
        this.words = words;
    }

    void send(HttpServletResponse response) throws IOException {
        send(response, page(home()));
    }

    /** The same with a way to try once more. */
    void send(HttpServletResponse response, SentAgain again) throws IOException {
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
        }
        send(response, page(again.html(inEach("error.again"))));
    }

    private void send(HttpServletResponse response, String page) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", CitizenPolicy.POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(page);
    }

    /**
     * The page, well-formed as XML too.
     *
     * @param way what is offered to do, in HTML
     */
    String page(String way) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8" /><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <link rel="stylesheet" href="/assets/tokens.css" /><link rel="stylesheet" href="/assets/citizen.css" /></head>
                <body><main class="frame">
                %s%s</main></body></html>
                """.formatted(
                        Language.TAGS.getFirst(),
                        inEach(words + "title"),
                        Language.TAGS.stream().map(this::part).collect(Collectors.joining()),
                        way);
    }

    static String home() {
        return "<p class=\"actions\"><a class=\"button\" href=\"/\">%s</a></p>%n".formatted(inEach("error.home"));
    }

    private static String inEach(String key) {
        return Language.TAGS.stream()
                .map(language -> Words.in(language).bundle().getString(key))
                .collect(Collectors.joining(" · "));
    }

    private String part(String language) {
        ResourceBundle all = Words.in(language).bundle();
        return """
                <section lang="%s"><h1>%s</h1><p>%s</p></section>
                """.formatted(language, all.getString(words + "title"), all.getString(words + "what"));
    }
}
