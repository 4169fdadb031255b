package org.gulou.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Whoever refuses what a system sends, the system is told so as it can read it. */
@ArquillianTest
class ApiProblemsIT extends SystemCalls {
    /** Method, address, status, and a header with its value. */
    private static final String REFUSED = """
            PUT    | /api/v1/offers                         | 405 |
            DELETE | /api/v1/prefills/x                     | 405 |
            PATCH  | /api/v1/prefills                       | 405 |
            BREW   | /api/v1/openapi.json                   | 405 |
            POST   | /api/v1/offers                         | 405 |
            GET    | /api/v1/nowhere                        | 404 |
            GET    | /api/v1                                | 404 |
            GET    | /api/v2/offers                         | 404 |
            GET    | /api/v1/offers/../../desk/index.xhtml  | 404 |
            GET    | /api/v1//offers                        | 404 |
            GET    | /api/index.xhtml                       | 404 |
            GET    | /api/v1/offers                         | 406 | Accept: text/csv
            GET    | /api/v1/offers                         | 406 | Accept: application/json;q=0
            GET    | /api/v1/offers                         | 406 | Accept: text/csv, */*; q=0.0
            GET    | /api/v1/offers                         | 400 | Accept: anything
            POST   | /api/v1/prefills                       | 415 | Content-Type: multipart/form-data
            POST   | /api/v1/prefills                       | 415 | Content-Type: application/x-www-form-urlencoded
            POST   | /api/v1/prefills                       | 400 | Content-Type: anything
            POST   | /api/v1/prefills                       | 400 | Content-Type: application/json
            POST   | /api/v1/prefills                       | 415 | Content-Encoding: gzip
            POST   | /api/v1/prefills                       | 403 | Sec-Fetch-Site: cross-site
            """;

    @Test
    void whateverIsRefusedIsTheSameKindOfProblemInTheLanguageThatIsAccepted() throws IOException, InterruptedException {
        var otherwise = new ArrayList<String>();
        for (String line : REFUSED.lines().toList()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            HttpResponse<String> answer = sent(cells);
            if (answer.statusCode() != Integer.parseInt(cells.get(2))
                    || !answer.headers().firstValue("Content-Type").orElse("").equals(Problem.MEDIA_TYPE)
                    || !answer.headers()
                            .firstValue("Content-Language")
                            .orElse("")
                            .equals("zh")
                    || answer.headers().firstValue("Cache-Control").isEmpty()
                    || !answer.headers().allValues("Vary").contains("Accept-Encoding")
                    || !answer.body().matches("(?s).*\"detail\":\"[^\"]*\\p{IsHan}.*")
                    || !broken("Problem", answer).isEmpty()) {
                otherwise.add(
                        line + answer.statusCode() + " " + answer.headers().map() + answer.body());
            }
        }
        assertThat(otherwise).isEmpty();
    }

    private HttpResponse<String> sent(List<String> cells) throws IOException, InterruptedException {
        boolean posts = cells.get(0).equals("POST");
        var request = HttpRequest.newBuilder(URI.create(settings.address() + cells.get(1)))
                .header("Authorization", "Bearer " + secret)
                .header("Accept-Language", "fr, zh-CN;q=0.9, en;q=0.1")
                .method(cells.get(0), posts ? BodyPublishers.ofString("a=1") : BodyPublishers.noBody());
        if (!cells.get(3).isEmpty()) {
            String[] header = cells.get(3).split(": ", 2);
            request.header(header[0], header[1]);
        }
        return send(request);
    }

    @Test
    void whatIsTakenInsteadIsTold() throws IOException, InterruptedException {
        HttpResponse<String> put = send(to("/offers").PUT(BodyPublishers.noBody()));

        assertThat(put.headers().firstValue("Allow").orElse("")).contains("GET").doesNotContain("POST");
        assertThat(json(put).get("detail").asString()).contains("GET");
    }

    @Test
    void whatIsLargerThanAnyFormIsToldSo() throws IOException, InterruptedException {
        HttpResponse<String> large = send(to("/prefills")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(" ".repeat(3 << 20))));

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(broken("Problem", large)).isEmpty();
    }
}
