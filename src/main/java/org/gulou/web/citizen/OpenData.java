package org.gulou.web.citizen;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Edition;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.duties.Settings;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.CsvLines;
import org.gulou.web.ui.Language;

/**
 * The catalogue as open data, the same for everybody: {@code /open-data/services.csv} and {@code /open-data/services.json}
 * with all services and their variants, or with {@code ?place=<code of a division>} what is offered there. It is written
 * line by line.
 */
@WebServlet({OpenData.CSV, OpenData.JSON})
public class OpenData extends HttpServlet {
    static final String CSV = "/open-data/services.csv";
    static final String JSON = "/open-data/services.json";

    private static final long serialVersionUID = 1;

    /** A call of Json by itself would look for its provider in every library again. */
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    @Inject
    transient Published published;

    @Inject
    transient Settings settings;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> asked = Optional.ofNullable(request.getParameter("place"));
        Edition edition = published.edition();
        Catalogue catalogue = published.catalogue();
        Optional<DivisionCode> place = asked.flatMap(DivisionCode::parse)
                .filter(code -> catalogue.places().division(code).isPresent());
        LocalDate day = OfficeTime.day(clock.instant());
        boolean csv = request.getServletPath().equals(CSV);
        if (asked.isPresent() && place.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isNew(request, response, edition, day)) {
            response.setContentType(csv ? "text/csv; charset=UTF-8; header=present" : "application/json");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    "Content-Disposition",
                    "%s; filename=\"services.%s\"".formatted(csv ? "attachment" : "inline", csv ? "csv" : "json"));
            write(rows(catalogue, day, place), edition, csv, response.getOutputStream());
        }
    }

    /** Rates change with the day: so a file is of the day, or of when something was published on it. */
    private static boolean isNew(
            HttpServletRequest request, HttpServletResponse response, Edition edition, LocalDate day) {
        String mark =
                "W/\"" + edition.mark().substring(0, Math.min(16, edition.mark().length())) + "-" + day + "\"";
        Instant start = OfficeTime.startOf(day);
        Instant last = (edition.at().isAfter(start) ? edition.at() : start).truncatedTo(ChronoUnit.SECONDS);
        response.setHeader("ETag", mark);
        response.setDateHeader("Last-Modified", last.toEpochMilli());
        response.setHeader("Cache-Control", "public, no-cache");
        String known = request.getHeader("If-None-Match");
        boolean same = known == null
                ? since(request) >= last.toEpochMilli()
                : known.contains(mark) || known.strip().equals("*");
        if (same) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return !same;
    }

    /** The time that a reader's copy is of; what is no time counts as none (RFC 9110, 13.1.3). */
    private static long since(HttpServletRequest request) {
        try {
            return request.getDateHeader("If-Modified-Since");
        } catch (IllegalArgumentException noDate) {
            return -1;
        }
    }

    private Stream<OpenRow> rows(Catalogue catalogue, LocalDate day, Optional<DivisionCode> place) {
        Map<String, Rates> rates = Language.TAGS.stream()
                .collect(Collectors.toMap(
                        Function.identity(), language -> new Rates(catalogue.parameters(), day, language)));
        return catalogue.services().stream()
                .flatMap(service -> service.variants().values().stream())
                .map(version ->
                        new OpenRow(version, catalogue, rates, offices(catalogue, version, place), guide(version)))
                .filter(row -> place.isEmpty() || row.offices() > 0);
    }

    private static long offices(Catalogue catalogue, ServiceVersion version, Optional<DivisionCode> place) {
        return catalogue.offersOf(version.service(), version.variant()).stream()
                .filter(offer -> place.stream().allMatch(offer::isNear))
                .count();
    }

    private String guide(ServiceVersion version) {
        return settings.address().resolve(ServicePage.address(version)).toString();
    }

    private static void write(Stream<OpenRow> rows, Edition edition, boolean csv, OutputStream out) throws IOException {
        if (csv) {
            var lines = new CsvLines(out);
            lines.write(OpenRow.names());
            for (OpenRow row : (Iterable<OpenRow>) rows::iterator) {
                lines.write(row.cells());
            }
            lines.flush();
            return;
        }
        try (JsonGenerator json = GENERATORS.createGenerator(out, UTF_8)) {
            json.writeStartObject().write("published", edition.at().toString()).writeStartArray("services");
            rows.forEach(row -> {
                json.writeStartObject();
                row.values().forEach(json::write);
                json.writeEnd();
            });
            json.writeEnd().writeEnd();
        }
    }
}
