package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gulou.cases.FiledRevisions;
import org.gulou.cases.Proceeding;
import org.gulou.kernel.LocalizedText;
import org.gulou.web.ui.Corrected;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;
import org.gulou.workflow.Act;

/** What was corrected in the case that an applicant looks at, so that she sees what she had sent before. */
@Named
@RequestScoped
public class MyCorrections {
    @Inject
    CaseInView view;

    @Inject
    FiledRevisions revisions;

    @Inject
    Teller teller;

    @Inject
    Language language;

    private final Once<List<Corrected>> all = new Once<>();

    /** The newest first. */
    public List<Corrected> getAll() {
        return all.get(() -> Corrected.all(revisions.of(view.proceeding()), this::who, this::what));
    }

    private String who(Proceeding.DoneAct done) {
        return teller.who(done, view.proceeding());
    }

    private String what(Proceeding.DoneAct done) {
        return language.of(what(done.act(), view.proceeding()));
    }

    /** Of what officials say to one another, only where the case went. */
    static LocalizedText what(Act act, Proceeding proceeding) {
        return proceeding.isInternal(act)
                ? proceeding.workflow().state(act.to()).label()
                : proceeding.label(act);
    }
}
