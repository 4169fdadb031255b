package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;

/** Organisations, and who may act for whom. */
@ApplicationScoped
public class Mandates {
    @PersistenceContext
    EntityManager em;

    @Inject
    People people;

    @Inject
    Journal journal;

    @Inject
    Event<MandateChanged> changed;

    @Inject
    Clock clock;

    /** The mandates of a person that hold today and cover {@code service}. */
    public List<Mandate> of(String personId, String service) {
        return of(personId).stream()
                .filter(mandate -> mandate.covers(service, today()) && standsFor(mandate))
                .toList();
    }

    /** Who cannot sign in any more lets nobody act for her either. */
    private boolean standsFor(Mandate mandate) {
        return !(mandate.principal() instanceof Mandate.Principal.ForPerson(String giver))
                || em.find(Person.class, giver).isActive();
    }

    /** All mandates of a person, past and future too, newest first. */
    public List<Mandate> of(String personId) {
        return em.createQuery(
                        "select m from Mandate m where m.agent = :agent order by m.from desc, m.id", Mandate.class)
                .setParameter("agent", personId)
                .getResultList();
    }

    /** Whether a person may apply today for {@code service} in the name of an organisation or person. */
    public boolean covers(String personId, String principal, String service) {
        return of(personId, service).stream()
                .anyMatch(mandate -> mandate.principal().id().equals(principal));
    }

    /** Whether a person may, or once might, apply for {@code service} in the name of another since the office's day {@code first}. */
    public boolean covered(String personId, String principal, String service, LocalDate first) {
        return of(personId).stream()
                .filter(mandate -> mandate.principal().id().equals(principal))
                .anyMatch(mandate -> mandate.covered(service, first, today()));
    }

    /** The ids of all who may act today for {@code service} in the name of an organisation or person. */
    public Set<String> agents(String principal, String service) {
        return em
                .createQuery(
                        "select m from Mandate m where m.organisation = :principal or m.person = :principal",
                        Mandate.class)
                .setParameter("principal", principal)
                .getResultList()
                .stream()
                .filter(mandate -> mandate.covers(service, today()) && standsFor(mandate))
                .map(Mandate::getAgent)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those for whom a person may act today, for whichever service. */
    public Set<String> principals(String personId) {
        return of(personId).stream()
                .filter(mandate -> mandate.holdsOn(today()) && standsFor(mandate))
                .map(mandate -> mandate.principal().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Records that {@code agent} may act for another.
     *
     * @throws AccountGone if she, or the person she is to act for, has closed her account
     */
    @Transactional
    public Mandate give(Actor by, String agent, Mandate.Principal principal, Mandate.Scope scope) {
        Admins.require(by);
        people.staying(agent);
        var mandate = new Mandate(agent, principal, scope);
        em.persist(mandate);
        if (principal instanceof Mandate.Principal.ForPerson(String person)) {
            taken(people.staying(person), agent);
        }
        journal.record(
                by,
                "give-mandate",
                agent,
                Map.of(
                        "mandate", mandate.getId(),
                        "for", principal.id(),
                        "services", mandate.getServices(),
                        "from", scope.from().toString(),
                        "until", scope.until().map(LocalDate::toString).orElse(""),
                        "evidence", scope.evidence()),
                clock.instant());
        return mandate;
    }

    /** From now on {@code agent} acts for {@code giver}. */
    @Transactional(Transactional.TxType.MANDATORY)
    void taken(Person giver, String agent) {
        giver.represent();
        changed.fire(
                new MandateChanged(giver, em.find(Person.class, agent), MandateChanged.Change.TAKEN, agent, false));
    }

    /** Ends a mandate: yesterday was its last day. Does nothing if there is none. */
    @Transactional
    public void end(Actor by, String mandateId) {
        Admins.require(by);
        Mandate mandate = em.find(Mandate.class, mandateId);
        Instant now = clock.instant();
        if (mandate != null && !mandate.isOver(today())) {
            mandate.end(today().minusDays(1));
            journal.record(by, "end-mandate", mandate.getAgent(), Map.of("mandate", mandateId), now);
            ended(mandate, by.id());
        }
    }

    /** Tells that a mandate between two people is over; of one for an organisation nobody is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ended(Mandate mandate, String by) {
        if (mandate.principal() instanceof Mandate.Principal.ForPerson(String giver)) {
            changed.fire(new MandateChanged(
                    em.find(Person.class, giver),
                    em.find(Person.class, mandate.getAgent()),
                    MandateChanged.Change.ENDED,
                    by,
                    principals(mandate.getAgent()).contains(giver)));
        }
    }

    /** Ends all that {@code agent} has for organisations. */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveUp(Actor.Citizen agent) {
        of(agent.id()).stream()
                .filter(mandate -> mandate.principal() instanceof Mandate.Principal.ForOrganisation)
                .filter(mandate -> !mandate.isOver(today()))
                .forEach(mandate -> {
                    mandate.end(today().minusDays(1));
                    journal.record(
                            agent, "end-mandate", agent.id(), Map.of("mandate", mandate.getId()), clock.instant());
                });
    }

    /** In whose name somebody acts who acts for the organisation or person with this id; empty where she acts for herself. */
    public Optional<Represented> represented(String id) {
        return Optional.of(id)
                .filter(other -> !other.isEmpty())
                .flatMap(this::organisation)
                .<Represented>map(Represented.OfOrganisation::new)
                .or(() -> Optional.of(id)
                        .filter(other -> !other.isEmpty())
                        .map(other -> em.find(Person.class, other))
                        .map(Represented.OfPerson::new));
    }

    public Optional<Organisation> organisation(String id) {
        return Optional.ofNullable(em.find(Organisation.class, id));
    }

    /** The organisation with this unified social credit code, small letters and blanks accepted. */
    public Optional<Organisation> organisationByUscc(String uscc) {
        return em.createQuery("select o from Organisation o where o.uscc = :uscc", Organisation.class)
                .setParameter("uscc", normal(uscc))
                .getResultStream()
                .findFirst();
    }

    /** Organisations whose name holds {@code text} or whose code begins with it, by name. */
    public List<Organisation> organisations(String text, int from, int most) {
        return em.createQuery(
                        "select o from Organisation o where lower(o.name) like :name escape '!' or o.uscc like :code"
                                + " escape '!' order by o.name, o.id",
                        Organisation.class)
                .setParameter("name", "%" + Like.escape(text.toLowerCase(Locale.ROOT)) + "%")
                .setParameter("code", Like.escape(normal(text)) + "%")
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    /** Records an organisation, or gives a recorded one its new name. */
    @Transactional
    public Organisation record(Actor by, String uscc, String name) {
        Admins.require(by);
        Optional<Organisation> known = organisationByUscc(uscc);
        Organisation organisation = known.orElseGet(() -> new Organisation(normal(uscc), name));
        organisation.rename(name);
        if (known.isEmpty()) {
            em.persist(organisation);
            em.flush(); // mandates refer to it, and JPA knows of no reference between the two
        }
        journal.record(
                by,
                "record-organisation",
                organisation.getId(),
                Map.of("uscc", organisation.getUscc(), "name", name),
                clock.instant());
        return organisation;
    }

    private LocalDate today() {
        return OfficeTime.day(clock.instant());
    }

    private static String normal(String uscc) {
        return uscc.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
