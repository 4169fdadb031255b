package org.gulou.web;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A form that is being done or has just been done. Times are those of {@link System#nanoTime}: the demo's clock moves. */
final class Press {
    /** How long after it was done the same is taken for the same press: on a slow line nothing is seen of it before. */
    static final Duration MOMENTS = Duration.ofSeconds(5);

    /** How long a second press waits for what comes of the first. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String sent;
    private final CompletableFuture<Optional<Led>> came = new CompletableFuture<>();
    private volatile long endedAt;

    /** Where a form led, with the cookies that were given to its sender. */
    record Led(String location, List<Cookie> cookies) {
        Led {
            cookies = List.copyOf(cookies);
        }
    }

    Press(String sent) {
        this.sent = sent;
    }

    /** It is done; empty where it led nowhere and a page answered. */
    void ended(Optional<Led> led, long now) {
        endedAt = now;
        came.complete(led);
    }

    /** Whether what is sent now is the same press. */
    boolean isAlso(String again, long now) {
        return sent.equals(again) && (!came.isDone() || (came.join().isPresent() && !isOver(now)));
    }

    boolean isOver(long now) {
        return came.isDone() && now - endedAt > MOMENTS.toNanos();
    }

    /** Where it led; empty where a page answered, or nothing came in time. */
    Optional<Led> awaited() {
        try {
            return came.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException tooLong) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
