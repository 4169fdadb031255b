package org.gulou.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/**
 * Who signs a move, and whose signature is there. A signature is an act of the history. It counts for what its giver
 * read: once the case has gone on, the answers are others, or something was given with a move since, it is void.
 */
final class Signatures {
    private static final LocalizedText APPLICANT = LocalizedText.of("申请人", "the applicant");

    private final Workflow workflow;
    private final Situation situation;

    Signatures(Workflow workflow, Situation situation) {
        this.workflow = workflow;
        this.situation = situation;
    }

    /** Whose signature the move still waits for. */
    List<Signer> missing(Move move) {
        return move.signs().stream()
                .flatMap(this::signers)
                .filter(signer -> !hasSigned(signer, move))
                .toList();
    }

    /** Whoever acts gives her own signature by acting; at the desk it can be given with the act. */
    Optional<Step.Refused> hindrance(Move move, Actor actor) {
        if (move.signs().isEmpty() || move.by().isOfficial()) {
            return Optional.empty();
        }
        List<Signer> others = missing(move).stream()
                .filter(signer -> !signer.actors().contains(actor.id()))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new Step.Unsigned(move, others));
    }

    /** As whom {@code actor} is asked to sign. */
    Optional<Signer> of(Move move, Actor actor) {
        return missing(move).stream()
                .filter(signer -> signer.actors().contains(actor.id()))
                .findFirst();
    }

    private Stream<Signer> signers(String party) {
        if (party.equals(Party.APPLICANT)) {
            return Stream.of(new Signer(party, "", APPLICANT, situation.applicants()));
        }
        LocalizedText label = workflow.party(party).map(Party::label).orElse(LocalizedText.NONE);
        return situation.participants().stream()
                .filter(one -> one.party().equals(party))
                .map(one -> new Signer(party, one.who(), label, one.actors()));
    }

    private boolean hasSigned(Signer signer, Move move) {
        for (Act act : situation.history().reversed()) {
            if (act.move().equals(Act.SIGNED)) {
                if (act.given().equals(signer.signs(move, revision()))) {
                    return true;
                }
            } else if (voids(act)) {
                return false;
            }
        }
        return false;
    }

    private static boolean voids(Act act) {
        return !act.stayed() || !(Act.isEvent(act.move()) || act.given().isEmpty());
    }

    /** Which state of the answers is signed; the room of the case counts their revisions. */
    Value revision() {
        return situation.surroundings().facts().fact(Act.REVISION, List.of());
    }
}
