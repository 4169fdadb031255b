package org.gulou.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.gulou.intake.Prefill;
import org.gulou.intake.Prefills.State;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Word;

/**
 * An application that the program filled in beforehand.
 *
 * @param link for the person, told only when it is made; whoever opens it can begin with what was filled in
 * @param applicant whose application it will be: {@code person} or {@code organisation}
 * @param state {@code waiting}, {@code begun}, {@code filed} or {@code over}
 * @param lastDay the last day on which the link opens
 * @param number of the case, once it is filed
 */
record Prefilled(
        String id,
        String offer,
        String applicant,
        Optional<String> reference,
        String state,
        LocalDate lastDay,
        Optional<URI> link,
        Optional<String> number) {
    static Prefilled of(Prefill prefill, State state, Optional<URI> link) {
        return new Prefilled(
                prefill.getId(),
                prefill.getOffer(),
                Word.of(prefill.applicant()),
                prefill.reference(),
                word(state),
                prefill.getLastDay(),
                link,
                state instanceof State.Filed(CaseNumber number) ? Optional.of(number.toString()) : Optional.empty());
    }

    private static String word(State state) {
        return switch (state) {
            case State.Waiting waiting -> "waiting";
            case State.Begun begun -> "begun";
            case State.Filed filed -> "filed";
            case State.Over over -> "over";
        };
    }
}
