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
import org.gulou.duties.Settings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts text messages to the gateway that the operator has named, as JSON with {@code id}, {@code to} and {@code text};
 * the id also travels as {@code Idempotency-Key}. Any status 2xx means taken. Nothing goes out by night that can wait.
 */
@ApplicationScoped
class SmsGateway implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isConnected(Message message) {
        return settings.sms().isPresent();
    }

    @Override
    public Optional<Instant> restsUntil(Message message) {
        return message.isUrgent() ? Optional.empty() : QuietHours.until(clock.instant());
    }

    @Override
    public void carry(Message message) throws IOException {
        Settings.SmsServer gateway = settings.sms().orElseThrow();
        String body = MAPPER.writeValueAsString(Map.of(
                "id", message.getId(),
                "to", message.getAddress(),
                "text", message.words().text()));
        HttpRequest request = HttpRequest.newBuilder(gateway.address())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + gateway.token())
                .header("Idempotency-Key", message.getId())
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException("The gateway " + gateway.address() + " answered " + status + " instead of 2xx");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The portal stops", stopped);
        }
    }
}
