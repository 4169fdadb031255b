package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.cases.Proceeding;
import org.gulou.identity.CurrentUser;
import org.gulou.web.ui.Chosen;
import org.gulou.web.ui.MovePapers;
import org.gulou.web.ui.Posted;

/** The papers that a move of an official needs and that have not come: she takes them in, such as at the counter. */
@Named
@RequestScoped
public class DeskPapers {
    @Inject
    DeskCase page;

    @Inject
    MovePapers papers;

    @Inject
    CurrentUser user;

    /** The papers to be taken in with a move of the case on the page. */
    public List<MovePapers.Asked> of(MoveForm form) {
        return of(form, page.proceeding());
    }

    private List<MovePapers.Asked> of(MoveForm form, Proceeding proceeding) {
        return papers.of(form.move(), proceeding, form::id, user.official());
    }

    /** The form with the files that were posted with it. */
    MoveForm into(MoveForm form, Proceeding proceeding, Posted posted) {
        List<MovePapers.Asked> asked = of(form, proceeding);
        papers.read(asked, new Chosen.For(proceeding.file().getNumber(), user.official(), form.getId()), posted);
        form.handIn(papers.given(asked), papers.mistakes(asked));
        return form;
    }
}
