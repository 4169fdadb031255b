package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.gulou.testbed.TestServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large, or cannot be read, is answered in words and not by a broken line. */
@ArquillianTest
@RunAsClient
class LargePostJourney {
    private static final byte[] FILE = new byte[19 << 20];

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void fiveLargeFilesArriveTogether() throws Exception {
        assertThat(post(5).headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12})
    void moreThanAFormMaySendIsAnsweredInWords(int files) throws Exception {
        assertThat(post(files).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("?tooLarge=true"));
    }

    @Test
    void aBookInOneFieldIsAnsweredInWords() throws Exception {
        String book = "number=" + "x".repeat(9 << 20);

        assertThat(send("application/x-www-form-urlencoded", BodyPublishers.ofString(book))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/track?tooLarge=true"));
    }

    @Test
    void aBookAmongFilesIsAnsweredInWords() throws Exception {
        String book = "--limit\r\nContent-Disposition: form-data; name=\"number\"\r\n\r\n" + "x".repeat(9 << 20)
                + "\r\n--limit--\r\n";

        assertThat(send("multipart/form-data; boundary=limit", BodyPublishers.ofString(book))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/track?tooLarge=true"));
    }

    @Test
    void aFormThatDoesNotSayHowLongItIsIsNotRead() throws Exception {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text("number=1")));

        assertThat(send("application/x-www-form-urlencoded", endless).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMethodThatNoPageHasIsRefusedInWords() throws Exception {
        var answer = client.send(
                request("/").method("DELETE", BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("<h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help/zzz", "/services/zzz", "/case/1/correct"})
    void whatGoesOnAfterAPageIsNotThere(String path) throws Exception {
        assertThat(client.send(request(path).build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> post(int files) throws Exception {
        var body = new ArrayList<byte[]>();
        for (int i = 0; i < files; i++) {
            body.add(text("--limit\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"%d.pdf\"\r\n\r\n"
                    .formatted(i)));
            body.add(FILE);
            body.add(text("\r\n"));
        }
        body.add(text("--limit--\r\n"));
        long length = body.stream().mapToLong(part -> part.length).sum();
        return send(
                "multipart/form-data; boundary=limit",
                BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(body), length));
    }

    private HttpResponse<String> send(String type, HttpRequest.BodyPublisher body) throws Exception {
        return client.send(
                request("/track").header("Content-Type", type).POST(body).build(), BodyHandlers.ofString());
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(TestServer.address() + path));
    }
}
