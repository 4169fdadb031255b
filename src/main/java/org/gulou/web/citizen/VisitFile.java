package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.gulou.duties.Settings;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Appointment;

/** Hands a booked time to the calendar of its applicant: {@code /download/visit/<number>/<kind>}, as iCalendar (RFC 5545). */
@WebServlet("/download/visit/*")
public class VisitFile extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** A line has at most 75 octets; a character has at most four. */
    private static final int LONGEST_LINE = 18;

    @Inject
    transient Access access;

    @Inject
    transient CaseVisits visits;

    @Inject
    transient Language language;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = Optional.ofNullable(request.getPathInfo())
                .orElse("/")
                .substring(1)
                .split("/", -1);
        Optional<CaseVisits.Visit> visit = parts.length == 2
                ? access.proceeding(parts[0])
                        .flatMap(proceeding -> visits.of(proceeding).stream()
                                .filter(one -> one.kind().equals(parts[1]) && one.isHeld())
                                .findFirst())
                : Optional.empty();
        if (visit.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] calendar = calendar(visit.get()).getBytes(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + parts[0] + ".ics\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/calendar;charset=UTF-8");
        response.setContentLength(calendar.length);
        response.getOutputStream().write(calendar);
    }

    private String calendar(CaseVisits.Visit visit) {
        Instant changed = visit.booking().since();
        var lines = List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//gulou//visits//ZH",
                "BEGIN:VEVENT",
                "UID:" + visit.number() + "-" + visit.kind() + "@"
                        + settings.address().getHost(),
                "DTSTAMP:" + UTC.format(changed),
                "SEQUENCE:" + changed.getEpochSecond() % Integer.MAX_VALUE,
                "DTSTART:" + utc(visit.booking().at()),
                "DTEND:" + utc(visit.booking().ends()),
                "SUMMARY:" + text(visit.title() + " " + visit.number()),
                "LOCATION:" + text(visit.office() + " " + visit.address()),
                "DESCRIPTION:" + text(visit.bring()),
                "END:VEVENT",
                "END:VCALENDAR");
        var calendar = new StringBuilder();
        lines.forEach(line -> calendar.append(folded(line)).append("\r\n"));
        return calendar.toString();
    }

    private static String utc(Optional<LocalDateTime> at) {
        return at.map(Appointment::instant).map(UTC::format).orElse("");
    }

    private static String text(String words) {
        return words.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static String folded(String line) {
        int[] points = line.codePoints().toArray();
        var folded = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            folded.append(i > 0 && i % LONGEST_LINE == 0 ? "\r\n " : "").appendCodePoint(points[i]);
        }
        return folded.toString();
    }
}
