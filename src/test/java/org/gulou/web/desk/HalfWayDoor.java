package org.gulou.web.desk;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** A list that fails after as many rows as it is asked for: {@code /test/half-way.csv?rows=20000}, and the same as a book. */
@WebServlet({"/test/half-way.csv", "/test/half-way.xlsx"})
public class HalfWayDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int rows = Integer.parseInt(request.getParameter("rows"));
        Sheet.send(request, response, "half-way", LocalDate.of(2026, 11, 30), sheet -> {
            for (int row = 0; row < rows; row++) {
                sheet.row(List.of("row " + row, String.valueOf(row * 7919L % 99991)));
            }
            throw new IllegalStateException("The database is gone");
        });
    }
}
