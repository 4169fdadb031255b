package org.gulou.web.citizen;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.forms.Answers;
import org.gulou.forms.Journey;
import org.gulou.intake.Application;
import org.gulou.web.ui.Language;

/**
 * The options of a question that hold what was typed, for the script of a search field:
 * {@code /options/<draft>/<page>?at=<path>&find=<text>} answers a JSON list of {@code {value, label}}.
 */
@WebServlet("/options/*")
public class Options extends HttpServlet {
    /** Each call of Json by itself would look for its provider in every library again. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 60;

    @Inject
    transient Access access;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        String[] parts = path.substring(1).split("/", -1);
        Optional<Application> application =
                parts.length == 2 && !parts[0].isEmpty() ? access.draft(parts[0]) : Optional.empty();
        if (application.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String at = Optional.ofNullable(request.getParameter("at")).orElse("");
        String find = Optional.ofNullable(request.getParameter("find")).orElse("");
        var found = JSON.createArrayBuilder();
        Uploads.leaves(searched(application.get(), at, find).questions(parts[1], language.getTag()))
                .filter(question -> question.id().equals(at))
                .flatMap(question -> question.options().stream())
                .forEach(option -> found.add(
                        JSON.createObjectBuilder().add("value", option.value()).add("label", option.label())));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(found.build().toString());
    }

    /** The form as it would be if this had been typed and nothing chosen. */
    private static Journey searched(Application application, String at, String find) {
        Answers typed = application.answers().with(at, List.of(find.substring(0, Math.min(LONGEST, find.length()))));
        return Journey.of(application.version().form(), typed, application.circumstances());
    }
}
