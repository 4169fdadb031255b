package org.gulou.web.desk;

import java.util.List;
import org.gulou.cases.Proceeding;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Move;
import org.gulou.workflow.Step;

/** A move that somebody is meant to take but cannot now, and why. */
public record Hindrance(LocalizedText label, LocalizedText why) {
    public static Hindrance of(Step.Refused refused) {
        return new Hindrance(label(refused), refused.why());
    }

    /** What {@code actor} cannot do now, with the values of the case in its words. */
    static List<Hindrance> of(Proceeding proceeding, Actor actor) {
        return proceeding.hindered(actor).stream()
                .map(refused -> new Hindrance(label(refused), proceeding.say(refused.why())))
                .toList();
    }

    private static LocalizedText label(Step.Refused refused) {
        return refused instanceof Step.NoSuchMove(String asked, var possible)
                ? LocalizedText.of(asked, asked)
                : refused.about().map(Move::label).orElse(LocalizedText.NONE);
    }
}
