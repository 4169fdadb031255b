package org.gulou.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gulou.cases.CaseExpired;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.catalog.Offer;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** Takes ratings, and tells how a service is rated. */
@ApplicationScoped
public class Ratings {
    private static final Duration YEAR = Duration.ofDays(365);

    @PersistenceContext
    EntityManager em;

    @Inject
    Registry registry;

    @Inject
    Tickets tickets;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** The ratings of a case, the first one first. */
    public List<Rating> of(String number) {
        return em.createQuery("select r from Rating r where r.caseNumber = :number order by r.nth", Rating.class)
                .setParameter("number", number)
                .getResultList();
    }

    /** The levels still count in the shares; what was said does not stay. */
    void forget(@Observes CaseExpired expired) {
        String number = expired.number().toString();
        em.createQuery("update TicketStep s set s.text = '', s.actorName = '' where s.ticket in"
                        + " (select t.id from Ticket t where t.caseNumber = :number)")
                .setParameter("number", number)
                .executeUpdate();
        em.createQuery("update Rating r set r.text = '' where r.caseNumber = :number")
                .setParameter("number", number)
                .executeUpdate();
    }

    /** Whether the case can be rated: it has ended, and not been rated twice. */
    public boolean isOpen(Proceeding proceeding) {
        return proceeding.state().isEnd() && of(proceeding.file().getNumber()).size() < Rating.MOST;
    }

    /**
     * Takes the rating of a case that was found for its applicant; a bad one opens a ticket.
     *
     * @return whether it was taken: false if the case has not ended, or has been rated once and once more
     */
    @Transactional
    public boolean rate(Proceeding proceeding, Actor applicant, Opinion opinion) {
        Proceeding now = registry.current(proceeding.file().number());
        if (!isOpen(now)) {
            return false;
        }
        String number = now.file().getNumber();
        String body = now.offer().map(Offer::body).map(it -> it.id().id()).orElse("");
        var rating =
                new Rating(id(), number, now.file().service(), body, of(number).size() + 1, opinion, clock.instant());
        em.persist(rating);
        journal.record(applicant, "rate", number, Map.of("level", opinion.level()), clock.instant());
        if (rating.isBad()) {
            tickets.open(rating);
        }
        return true;
    }

    /** How a service was rated in the last twelve months; empty while there are too few ratings. */
    public Optional<Shares> shares(String service) {
        Map<Integer, Long> byLevel = em.createQuery(
                        "select r.level, count(r) from Rating r where r.service = :service and r.counts = true"
                                + " and r.at > :since group by r.level",
                        Object[].class)
                .setParameter("service", service)
                .setParameter("since", clock.instant().minus(YEAR))
                .getResultStream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).intValue(), row -> ((Number) row[1]).longValue()));
        return Optional.of(Shares.of(byLevel)).filter(Shares::isShown);
    }

    static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
