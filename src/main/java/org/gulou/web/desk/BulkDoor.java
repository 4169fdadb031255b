package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gulou.cases.PendingMove;
import org.gulou.cases.PendingMoves;
import org.gulou.documents.SavedAs;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.CsvLines;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** What became of each line of a list, for whoever sent it: {@code /desk/bulk.csv?round=…}. */
@WebServlet("/desk/bulk.csv")
public class BulkDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    CurrentUser user;

    @Inject
    PendingMoves pendingMoves;

    @Inject
    LastMany lastMany;

    @Inject
    Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Posted.of(request).text("round");
        List<PendingMove> round = pendingMoves.round(asked, user.official());
        response.setHeader("Cache-Control", "no-store");
        if (round.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                SavedAs.disposition(language.of(round.getFirst().label()) + ".csv"));
        var lines = new CsvLines(response.getOutputStream());
        lines.write(
                List.of(language.say("desk.number"), language.say("many.outcome"), language.say("many.outcome.why")));
        for (PendingMove one : round) {
            lines.write(
                    List.of(one.getNumber(), language.say("pending.stage." + one.getStage()), language.of(one.why())));
        }
        for (BatchRow.Left one : lastMany.leftOut(asked)) {
            lines.write(List.of(one.number(), language.say("many.left"), one.why()));
        }
        lines.flush();
    }
}
