package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gulou.cases.Proceeding;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Person;
import org.gulou.kernel.ActorKind;
import org.gulou.web.ui.Language;
import org.gulou.workflow.Act;

/** Who did what on a case, as its applicant or her agent reads it. */
@RequestScoped
class Teller {
    @Inject
    CurrentUser user;

    @Inject
    Language language;

    String who(Proceeding.DoneAct done, Proceeding proceeding) {
        return proceeding
                .party(done.act())
                .map(language::of)
                .orElseGet(() -> isSomebodyElse(done, proceeding)
                        ? done.actorName()
                        : language.say(who(done.act(), done.actorKind())));
    }

    /** Who came with number and query code reads as the person whose case it is. */
    private boolean isSomebodyElse(Proceeding.DoneAct done, Proceeding proceeding) {
        Optional<String> reader =
                user.person().map(Person::getId).or(() -> proceeding.file().person());
        return done.actorKind() == ActorKind.CITIZEN
                && !done.act().isByObjector()
                && reader.filter(id -> !id.equals(done.act().actor())).isPresent();
    }

    /** Who filed it reads "you", also where her case began as an objection to another's. */
    private static String who(Act act, ActorKind kind) {
        if (!act.isByObjector()) {
            return "who." + kind.word();
        }
        return act.move().equals(Act.SUBMIT) ? "who.guest" : "who.anyone";
    }
}
