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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.web.ui.CsvLines;
import org.gulou.web.ui.SentWhole;

/**
 * A table that anybody may take, as CSV or as JSON, written line by line.
 *
 * @param name of the file, and of the list in JSON
 * @param head what JSON tells before the list
 * @param columns the names that each row holds, in this order
 */
record OpenTable(
        String name,
        Map<String, String> head,
        OpenEdition edition,
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
        if (edition.isKnown(request, response)) {
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
