package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.Exports;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Posted;

/** Hands a lead a table of her board as a file: {@code /desk/board.csv?table=LOADS} or {@code /desk/board.xlsx}. */
@WebServlet({"/desk/board.csv", "/desk/board.xlsx"})
public class BoardDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    CurrentUser user;

    @Inject
    BoardPage board;

    @Inject
    BoardTables tables;

    @Inject
    Exports exports;

    @Inject
    Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<BoardTable> table = board.remit().isNothing()
                ? Optional.empty()
                : tables.find(Posted.of(request).text("table"));
        if (table.isPresent()) {
            send(table.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(BoardTable table, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exports.table(user.official(), tables.query(table.id()), table.rows().size());
        Sheet.send(request, response, table.title(), OfficeTime.day(clock.instant()), sheet -> {
            sheet.row(table.heads());
            for (BoardRow row : table.rows()) {
                sheet.row(Stream.concat(Stream.of(row.name()), row.figures().stream())
                        .toList());
            }
        });
    }
}
