package org.gulou.web.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.gulou.kernel.OfficeTime;

/** Moments as the office writes them, by its own clock and the same in every language (ISO 8601 without the T). */
public final class Stamp {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Stamp() {}

    public static String of(Instant at) {
        return MINUTE.format(at.atZone(OfficeTime.ZONE));
    }
}
