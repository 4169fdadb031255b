package org.gulou.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Proceeding.DoneAct;
import org.gulou.identity.CurrentUser;
import org.gulou.kernel.ActorKind;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;

/**
 * What an official has just done, told on the page that follows. Where she can do nothing more the page would else only say
 * that, and leave her to wonder whether it was done at all.
 */
@Named
@RequestScoped
public class JustDone {
    private static final String MARK = "done";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    DeskCase page;

    @Inject
    Language language;

    /** What to add to the address of the page that follows a move: how many acts she saw before it. */
    static String mark(int seen) {
        return "&" + MARK + "=" + seen;
    }

    /** The sentence; empty where the page follows no act of hers, or where somebody has acted since. */
    public String getWords() {
        return page.found()
                .filter(found -> request.getMethod().equals("GET"))
                .flatMap(this::act)
                .map(done -> language.say(
                        "desk.just-done", language.of(page.proceeding().label(done.act())), page.getState()))
                .orElse("");
    }

    private Optional<DoneAct> act(Proceeding found) {
        String seen = Posted.of(request).text(MARK);
        List<DoneAct> since = found.acts().stream()
                .filter(done -> seen.matches("\\d{1,6}") && done.seq() > Integer.parseInt(seen))
                .filter(done -> done.actorKind() != ActorKind.PORTAL)
                .toList();
        return since.stream().filter(done -> since.size() == 1 && isHers(done)).findFirst();
    }

    private boolean isHers(DoneAct done) {
        return done.actorKind() == ActorKind.OFFICIAL
                && done.actorName().equals(user.official().name());
    }
}
