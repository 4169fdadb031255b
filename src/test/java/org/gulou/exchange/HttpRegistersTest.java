package org.gulou.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.gulou.cases.registers.Answer;
import org.gulou.cases.registers.Lookup;
import org.gulou.duties.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A register that is away is left in peace; one that makes nothing of a question is asked the next. */
@Isolated("sets system properties")
class HttpRegistersTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final HttpRegisters registers = new HttpRegisters();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        System.setProperty(
                "gulou.registers",
                "vehicles=http://127.0.0.1:" + server.getAddress().getPort() + "/ask");
        registers.settings = new Settings();
        registers.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        System.clearProperty("gulou.registers");
    }

    private void answers(int status, String text) {
        server.createContext("/ask", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private List<Answer> ask() {
        return registers.ask(
                new Lookup("vehicles", Map.of(), List.of(List.of("\u0000")), Set.of(), Duration.ofSeconds(5)));
    }

    @Test
    void aKeyThatItRefusesOrAnAnswerThatNobodyCanReadKeepsNobodyElseFromAsking() {
        answers(400, "no such key");
        assertThat(ask()).containsExactly(Answer.SILENT);
        assertThat(registers.restsUntil("vehicles")).isEmpty();

        server.removeContext("/ask");
        answers(200, "<html>");
        assertThat(ask()).containsExactly(Answer.SILENT);
        assertThat(registers.restsUntil("vehicles")).isEmpty();
    }

    @Test
    void noRegisterIsAskedForAnotherProtocol() {
        var asked = new CompletableFuture<Optional<String>>();
        server.createContext("/ask", exchange -> {
            asked.complete(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Upgrade")));
            exchange.sendResponseHeaders(204, -1);
        });

        ask();

        assertThat(asked).isCompletedWithValue(Optional.empty());
    }

    @Test
    void aRegisterThatIsAwayIsLeftInPeaceForAMinute() {
        answers(503, "");
        assertThat(ask()).containsExactly(Answer.SILENT);
        assertThat(registers.restsUntil("vehicles")).contains(NOON.plusSeconds(60));
    }

    @Test
    void soIsOneThatNobodyAnswersFor() {
        server.stop(0);
        assertThat(ask()).containsExactly(Answer.SILENT);
        assertThat(registers.restsUntil("vehicles")).contains(NOON.plusSeconds(60));
    }
}
