package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Registry;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** What a move asks with the answers so far, while an official fills in its form; nothing is kept and nothing is done. */
@Named
@RequestScoped
public class DeskAsks {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Registry registry;

    @Inject
    Published published;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private Optional<MoveForm> move = Optional.empty();

    /** Reads what was answered; 404 where there is no such move in a case of hers. */
    public void open() {
        Posted posted = Posted.of(request);
        move = CaseNumber.read(posted.text("number"))
                .flatMap(number -> registry.official(number, user.official()))
                .flatMap(one -> one.workflow()
                        .move(posted.text("move"))
                        .map(move -> MoveForm.typed(move, one, published.catalogue(), posted, language.getTag())));
        if (move.isEmpty()) {
            Reply.notFound();
        }
    }

    /** The move, for a loop that binds it before the page is built; none where there is none. */
    public List<MoveForm> getMoves() {
        return move.stream().toList();
    }

    /** Whose typing is kept in a window, so that nobody else is given it who signs in there. */
    public String getReader() {
        return user.official().id();
    }

    /** Today, for a date that is put in at one press. */
    public String getToday() {
        return OfficeTime.day(clock.instant()).toString();
    }
}
