package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gulou.web.ui.Language;

/** Hands officials the cases that they found as a file: {@code /desk/find.csv} or {@code /desk/find.xlsx} with their query. */
@WebServlet({"/desk/find.csv", "/desk/find.xlsx"})
public class FindDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    FindPage find;

    @Inject
    ListFile file;

    @Inject
    Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (find.isAsked()) {
            var listing = new ListFile.Listing(
                    language.say("find.title"),
                    find.getUntold(),
                    find.countAll(),
                    find.heads(),
                    (from, most) ->
                            find.rows(from, most).stream().map(FindRow::cells).toList());
            file.send(listing, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
