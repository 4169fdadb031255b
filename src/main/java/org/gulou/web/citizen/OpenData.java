package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Edition;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.catalog.cpsv.ServiceGraph;
import org.gulou.duties.Settings;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.SentWhole;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The catalogue as open data, the same for everybody: {@code /open-data/services.csv} and {@code /open-data/services.json}
 * with all services and their variants, {@code /open-data/services.jsonld} with all that is told of them in the words of
 * CPSV-AP, or with {@code ?place=<code of a division>} what is offered there.
 */
@WebServlet({OpenData.CSV, OpenData.JSON, OpenData.GRAPH})
public class OpenData extends HttpServlet {
    static final String CSV = "/open-data/services.csv";
    static final String JSON = "/open-data/services.json";
    static final String GRAPH = "/open-data/services.jsonld";

    private static final long serialVersionUID = 1;

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
        if (asked.isPresent() && place.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // rates change with the day: so a file is of the day, or of when something was published on it
        OpenEdition ofTheDay = OpenEdition.of(edition, day.toString(), OfficeTime.startOf(day));
        if (!request.getServletPath().equals(GRAPH)) {
            new OpenTable(
                            "services",
                            Map.of("published", edition.at().toString()),
                            ofTheDay,
                            OpenRow.names(),
                            rows(catalogue, day, place).map(OpenRow::values))
                    .answer(request, response);
        } else if (!ofTheDay.isKnown(request, response)) {
            response.setContentType("application/ld+json");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", "inline; filename=\"services.jsonld\"");
            ObjectNode graph = ServiceGraph.of(
                    catalogue, day, place, this::guide, settings.address().resolve(GRAPH), edition.at());
            SentWhole.send(response, out -> JsonMapper.shared().writeValue(out, graph));
        }
    }

    private Stream<OpenRow> rows(Catalogue catalogue, LocalDate day, Optional<DivisionCode> place) {
        Map<String, Rates> rates = Language.TAGS.stream()
                .collect(Collectors.toMap(
                        Function.identity(), language -> new Rates(catalogue.parameters(), day, language)));
        return catalogue.services().stream()
                .flatMap(service -> service.variants().values().stream())
                .map(version -> new OpenRow(
                        version,
                        catalogue,
                        rates,
                        offices(catalogue, version, place),
                        guide(version).toString()))
                .filter(row -> place.isEmpty() || row.offices() > 0);
    }

    private static long offices(Catalogue catalogue, ServiceVersion version, Optional<DivisionCode> place) {
        return catalogue.offersOf(version.service(), version.variant()).stream()
                .filter(offer -> place.stream().allMatch(offer::isNear))
                .count();
    }

    private URI guide(ServiceVersion version) {
        return settings.address().resolve(ServicePage.address(version));
    }
}
