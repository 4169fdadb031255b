package org.gulou.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A program that the portal under test posts to: events at {@code /events}, text messages at {@code /texts}. */
public final class Receiver {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_WAIT_IN_MS = 100;
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final List<Posted> heard = new CopyOnWriteArrayList<>();
    private static volatile int status = 204;
    private static @Nullable HttpServer server;

    private Receiver() {}

    /** What was posted; the names of headers in small letters. */
    public record Posted(String path, Map<String, String> headers, String body) {}

    /** Starts it on a free port, and tells which. */
    public static int open() {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            opened.createContext("/", Receiver::hear);
            opened.start();
            server = opened;
            return opened.getAddress().getPort();
        } catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
    }

    public static void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Where events are posted. */
    public static String events() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(server, "The receiver is not open")
                        .getAddress()
                        .getPort() + "/events";
    }

    /** What it answers from now on. */
    public static void answers(int code) {
        status = code;
    }

    private static void hear(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Posted(exchange.getRequestURI().getPath(), headers, body));
        exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/events") ? status : 204, -1);
        exchange.close();
    }

    /** What was posted to {@code path} and holds these words, once so many have come. */
    public static List<Posted> waitsFor(String path, String words, int count) {
        Instant last = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(last)) {
            List<Posted> found = heard(path, words);
            if (found.size() >= count) {
                return found;
            }
            pause();
        }
        throw new AssertionError(
                "Not " + count + " posts to " + path + " about " + words + ", only " + heard(path, words));
    }

    /** What was posted so far to {@code path} and holds these words. */
    public static List<Posted> heard(String path, String words) {
        return heard.stream()
                .filter(posted -> posted.path().equals(path) && posted.body().contains(words))
                .toList();
    }

    /** What the last text message to {@code phone} says; the id that it is posted with may hold digits as well. */
    public static String textTo(String phone) {
        return MAPPER.readTree(
                        waitsFor("/texts", "\"" + phone + "\"", 1).getLast().body())
                .get("text")
                .asString();
    }

    /** The first number of six digits in the last text message to {@code phone}. */
    public static String codeFor(String phone) {
        return Mailbox.code(textTo(phone));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LONGEST_WAIT_IN_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped while waiting", stopped);
        }
    }
}
