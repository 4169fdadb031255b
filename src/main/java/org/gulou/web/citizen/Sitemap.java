package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Published;
import org.gulou.duties.Settings;

/** What search engines are told: every guide by its one address ({@code /sitemap.xml}), and what is no page for them. */
@WebServlet({"/robots.txt", Sitemap.PATH})
public class Sitemap extends HttpServlet {
    static final String PATH = "/sitemap.xml";

    private static final long serialVersionUID = 1;

    @Inject
    transient Published published;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean map = request.getServletPath().equals(PATH);
        response.setContentType(map ? "application/xml" : "text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(map ? entries(published.catalogue()) : robots());
    }

    /** No page for them: work, drafts and cases, and lists by query, of which there is no end. */
    private String robots() {
        return """
                User-agent: *
                Disallow: /admin/
                Disallow: /desk/
                Disallow: /apply/
                Disallow: /case/
                Disallow: /choose
                Disallow: /start/
                Disallow: /services?
                Sitemap: %s
                """.formatted(address(PATH));
    }

    private String entries(Catalogue catalogue) {
        Stream<String> guides = catalogue.services().stream()
                .flatMap(service -> service.variants().values().stream())
                .map(ServicePage::address);
        Stream<String> occasions = catalogue.occasions().stream().map(occasion -> "/occasion/" + occasion.id());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s
                </urlset>
                """.formatted(Stream.of(Stream.of("/", "/services"), guides, occasions)
                .flatMap(paths -> paths)
                .map(path -> "<url><loc>" + address(path) + "</loc></url>")
                .collect(Collectors.joining("\n")));
    }

    private String address(String path) {
        return settings.address().resolve(path).toString();
    }
}
