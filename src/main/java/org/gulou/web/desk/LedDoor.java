package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Hands a lead the cases she answers for as a file: {@code /desk/led.csv} or {@code /desk/led.xlsx} with the board's query. */
@WebServlet({"/desk/led.csv", "/desk/led.xlsx"})
public class LedDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    LedPage led;

    @Inject
    ListFile file;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (led.isLead()) {
            file.send(new ListFile.Listing(led.getQuery(), led.getCount(), List.of(), led::rows), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
