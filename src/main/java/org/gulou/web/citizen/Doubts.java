package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.gulou.identity.Doubt;
import org.gulou.web.ui.Language;

/** Says to somebody why the portal does not believe yet that it is she, and what to do. */
@RequestScoped
public class Doubts {
    @Inject
    Language language;

    public String say(Doubt why) {
        return switch (why) {
            case Doubt.Wrong wrong -> language.say("account.present.wrong");
            case Doubt.NotYet(var pause) -> language.say("attempts.wait", Math.max(1, pause.toSeconds()));
            case Doubt.SignInAgain again -> language.say("account.sign-in-again");
        };
    }
}
