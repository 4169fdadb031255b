package org.gulou.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gulou.duties.Settings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts text messages to the gateway that the operator has named, as JSON with {@code id}, {@code to} and {@code text};
 * the id also travels as {@code Idempotency-Key}. Any status 2xx means taken. Nothing goes out by night that can wait.
 */
@ApplicationScoped
class SmsGateway implements Carrier {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** How long the gateway may take for all of its answer. */
    Duration patience = Duration.ofSeconds(20);

    private final Rest rest = new Rest();

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isConnected(Message message) {
        return settings.sms().isPresent();
    }

    @Override
    public Optional<Instant> heldUntil(Message message) {
        return message.isUrgent() ? Optional.empty() : QuietHours.until(clock.instant());
    }

    @Override
    public Optional<Instant> restsUntil(Message message) {
        return rest.until(clock.instant());
    }

    @Override
    public void carry(Message message) throws IOException {
        Settings.SmsServer gateway = settings.sms().orElseThrow();
        String body = MAPPER.writeValueAsString(Map.of(
                "id", message.getId(),
                "to", message.getAddress(),
                "text", message.words().text()));
        HttpRequest request = HttpRequest.newBuilder(gateway.address())
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + gateway.token())
                .header("Idempotency-Key", message.getId())
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        int status = status(request);
        if (status / 100 != 2) {
            throw new IOException("The gateway " + gateway.address() + " answered " + status + " instead of 2xx");
        }
    }

    /** The time-out of a request ends with the headers of the answer, so all of it is waited for apart. */
    private int status(HttpRequest request) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .version(
                        HttpClient.Version
                                .HTTP_1_1) // else it asks a gateway of plain http for HTTP/2 with each message
                .connectTimeout(patience)
                .build();
        try {
            return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (ExecutionException | TimeoutException away) {
            rest.begin(clock.instant());
            throw new IOException("The gateway " + request.uri() + " gave no answer within " + patience, away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The portal stops", stopped);
        } finally {
            client.shutdownNow();
        }
    }
}
