package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.gulou.cases.Bookings;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** Marks on the list of a day who came and who did not. */
@Named
@RequestScoped
public class VisitMarks {
    private static final String CAME = "visit-kept";
    private static final Set<String> MARKS = Set.of(CAME, "visit-missed");

    @Inject
    HttpServletRequest request;

    @Inject
    VisitsPage page;

    @Inject
    Bookings bookings;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    private String wrong = "";

    /** Writes down what was pressed about somebody who is on the list, and shows the day again. */
    public void act() {
        Posted posted = Posted.of(request);
        String kind = posted.text("kind");
        String pressed = posted.text("do");
        Bookings.Outcome outcome = CaseNumber.read(posted.text("number"))
                .filter(number -> page.lists(number, kind) && MARKS.contains(pressed))
                .map(number -> bookings.mark(number, kind, pressed.equals(CAME), user.official()))
                .orElse(Bookings.Outcome.NOT_YOURS);
        if (outcome == Bookings.Outcome.DONE) {
            Reply.redirect(page.getAddress());
        } else {
            wrong = language.say("desk.visit.wrong." + outcome);
            Reply.unprocessable();
        }
    }

    /** Why nothing was written down; the empty text if there was nothing to refuse. */
    public String getWrong() {
        return wrong;
    }
}
