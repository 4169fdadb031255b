package org.gulou.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gulou.duties.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets system properties")
class SmsGatewayTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final SmsGateway gateway = new SmsGateway();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        System.setProperty(
                "gulou.sms.url", "http://127.0.0.1:" + server.getAddress().getPort() + "/sms");
        gateway.settings = new Settings();
        gateway.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        System.clearProperty("gulou.sms.url");
    }

    @Test
    void whatIsTakenIsSent() {
        answers(202, 0);

        assertThatCode(() -> gateway.carry(message())).doesNotThrowAnyException();
        assertThat(gateway.restsUntil(message())).isEmpty();
    }

    @Test
    @Timeout(20)
    void aGatewayThatNeverEndsItsAnswerIsLeftInPeaceForAMinute() {
        gateway.patience = Duration.ofMillis(300);
        answers(200, 1000);

        assertThatThrownBy(() -> gateway.carry(message()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no answer within PT0.3S");

        assertThat(gateway.restsUntil(message())).contains(NOON.plusSeconds(60));
    }

    @Test
    void aMessageThatIsRefusedCostsNobodyElseHers() {
        answers(400, 0);

        assertThatThrownBy(() -> gateway.carry(message())).hasMessageContaining("answered 400");

        assertThat(gateway.restsUntil(message())).isEmpty();
    }

    @Test
    void noGatewayIsAskedForAnotherProtocol() throws IOException {
        var asked = new CompletableFuture<Optional<String>>();
        server.createContext("/sms", exchange -> {
            asked.complete(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Upgrade")));
            exchange.sendResponseHeaders(202, -1);
        });

        gateway.carry(message());

        assertThat(asked).isCompletedWithValue(Optional.empty());
    }

    /** An answer of so many bytes, none of which ever comes. */
    private void answers(int status, int bytes) {
        server.createContext("/sms", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, bytes == 0 ? -1 : bytes);
        });
    }

    private static Message message() {
        return new Message(
                "m-1",
                "520103-20260302-000001-0",
                new Recipient.Way(Channel.SMS, "13800000001"),
                new Message.Words("", "办理进展"),
                NOON);
    }
}
