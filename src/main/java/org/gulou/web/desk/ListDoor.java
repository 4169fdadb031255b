package org.gulou.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gulou.cases.Desk;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.HeldBack;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** Hands officials what their queue shows as a file: {@code /desk/list.csv} or {@code /desk/list.xlsx} with its query. */
@WebServlet({"/desk/list.csv", "/desk/list.xlsx"})
public class ListDoor extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    CurrentUser user;

    @Inject
    Desk desk;

    @Inject
    QueueLists lists;

    @Inject
    ListFile file;

    @Inject
    HeldBack heldBack;

    @Inject
    Published published;

    @Inject
    Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QueueFilter filter = QueueFilter.of(heldBack.whole(Posted.of(request)), published, language.getTag());
        file.send(
                file.queue(
                        language.say("desk.queue"),
                        HeldBack.untold(filter.query(), filter::isPersonal),
                        desk.count(user.official(), filter.queue()),
                        filter.columns(),
                        (first, size) -> lists.rows(filter, first, size)),
                request,
                response);
    }
}
