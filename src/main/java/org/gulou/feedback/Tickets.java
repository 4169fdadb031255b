package org.gulou.feedback;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.cases.talk.Talk;
import org.gulou.catalog.Published;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Period;

/** The tickets that bad ratings open, worked at the body by somebody who had no hand in the case. */
@ApplicationScoped
public class Tickets {
    private static final int MOST_SHOWN = 200;

    /** What came of a wish to do something about a ticket. */
    public enum Outcome {
        DONE,
        /** She acted on the case, or made the appeal that is to be decided. */
        NOT_YOURS,
        /** The step does not follow from where the ticket is, as when a colleague was faster. */
        NOT_NOW
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Registry registry;

    @Inject
    Talk talk;

    @Inject
    Published published;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Opens the ticket of a bad rating; the applicant is to be contacted on the next working day. */
    @Transactional(MANDATORY)
    void open(Rating rating) {
        LocalDate today = OfficeTime.day(clock.instant());
        LocalDate due = after(Period.parse(Ticket.FIRST_CONTACT).orElseThrow(), today, rating.body());
        em.persist(new Ticket(Ratings.id(), rating, today, due));
    }

    private LocalDate after(Period period, LocalDate start, String body) {
        return period.after(start, published.catalogue().calendar(new BodyId(body)));
    }

    /** The tickets of the official's bodies that are not closed, the most urgent first. */
    public List<Ticket> open(Actor.Official official) {
        List<String> bodies = official.bodies();
        return bodies.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select t from Ticket t where t.body in :bodies and t.state <> :closed"
                                        + " order by t.dueOn, t.id",
                                Ticket.class)
                        .setParameter("bodies", bodies)
                        .setParameter("closed", Ticket.State.CLOSED)
                        .setMaxResults(MOST_SHOWN)
                        .getResultList();
    }

    /** The ticket with this id, if it is one of the official's bodies. */
    public Optional<Ticket> find(String id, Actor.Official official) {
        return Optional.ofNullable(em.find(Ticket.class, id)).filter(ticket -> official.worksAt(ticket.body()));
    }

    /** The ticket that a rating opened; empty where it was not bad. */
    public Optional<Ticket> of(Rating rating) {
        return em.createQuery("select t from Ticket t where t.rating = :rating", Ticket.class)
                .setParameter("rating", rating.getId())
                .getResultStream()
                .findFirst();
    }

    public Rating rating(Ticket ticket) {
        return em.find(Rating.class, ticket.rating());
    }

    /** What was done about it, the first thing first. */
    public List<TicketStep> steps(Ticket ticket) {
        return em.createQuery("select s from TicketStep s where s.ticket = :ticket order by s.seq", TicketStep.class)
                .setParameter("ticket", ticket.getId())
                .getResultList();
    }

    /** Whether this official may do something about it at all. */
    public boolean mayWork(Ticket ticket, Actor.Official official) {
        return proceeding(ticket, official)
                .filter(proceeding -> proceeding.acts().stream()
                        .noneMatch(act -> act.act().actor().equals(official.id())))
                .isPresent();
    }

    /** Does a step; with the call-back the applicant reads {@code text} among the messages of her case. */
    @Transactional
    public Outcome act(String id, Actor.Official official, Ticket.Step step, String text) {
        Optional<Ticket> found = find(id, official);
        if (found.isEmpty() || !mayWork(found.get(), official)) {
            return Outcome.NOT_YOURS;
        }
        Ticket ticket = found.get();
        em.refresh(ticket, LockModeType.PESSIMISTIC_WRITE);
        List<TicketStep> before = steps(ticket);
        if (!ticket.possible().contains(step)) {
            return Outcome.NOT_NOW;
        }
        if (step.judgesAppeal() && before.getLast().actor().equals(official.id())) {
            return Outcome.NOT_YOURS;
        }
        em.persist(new TicketStep(Ratings.id(), ticket, before.size() + 1, step, official, text, clock.instant()));
        ticket.go(step, Ticket.within(step).map(period -> after(period, ticket.openedOn(), ticket.body())));
        if (step == Ticket.Step.DISCOUNT) {
            rating(ticket).discount();
        }
        if (step == Ticket.Step.CALL) {
            talk.write(proceeding(ticket, official).orElseThrow(), official, text, List.of());
        }
        journal.record(
                official,
                "ticket-" + step.name().toLowerCase(Locale.ROOT),
                ticket.getCaseNumber(),
                Map.of("text", text),
                clock.instant());
        return Outcome.DONE;
    }

    private Optional<Proceeding> proceeding(Ticket ticket, Actor.Official official) {
        return registry.official(CaseNumber.parse(ticket.getCaseNumber()), official);
    }
}
