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
        return switch (refused) {
            case Step.NoSuchMove none -> LocalizedText.of(none.asked(), none.asked());
            case Step.NotFromHere here -> here.move().label();
            case Step.NotYours yours -> yours.move().label();
            case Step.BeingAsked asked -> asked.move().label();
            case Step.SameHands(Move move, var earlier, var done) -> move.label();
            case Step.OwnCase(Move move) -> move.label();
            case Step.TooOften often -> often.move().label();
            case Step.ClockStands clock -> clock.move().label();
            case Step.NotJoined waits -> waits.move().label();
            case Step.Unpaid unpaid -> unpaid.move().label();
            case Step.Unsigned unsigned -> unsigned.move().label();
            case Step.TooLate late -> late.move().label();
            case Step.Sealed(Move move, var until) -> move.label();
            case Step.NotNow now -> now.move().label();
            case Step.NotOfCertificate notSo -> notSo.move().label();
            case Step.RenewedElsewhere elsewhere -> elsewhere.move().label();
            case Step.NoAmount(Move move, var pot, var takes) -> move.label();
            case Step.Short(Move move, var claim, var room) -> move.label();
            case Step.Needs needs -> needs.move().label();
        };
    }
}
