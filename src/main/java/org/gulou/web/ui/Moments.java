package org.gulou.web.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.gulou.kernel.OfficeTime;

/** Moments as the office writes them, by its own clock and the same in every language (ISO 8601 without the T). */
public final class Moments {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Moments() {}

    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(OfficeTime.ZONE));
    }
}
