package org.gulou.cases.appointments;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gulou.cases.appointments.times.Opening;
import org.gulou.kernel.LocalizedText;

/** Keeps the rows of appointments. Whoever changes one holds the lock of its case. */
@ApplicationScoped
public class Appointments {
    @PersistenceContext
    EntityManager em;

    @Inject
    Seats seats;

    /** What a row is of. */
    public record Of(String caseNumber, String kind, String service, String body, LocalizedText title) {}

    public List<Appointment> of(String caseNumber) {
        return em.createQuery(
                        "select a from Appointment a where a.caseNumber = :number order by a.askedAt, a.kind",
                        Appointment.class)
                .setParameter("number", caseNumber)
                .getResultList();
    }

    private List<Appointment> all(String caseNumber, String kind) {
        return of(caseNumber).stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private Optional<Appointment> find(String caseNumber, String kind) {
        return all(caseNumber, kind).stream().reduce((before, after) -> after);
    }

    /**
     * The applicant may choose a time; one that she had is given back. One of which it is written down whether she came
     * stays, for the list of its day.
     */
    @Transactional(MANDATORY)
    public void ask(Of what, Instant at) {
        Optional<Appointment> before =
                find(what.caseNumber(), what.kind()).filter(one -> !one.status().isMarked());
        before.filter(one -> one.status() != Appointment.Status.ASKED
                        || !one.askedAt().equals(at))
                .ifPresent(one -> {
                    seats.release(one);
                    one.ask(what.body(), at);
                });
        if (before.isEmpty()) {
            em.persist(new Appointment(UUID.randomUUID().toString().replace("-", ""), what, at));
        }
        em.flush();
    }

    /**
     * Takes the seats of a time in place of those held before.
     *
     * @param opening what the timetable has then; empty for a time beside it, which holds none
     * @return whether there were some; if not, the caller gives its transaction up
     * @throws SeatRaced if another transaction took them at the same moment
     */
    @Transactional(MANDATORY)
    public boolean take(String caseNumber, String kind, Optional<Opening> opening) {
        Appointment held = find(caseNumber, kind).orElseThrow();
        seats.release(held);
        return opening.isEmpty() || seats.take(held, opening.get());
    }

    /** Writes down that a time is booked whose seats are taken. */
    @Transactional(MANDATORY)
    public void book(String caseNumber, String kind, LocalDateTime start, LocalDateTime end, Instant now) {
        find(caseNumber, kind)
                .filter(one -> one.status() != Appointment.Status.BOOKED
                        || one.startsAt().filter(start::equals).isEmpty())
                .ifPresent(one -> one.book(start, end, now));
        em.flush();
    }

    /**
     * Writes down whether she came; the time stays hers. If she had been asked for another by then, she is so no more. What
     * is written down already changes nothing.
     *
     * @param start when the time began
     */
    @Transactional(MANDATORY)
    public void mark(String caseNumber, String kind, LocalDateTime start, boolean came) {
        List<Appointment> all = all(caseNumber, kind);
        all.stream()
                .filter(one -> one.startsAt().filter(start::equals).isPresent())
                .reduce((before, after) -> after)
                .filter(one -> one.mark(came))
                .ifPresent(marked -> {
                    all.subList(all.indexOf(marked) + 1, all.size()).forEach(em::remove);
                });
        em.flush();
    }

    /**
     * Gives back what is held.
     *
     * @param over whether the case has gone on without it, and none can be chosen any more
     */
    @Transactional(MANDATORY)
    public void giveBack(String caseNumber, String kind, boolean over) {
        find(caseNumber, kind).ifPresent(one -> {
            boolean held = one.status() == Appointment.Status.BOOKED;
            boolean open = held || one.status() == Appointment.Status.ASKED;
            if (over || open) {
                seats.release(one);
                one.release(
                        over
                                ? Appointment.Status.GIVEN_BACK
                                : held ? Appointment.Status.CANCELLED : Appointment.Status.DECLINED);
            }
        });
        em.flush();
    }
}
