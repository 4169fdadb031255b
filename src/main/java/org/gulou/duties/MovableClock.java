package org.gulou.duties;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The demo's clock: the real one plus what {@code gulou.clock.offset} says at this moment.
 *
 * <p>Being a system property, the offset is moved by an ordinary management operation, which tests and demonstrations
 * use and which needs no code in the portal.
 */
final class MovableClock extends Clock {

    /** An offset as it was written, and what that means. */
    private record Offset(String text, Duration length) {}

    private static volatile Offset last = new Offset("PT0S", Duration.ZERO);

    private final Clock real;

    MovableClock(Clock real) {
        this.real = real;
    }

    /** The offset now: days ({@code P30D}) or time ({@code PT-2H}); zero if it is not set. */
    static Duration offset() {
        return Settings.text("gulou.clock.offset").map(MovableClock::known).orElse(Duration.ZERO);
    }

    private static Duration known(String text) {
        Offset now = last;
        if (!now.text().equals(text)) {
            now = new Offset(text, parse(text));
            last = now;
        }
        return now.length();
    }

    static Duration parse(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException notExact) {
            throw new IllegalStateException(
                    "gulou.clock.offset is '" + text + "'; expected a length of time like P30D or PT-2H", notExact);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone));
    }
}
