package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.cases.Desk;
import org.gulou.cases.Exports;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** Hands officials what their queue shows as a file: {@code /desk/list.csv} or {@code /desk/list.xlsx} with its query. */
@WebServlet({"/desk/list.csv", "/desk/list.xlsx"})
public class ListDoor extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int SOME = 500;
    private static final List<String> HEADS = List.of(
            "desk.number",
            "desk.service",
            "desk.applicant",
            "desk.state",
            "desk.filter.light",
            "desk.due",
            "desk.holder");

    @Inject
    CurrentUser user;

    @Inject
    Desk desk;

    @Inject
    QueueLists lists;

    @Inject
    Exports exports;

    @Inject
    Published published;

    @Inject
    Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QueueFilter filter = QueueFilter.of(Posted.of(request), published, language.getTag());
        exports.list(user.official(), filter.query(), desk.count(user.official(), filter.queue()));
        boolean csv = request.getServletPath().endsWith(".csv");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "attachment; filename=cases" + (csv ? ".csv" : ".xlsx"));
        response.setContentType(
                csv ? "text/csv; charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var out = response.getOutputStream();
        try (Sheet sheet = csv ? new Sheet.Csv(out) : new Sheet.Xlsx(out, language.say("desk.queue"))) {
            write(filter, sheet);
        }
    }

    private void write(QueueFilter filter, Sheet sheet) throws IOException {
        sheet.row(Stream.concat(
                        HEADS.stream().map(key -> language.say(key)),
                        filter.columns().stream().map(AnswerColumn::title))
                .toList());
        QueueModel model = lists.of(filter);
        List<QueueRow> rows = model.load(0, SOME, Map.of(), Map.of());
        for (int from = 0; !rows.isEmpty(); from += SOME) {
            for (QueueRow row : rows) {
                sheet.row(cells(row, filter));
            }
            rows = rows.size() < SOME ? List.of() : model.load(from + SOME, SOME, Map.of(), Map.of());
        }
    }

    private List<String> cells(QueueRow row, QueueFilter filter) {
        return Stream.concat(
                        Stream.of(
                                row.number(),
                                row.service(),
                                row.applicant(),
                                row.state(),
                                language.say("desk.light." + row.light()),
                                row.due(),
                                row.holder()),
                        filter.columns().stream().map(column -> row.answer(column.path())))
                .toList();
    }
}
