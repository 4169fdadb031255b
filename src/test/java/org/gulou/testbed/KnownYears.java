package org.gulou.testbed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gulou.kernel.OfficeTime;

/**
 * The calendar with which tests run: the catalogue's own, and New Year of each further year up to the next one, so that
 * those years count as published. Otherwise a test whose days reach into the new year would say something else in December
 * than in June.
 */
final class KnownYears {
    /** Where a catalogue keeps it. */
    static final String FILE = "calendars/cn-workdays.csv";

    private static final Path OWN = Path.of("services-catalog", FILE);

    private KnownYears() {}

    static byte[] calendar() throws IOException {
        var lines = new StringBuilder(Files.readString(OWN));
        int last = Integer.parseInt(Files.readAllLines(OWN).getLast().substring(0, "2026".length()));
        for (int year = last + 1; year <= LocalDate.now(OfficeTime.ZONE).getYear() + 1; year++) {
            lines.append(year).append("-01-01,holiday,元旦\n");
        }
        return lines.toString().getBytes(UTF_8);
    }
}
