package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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
        String pressed = posted.text("do");
        Bookings.Outcome outcome = shown(posted)
                .filter(visit -> page.lists(visit) && MARKS.contains(pressed))
                .map(visit -> bookings.mark(visit, pressed.equals(CAME), user.official()))
                .orElse(Bookings.Outcome.NOT_YOURS);
        if (outcome == Bookings.Outcome.DONE) {
            Reply.redirect(page.getAddress());
        } else {
            wrong = language.say("desk.visit.wrong." + outcome);
            Reply.unprocessable();
        }
    }

    /** Which visit stood beside what was pressed; nothing where it is not told. */
    static Optional<Bookings.ShownVisit> shown(Posted posted) {
        try {
            LocalDateTime at = LocalDateTime.parse(posted.text("at"));
            return CaseNumber.read(posted.text("number"))
                    .map(number -> new Bookings.ShownVisit(number, posted.text("kind"), at));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Why nothing was written down; the empty text if there was nothing to refuse. */
    public String getWrong() {
        return wrong;
    }
}
