package org.gulou.web.admin.catalogue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gulou.admin.amendments.Amendments;
import org.gulou.catalog.definition.SchemaWords;
import org.gulou.kernel.Problem;
import org.gulou.web.ui.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * For the editor: {@code POST} of {@code id}, {@code path} and {@code text} answers with the problems and the advice on the
 * text as JSON, each with severity ({@code error}, {@code info}), file, line, column, words and what to do; {@code GET} answers with the
 * schemas in the reader's language, from which it completes keys and tells what they are for.
 */
@WebServlet("/admin/catalogue/check")
public class LiveCheck extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Inject
    transient Draughts draughts;

    @Inject
    transient Owner owner;

    @Inject
    transient Language language;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = parameter(request, "path");
        String text = parameter(request, "text").replace("\r\n", "\n");
        if (!owner.mayWrite(path) || text.length() > Amendments.LONGEST_FILE) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String amendment = parameter(request, "id");
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        draughts.problems(amendment, path, text).forEach(problem -> tell(found, problem, "error"));
        draughts.advice(amendment, path, text).forEach(finding -> tell(found, finding.problem(), "info"));
        send(response, found.toString());
    }

    private void tell(ArrayNode found, Problem problem, String severity) {
        found.addObject()
                .put("severity", severity)
                .put("file", problem.file())
                .put("line", problem.line())
                .put("column", problem.column())
                .put("found", problem.found().in(language.getTag()))
                .put("advice", problem.advice().in(language.getTag()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var schemas = JsonNodeFactory.instance.objectNode();
        owner.live().files().forEach((path, bytes) -> {
            if (path.startsWith("schemas/") && path.endsWith(".json")) {
                JsonNode schema = MAPPER.readTree(bytes);
                SchemaWords.into(language.getTag(), schema);
                schemas.set(path.substring(path.indexOf('/') + 1), schema);
            }
        });
        send(response, schemas.toString());
    }

    private static void send(HttpServletResponse response, String json) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter().write(json);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
