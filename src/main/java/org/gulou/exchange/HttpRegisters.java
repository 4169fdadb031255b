package org.gulou.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gulou.cases.registers.Answer;
import org.gulou.cases.registers.Registers;
import org.gulou.duties.Settings;
import org.gulou.kernel.CaseNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers that are asked over HTTP: they are posted JSON with {@code register}, {@code case} and {@code keys}, and answer
 * 200 with JSON, {@code outcome} and perhaps {@code record}. Whatever else comes, or nothing, is silence: an error is never
 * taken for "no record".
 */
@ApplicationScoped
class HttpRegisters implements Registers {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_FIELD = 500;
    private static final int MOST_FIELDS = 40;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Logger LOG = Logger.getLogger(HttpRegisters.class.getName());

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Until when nobody is asked at an address that has kept silent. */
    private final Map<URI, Instant> rests = new ConcurrentHashMap<>();

    /** At the start, so that a setting that is wrong is told then, and not to the first case. */
    void connect(@Observes Startup event) {
        settings.registers()
                .forEach((name, server) -> LOG.info(() -> "The register " + name + " is asked at " + server.address()));
    }

    @Override
    public boolean connects(String register) {
        return settings.registers().containsKey(register);
    }

    @Override
    public Optional<Instant> restsUntil(String register) {
        Instant now = clock.instant();
        return Optional.ofNullable(settings.registers().get(register))
                .flatMap(server -> Optional.ofNullable(rests.get(server.address())))
                .filter(now::isBefore)
                .filter(until -> !until.isAfter(now.plus(REST))); // a demo's clock may have been moved back
    }

    @Override
    public List<Answer> ask(String register, CaseNumber about, List<List<String>> keys) {
        Settings.RegisterServer server = Optional.ofNullable(
                        settings.registers().get(register))
                .orElseThrow(() -> new IllegalArgumentException("The register " + register + " is not connected"));
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            List<CompletableFuture<Answer>> coming = keys.stream()
                    .map(those -> request(register, server, about, those))
                    .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                            .thenApply(answer -> read(register, answer))
                            .exceptionally(failed -> silent(register, failed.toString())))
                    .toList();
            List<Answer> answers = coming.stream().map(CompletableFuture::join).toList();
            if (answers.stream().anyMatch(Answer::isSilent)) {
                rests.put(server.address(), clock.instant().plus(REST));
            }
            return answers;
        }
    }

    private static HttpRequest request(
            String register, Settings.RegisterServer server, CaseNumber about, List<String> keys) {
        String body = MAPPER.writeValueAsString(Map.of("register", register, "case", about.toString(), "keys", keys));
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!server.token().isEmpty()) {
            request.header("Authorization", "Bearer " + server.token());
        }
        return request.build();
    }

    private static Answer read(String register, HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            byte[] read = body.readNBytes(LONGEST_ANSWER + 1);
            return response.statusCode() == 200 && read.length <= LONGEST_ANSWER
                    ? answer(MAPPER.readTree(read))
                    : silent(register, "status " + response.statusCode() + " with " + read.length + " bytes");
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            return silent(register, unreadable.getClass().getName());
        }
    }

    private static Answer answer(JsonNode told) {
        var record = new LinkedHashMap<String, String>();
        told.path("record").properties().stream()
                .limit(MOST_FIELDS)
                .forEach(field ->
                        record.put(field.getKey(), shortened(field.getValue().asString(""))));
        return new Answer(told.path("outcome").asString(""), record);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FIELD ? text : text.substring(0, LONGEST_FIELD) + "…";
    }

    /** What failed goes into the log, without what was asked and told. */
    private static Answer silent(String register, String why) {
        LOG.log(Level.WARNING, () -> "The register " + register + " gave no answer: " + why);
        return Answer.SILENT;
    }
}
