package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.gulou.cases.pace.Months;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Edition;
import org.gulou.catalog.Published;
import org.gulou.catalog.Service;
import org.gulou.kernel.OfficeTime;

/**
 * How services did, month by month, for everybody: {@code /open-data/statistics.csv} and {@code /open-data/statistics.json}.
 * What is too little to be told is empty.
 */
@WebServlet({OpenStatistics.CSV, OpenStatistics.JSON})
public class OpenStatistics extends HttpServlet {
    static final String CSV = "/open-data/statistics.csv";
    static final String JSON = "/open-data/statistics.json";

    private static final long serialVersionUID = 1;

    @Inject
    transient Published published;

    @Inject
    transient Months months;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Edition edition = published.edition();
        Catalogue catalogue = published.catalogue();
        Instant over = OfficeTime.startOf(months.last().plusMonths(1).atDay(1));
        new OpenTable(
                        "statistics",
                        Map.of("until", months.last().toString()),
                        OpenEdition.of(edition, months.last().toString(), over),
                        OpenMonth.names(),
                        months.all().stream()
                                .map(month -> new OpenMonth(
                                                month,
                                                catalogue
                                                        .service(month.service())
                                                        .map(Service::guide))
                                        .values()))
                .answer(request, response);
    }
}
