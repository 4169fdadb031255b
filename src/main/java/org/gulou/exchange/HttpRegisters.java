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
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gulou.cases.registers.Answer;
import org.gulou.cases.registers.Lookup;
import org.gulou.cases.registers.Registers;
import org.gulou.duties.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers that are asked over HTTP: they are posted JSON with {@code register}, {@code keys} and for what they are asked,
 * and answer 200 with JSON that {@link ToldRecord} reads. Whatever else comes, or nothing, is silence: an error is never taken
 * for "no record".
 */
@ApplicationScoped
class HttpRegisters implements Registers {
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** An answer is read while others wait for theirs: it may trickle in. */
    private static final Executor READING = Executors.newVirtualThreadPerTaskExecutor();

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
    public List<Answer> ask(Lookup question) {
        String register = question.register();
        Settings.RegisterServer server = Optional.ofNullable(
                        settings.registers().get(register))
                .orElseThrow(() -> new IllegalArgumentException("The register " + register + " is not connected"));
        HttpClient client = HttpClient.newBuilder()
                .version(
                        HttpClient.Version
                                .HTTP_1_1) // else it asks a register of plain http for HTTP/2 with each question
                .connectTimeout(question.patience())
                .build();
        try {
            List<CompletableFuture<Came>> coming = question.keys().stream()
                    .map(keys -> request(server, question, keys))
                    .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                            .thenApplyAsync(answer -> read(register, answer), READING)
                            .orTimeout(question.patience().toMillis(), TimeUnit.MILLISECONDS)
                            .exceptionally(failed -> new Came(silent(register, failed.toString()), true)))
                    .toList();
            List<Came> answers = coming.stream().map(CompletableFuture::join).toList();
            if (answers.stream().anyMatch(Came::isAway)) {
                rests.put(server.address(), clock.instant().plus(REST));
            }
            return answers.stream().map(Came::answer).toList();
        } finally {
            client.shutdownNow(); // an answer that trickles in would hold up whoever waits for the client to end
        }
    }

    private static HttpRequest request(Settings.RegisterServer server, Lookup question, List<String> keys) {
        var body = new LinkedHashMap<String, Object>(question.about());
        body.put("register", question.register());
        body.put("keys", keys);
        if (!question.fields().isEmpty()) {
            body.put("fields", question.fields());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address())
                .timeout(question.patience())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body), StandardCharsets.UTF_8));
        if (!server.token().isEmpty()) {
            request.header("Authorization", "Bearer " + server.token());
        }
        return request.build();
    }

    /**
     * What came of a question.
     *
     * @param isAway whether the register is not to be had at all, as against one that makes nothing of these keys: only then
     *     others are not asked for a while either
     */
    private record Came(Answer answer, boolean isAway) {}

    private static Came read(String register, HttpResponse<InputStream> response) {
        int status = response.statusCode();
        try (InputStream body = response.body()) {
            byte[] read = body.readNBytes(LONGEST_ANSWER + 1);
            return status == 200 && read.length <= LONGEST_ANSWER
                    ? new Came(ToldRecord.answer(MAPPER.readTree(read)), false)
                    : new Came(
                            silent(register, "status " + status + " with " + read.length + " bytes"), isAway(status));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return new Came(silent(register, unreadable.getClass().getName()), false);
        } catch (IOException broken) {
            return new Came(silent(register, broken.getClass().getName()), true);
        }
    }

    /** Whether it speaks of the register or of who asks, and not of what was asked. */
    private static boolean isAway(int status) {
        return status >= 500 || status == 401 || status == 403 || status == 404 || status == 429;
    }

    /** What failed goes into the log, without what was asked and told. */
    private static Answer silent(String register, String why) {
        LOG.log(Level.WARNING, () -> "The register " + register + " gave no answer: " + why);
        return Answer.SILENT;
    }
}
