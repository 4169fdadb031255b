package org.gulou.web.citizen;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.web.ui.CsvLines;
import org.gulou.web.ui.SentWhole;

/**
 * A table that anybody may take, as CSV or as JSON, written line by line. Whoever has it is told that it is the same (RFC
 * 9110, 13.1).
 *
 * @param name of the file, and of the list in JSON
 * @param head what JSON tells before the list
 * @param mark another one whenever the table is another
 * @param at when it became what it is
 * @param columns the names that each row holds, in this order
 */
record OpenTable(
        String name,
        Map<String, String> head,
        String mark,
        Instant at,
        List<String> columns,
        Stream<Map<String, JsonValue>> rows) {
    /** A call of Json by itself would look for its provider in every library again. */
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    /** Whether an address asks for CSV. */
    static boolean isCsv(HttpServletRequest request) {
        return request.getServletPath().endsWith(".csv");
    }

    /** Answers with the table, or that what the asker has is the same. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isKnown(request, response)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean csv = isCsv(request);
        response.setContentType(csv ? "text/csv; charset=UTF-8; header=present" : "application/json");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                "%s; filename=\"%s.%s\"".formatted(csv ? "attachment" : "inline", name, csv ? "csv" : "json"));
        SentWhole.send(response, csv ? this::writeCsv : this::writeJson);
    }

    private boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
        String tag = "W/\"" + mark + "\"";
        Instant last = at.truncatedTo(ChronoUnit.SECONDS);
        response.setHeader("ETag", tag);
        response.setDateHeader("Last-Modified", last.toEpochMilli());
        response.setHeader("Cache-Control", "public, no-cache");
        String known = request.getHeader("If-None-Match");
        return known == null
                ? since(request) >= last.toEpochMilli()
                : known.contains(tag) || known.strip().equals("*");
    }

    /** The time that a reader's copy is of; what is no time counts as none (RFC 9110, 13.1.3). */
    private static long since(HttpServletRequest request) {
        try {
            return request.getDateHeader("If-Modified-Since");
        } catch (IllegalArgumentException noDate) {
            return -1;
        }
    }

    private void writeCsv(OutputStream out) throws IOException {
        var lines = new CsvLines(out);
        lines.write(columns);
        for (Map<String, JsonValue> row : (Iterable<Map<String, JsonValue>>) rows::iterator) {
            lines.write(columns.stream()
                    .map(column -> cell(row.getOrDefault(column, JsonValue.NULL)))
                    .toList());
        }
        lines.flush();
    }

    /** A value as text: several in one cell have a semicolon between them. */
    private static String cell(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case ARRAY -> value.asJsonArray().stream().map(OpenTable::cell).collect(Collectors.joining("; "));
            case NULL -> "";
            default -> value.toString();
        };
    }

    private void writeJson(OutputStream out) {
        try (JsonGenerator json = GENERATORS.createGenerator(out, UTF_8)) {
            json.writeStartObject();
            head.forEach(json::write);
            json.writeStartArray(name);
            rows.forEach(row -> {
                json.writeStartObject();
                row.forEach(json::write);
                json.writeEnd();
            });
            json.writeEnd().writeEnd();
        }
    }
}
