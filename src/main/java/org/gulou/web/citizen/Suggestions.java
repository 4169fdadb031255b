package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Popular;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Published;
import org.gulou.catalog.finding.Wish;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Where;

/**
 * What fits a question that is still being typed, for the script of the search box: {@code /suggest?q=<text>} answers a JSON
 * list of {@code {label, note, address}}.
 */
@WebServlet("/suggest")
public class Suggestions extends HttpServlet {
    /** Each call of Json by itself would look for its provider in every library again. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final long serialVersionUID = 1;
    private static final int MOST = 7;
    private static final int LONGEST = 100;

    @Inject
    transient Published published;

    @Inject
    transient Popular popular;

    @Inject
    transient Language language;

    @Inject
    transient Where where;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = Optional.ofNullable(request.getParameter("q")).orElse("");
        String words = typed.substring(0, Math.min(LONGEST, typed.length()));
        var suggestions = JSON.createArrayBuilder();
        var wish = new Wish(words, where.county(), false, Map.of(), popular.shares());
        published
                .finder()
                .suggest(wish, MOST)
                .forEach(entry -> suggestions.add(JSON.createObjectBuilder()
                        .add("label", language.of(entry.guide().title()))
                        .add("note", note(entry.guide()))
                        .add("address", entry.address())));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(suggestions.build().toString());
    }

    private String note(Guide guide) {
        String leads = LeadsOut.mark(guide.elsewhere(), language);
        return leads.isEmpty() ? language.of(guide.summary()) : leads + " · " + language.of(guide.summary());
    }
}
