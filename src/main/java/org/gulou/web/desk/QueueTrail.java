package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.gulou.cases.Desk;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/** The queue from which an official came to a case, so that she goes on in it. */
@Named
@RequestScoped
public class QueueTrail {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Desk desk;

    @Inject
    Published published;

    @Inject
    Language language;

    private QueueFilter filter() {
        return QueueFilter.of(Posted.of(request).text("view"), published, language.getTag());
    }

    /** The queue as the query of its address; the empty text for all that waits. */
    public String getView() {
        return filter().query();
    }

    /** After a decision: the same case again, or the next one of the queue, claimed in the same request. */
    String after(CaseNumber done, boolean next) {
        if (!next) {
            return DeskCase.address(done, getView());
        }
        return desk.takeNext(user.official(), filter().queue())
                .map(following -> DeskCase.address(following, getView()) + "&done=" + done)
                .orElse("/desk/?empty=true&done=" + done + "&" + getView());
    }
}
