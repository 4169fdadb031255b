package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gulou.web.ui.Language;

/** Hands a lead the cases she answers for as a file: {@code /desk/led.csv} or {@code /desk/led.xlsx} with the board's query. */
@WebServlet({"/desk/led.csv", "/desk/led.xlsx"})
public class LedDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    LedPage led;

    @Inject
    ListFile file;

    @Inject
    Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (led.isLead()) {
            var listing = file.queue(language.say("led.title"), led.getQuery(), led.getCount(), List.of(), led::rows);
            file.send(listing, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
