package org.gulou.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private record Heard(String path, String host, String type, String body) {}

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private HttpServer server;
    private int status = 204;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.createContext("/", this::hear);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        heard.add(new Heard(
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Host"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private Post to(String url) {
        return new Post(
                new Target.Allowed(URI.create(url), HERE),
                Map.of("Content-Type", CaseEvent.MEDIA_TYPE),
                "{\"a\":\"王\"}");
    }

    private String address(String host) {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    @Test
    void theBodyArrivesAsItIsAtTheJudgedAddressWhateverTheNameLeadsTo() throws Exception {
        assertThat(to(address("receiver.invalid") + "/events?a=1").send()).isEqualTo(204);

        assertThat(heard.take())
                .isEqualTo(new Heard(
                        "/events?a=1",
                        "receiver.invalid:" + server.getAddress().getPort(),
                        CaseEvent.MEDIA_TYPE,
                        "{\"a\":\"王\"}"));
    }

    @Test
    void aRedirectIsAnAnswerAndNotAWay() throws Exception {
        status = 307;

        assertThat(to(address("receiver.invalid")).send()).isEqualTo(307);

        assertThat(heard).hasSize(1);
    }

    @Test
    void whoSpeaksNoTlsIsNotPostedToWithTls() {
        assertThatThrownBy(() -> to("https://receiver.invalid:"
                                + server.getAddress().getPort())
                        .send())
                .isInstanceOf(IOException.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void whoeverAnswersSomethingElseIsQuoted() throws Exception {
        try (var odd = new ServerSocket(0, 1, HERE)) {
            Thread.ofVirtual().start(() -> {
                try (var caller = odd.accept()) {
                    caller.getOutputStream().write("SSH-2.0-OpenSSH\r\n".getBytes(StandardCharsets.US_ASCII));
                    caller.getInputStream().readAllBytes();
                } catch (IOException gone) {
                    // the caller has gone, as she should
                }
            });

            assertThatThrownBy(() ->
                            to("http://receiver.invalid:" + odd.getLocalPort()).send())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("SSH-2.0-OpenSSH");
        }
    }

    @Test
    void nobodyThereIsAFailure() {
        server.stop(0);

        assertThatThrownBy(() -> to(address("receiver.invalid")).send()).isInstanceOf(IOException.class);
    }

    /** The head of a TLS record that is never whole, a byte at a time: each of them is patiently waited for. */
    @Test
    void aReceiverThatSpeaksSlowlyForEverIsLeft() throws Exception {
        var left = new CountDownLatch(1);
        try (var slow = new ServerSocket(0, 1, HERE)) {
            Thread.startVirtualThread(() -> {
                try (var socket = slow.accept()) {
                    socket.getOutputStream().write(new byte[] {0x16, 3, 3, 0x40, 0});
                    while (!left.await(50, TimeUnit.MILLISECONDS)) {
                        socket.getOutputStream().write(0);
                    }
                } catch (IOException | InterruptedException over) {
                    left.countDown();
                }
            });
            Post post = to("https://receiver.invalid:" + slow.getLocalPort());

            assertTimeoutPreemptively(
                    Duration.ofSeconds(8),
                    () -> assertThatThrownBy(() -> post.send(Duration.ofMillis(500)))
                            .isInstanceOf(IOException.class));
        }
        left.countDown();
    }
}
