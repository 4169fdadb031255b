package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.identity.People;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.gulou.workflow.Awaited;
import org.gulou.workflow.Move;
import org.gulou.workflow.Participant;
import org.gulou.workflow.Party;

/**
 * Who takes part in which case. The workflow says who does; here each gets a link of her own, which dies when the answers
 * name her no longer.
 */
@ApplicationScoped
public class CaseParties {
    @PersistenceContext
    EntityManager em;

    @Inject
    People people;

    @Inject
    Event<PartyAsked> asked;

    /** Everybody who has been asked into a case, in the order of joining. */
    public List<CaseParty> of(CaseFile file) {
        return em.createQuery(
                        "select p from CaseParty p where p.caseNumber = :number order by p.joinedAt, p.id",
                        CaseParty.class)
                .setParameter("number", file.getNumber())
                .getResultList();
    }

    Optional<CaseParty> find(String code) {
        return em.createQuery("select p from CaseParty p where p.code = :code", CaseParty.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Those whom an account keeps, the newest first. */
    List<CaseParty> keptBy(String person) {
        return em.createQuery(
                        "select p from CaseParty p where p.person = :person order by p.joinedAt desc", CaseParty.class)
                .setParameter("person", person)
                .setMaxResults(200)
                .getResultList();
    }

    /** The participants, acting under the ids they have been given. */
    List<Participant> acting(CaseFile file, List<Participant> participants) {
        if (participants.isEmpty()) {
            return participants;
        }
        List<CaseParty> known = of(file);
        return participants.stream()
                .map(one -> known.stream()
                        .filter(row -> row.isThe(one))
                        .findFirst()
                        .map(row -> one.actingAs(ids(row, one)))
                        .orElse(one))
                .toList();
    }

    /** Her link's, and those of her accounts: with one of them she may be an official, too. */
    private Set<String> ids(CaseParty row, Participant one) {
        var ids = new HashSet<String>(people.withResidentId(new KnownBy(one.who()).number()));
        ids.add(row.actorId());
        row.person().ifPresent(ids::add);
        return ids;
    }

    /** After an act: who takes part now gets a link, who no longer does loses hers, and who has something to do is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(Proceeding now) {
        if (now.workflow().parties().isEmpty()) {
            return;
        }
        List<Participant> participants = now.situation().participants();
        List<CaseParty> known = of(now.file());
        known.stream()
                .filter(row -> participants.stream().noneMatch(row::isThe))
                .forEach(em::remove);
        for (Participant one : participants) {
            Optional<CaseParty> there =
                    known.stream().filter(row -> row.isThe(one)).findFirst();
            CaseParty row = there.orElseGet(() -> new CaseParty(now.file().number(), one, now.now()));
            row.reachAt(one.reach());
            if (there.isEmpty()) {
                em.persist(row);
            }
            String duties = duties(now, one, row.actorId());
            if (row.isAskedAnew(duties) || there.isEmpty()) {
                asked.fire(new PartyAsked(now, row, !duties.isEmpty()));
            }
        }
    }

    /** Whether the case waits for a participant now. */
    public boolean isAsked(Proceeding now, Participant participant) {
        return participant.actors().stream()
                .anyMatch(id -> !duties(now, participant, id).isEmpty());
    }

    /** What she is asked for, with where the case is: the same moves in another stay are asked anew. */
    private static String duties(Proceeding now, Participant one, String actorId) {
        var here = now.situation()
                .with(now.situation().participants().stream()
                        .map(other -> other.equals(one) ? one.actingAs(Set.of(actorId)) : other)
                        .toList());
        var actor = new Actor.Guest(actorId, "");
        String moves = new Awaited(now.workflow(), here)
                .of(actor).stream().map(Move::id).collect(Collectors.joining(" "));
        return moves.isEmpty() ? "" : here.state() + " " + now.file().enteredAt() + " " + moves;
    }

    /** What somebody is in a case, in words; empty where the id is no party's. */
    static Optional<LocalizedText> label(Proceeding proceeding, String actor) {
        return proceeding.situation().participants().stream()
                .filter(one -> one.actors().contains(actor))
                .findFirst()
                .flatMap(one -> proceeding.workflow().party(one.party()))
                .map(Party::label);
    }
}
