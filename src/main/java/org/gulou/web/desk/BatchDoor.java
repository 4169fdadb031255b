package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands officials the ranking of a batch as a file: {@code /desk/batch.csv} or {@code /desk/batch.xlsx} with its address. */
@WebServlet({"/desk/batch.csv", "/desk/batch.xlsx"})
public class BatchDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    BatchPage batch;

    @Inject
    ListFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (batch.getCount() > 0) {
            file.send(
                    new ListFile.Listing(
                            batch.getService() + " " + batch.getBatch(),
                            batch.getQuery(),
                            batch.getCount(),
                            batch.heads(),
                            (from, most) -> batch.rows(from, most).stream()
                                    .map(BatchRow::cells)
                                    .toList()),
                    request,
                    response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
