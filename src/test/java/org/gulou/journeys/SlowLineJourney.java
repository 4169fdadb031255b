package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.gulou.testbed.TestServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a citizen's first visit costs on a slow line. */
@ArquillianTest
@RunAsClient
class SlowLineJourney {
    private static final int MOST_BYTES = 60_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/service/food-business-licence", "/assets/citizen.css"})
    void whatCanBeCompressedIs(String path) throws Exception {
        assertThat(get(path).headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void theFirstVisitFitsInSixtyKilobytes() throws Exception {
        int bytes = 0;
        for (String path : List.of("/", "/assets/tokens.css", "/assets/citizen.css", "/favicon.svg")) {
            bytes += get(path).body().length;
        }

        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void aVisitorWhoOnlyReadsGetsNoCookie() throws Exception {
        assertThat(get("/service/food-business-licence").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(TestServer.address() + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }
}
