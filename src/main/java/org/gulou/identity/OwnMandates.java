package org.gulou.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;

/**
 * What a person arranges herself about who acts for her: she makes an offer and hands its code to whom she trusts, who takes
 * it; either ends it. Nobody is looked up by a name or number, so an offer tells nobody who has an account.
 */
@ApplicationScoped
public class OwnMandates {
    /** So many offers and mandates a person may have given at one time. */
    public static final int MOST = 10;

    /** No mandate that a person gives online lasts longer, in years. */
    public static final int LONGEST_YEARS = 3;

    static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final int CODE = 12;

    @PersistenceContext
    EntityManager em;

    @Inject
    Journal journal;

    @Inject
    Mandates mandates;

    @Inject
    Clock clock;

    /** Makes an offer; answers its code, of which only the hash is kept, or nothing where she has given {@link #MOST} already. */
    @Transactional
    public Optional<String> offer(Actor.Citizen giver, MandateOffer.Terms terms) {
        if (terms.until().isAfter(today().plusYears(LONGEST_YEARS))) {
            throw new IllegalArgumentException(
                    "A mandate lasts at most " + LONGEST_YEARS + " years, not until " + terms.until());
        }
        em.find(Person.class, giver.id(), LockModeType.PESSIMISTIC_WRITE);
        long holding = given(giver.id()).stream()
                .filter(mandate -> !mandate.isOver(today()))
                .count();
        if (holding + offers(giver.id()).size() >= MOST) {
            return Optional.empty();
        }
        String code = Ids.letters(CODE);
        var offer = new MandateOffer(giver.id(), terms, code, clock.instant().plus(GOOD_FOR));
        em.persist(offer);
        journal.record(
                giver,
                "offer-mandate",
                giver.id(),
                Map.of("offer", offer.getId(), "until", terms.until().toString()),
                clock.instant());
        return Optional.of(code);
    }

    /** Her offers that can still be taken, the newest first. */
    public List<MandateOffer> offers(String giver) {
        return em.createQuery(
                        "select o from MandateOffer o where o.giver = :giver and o.goodUntil > :now"
                                + " order by o.goodUntil desc, o.id",
                        MandateOffer.class)
                .setParameter("giver", giver)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Whether the offer with this code is hers and still waits for somebody. */
    public boolean waits(Actor.Citizen giver, String code) {
        return byCode(code)
                .filter(offer -> offer.getGiver().equals(giver.id()) && offer.isGoodAt(clock.instant()))
                .isPresent();
    }

    /** The mandates that others have for her, past ones too, newest first. */
    public List<Mandate> given(String giver) {
        return em.createQuery(
                        "select m from Mandate m where m.person = :giver order by m.from desc, m.id", Mandate.class)
                .setParameter("giver", giver)
                .getResultList();
    }

    /** The offer with this code, for whoever may take it: not for who made it, and not if it is over. */
    public Optional<MandateOffer> find(Actor.Citizen reader, String typedCode) {
        return byCode(typedCode).filter(offer -> isOpenTo(offer, reader));
    }

    /** Takes it: from today she may act for who made it. Empty where {@link #find} finds nothing, or another was first. */
    @Transactional
    public Optional<Mandate> take(Actor.Citizen agent, String typedCode) {
        Optional<MandateOffer> found = byCode(typedCode)
                .map(offer -> {
                    // the two before the offer, as whoever closes her account locks herself first
                    Stream.of(offer.getGiver(), agent.id())
                            .sorted()
                            .forEach(one -> em.find(Person.class, one, LockModeType.PESSIMISTIC_WRITE));
                    return em.find(MandateOffer.class, offer.getId(), LockModeType.PESSIMISTIC_WRITE);
                })
                .filter(offer -> isOpenTo(offer, agent))
                .filter(offer -> em.find(Person.class, agent.id()).isActive());
        return found.map(offer -> {
            em.remove(offer);
            Person giver = em.find(Person.class, offer.getGiver());
            var mandate = new Mandate(agent.id(), new Mandate.Principal.ForPerson(giver.getId()), offer.scope(today()));
            em.persist(mandate);
            record(agent, "take-mandate", mandate);
            mandates.taken(giver, agent.id());
            return mandate;
        });
    }

    /** Takes an offer of hers back; says whether there was one. */
    @Transactional
    public boolean takeBack(Actor.Citizen giver, String offerId) {
        Optional<MandateOffer> offer = Optional.ofNullable(
                        em.find(MandateOffer.class, offerId, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> one.getGiver().equals(giver.id()));
        offer.ifPresent(one -> {
            em.remove(one);
            journal.record(giver, "withdraw-mandate-offer", giver.id(), Map.of("offer", offerId), clock.instant());
        });
        return offer.isPresent();
    }

    /** Ends a mandate between persons that she has given or that she holds; yesterday was its last day. Says whether it did. */
    @Transactional
    public boolean end(Actor.Citizen self, String mandateId) {
        Optional<Mandate> mandate = Optional.ofNullable(
                        em.find(Mandate.class, mandateId, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> isBetween(one, self.id()))
                .filter(one -> !one.isOver(today()));
        mandate.ifPresent(one -> {
            one.end(today().minusDays(1));
            record(self, "end-mandate", one);
            mandates.ended(one, self.id());
        });
        return mandate.isPresent();
    }

    private static boolean isBetween(Mandate mandate, String person) {
        return mandate.principal() instanceof Mandate.Principal.ForPerson(String giver)
                && (giver.equals(person) || mandate.getAgent().equals(person));
    }

    private Optional<MandateOffer> byCode(String typed) {
        return em.createQuery("select o from MandateOffer o where o.codeHash = :code", MandateOffer.class)
                .setParameter("code", MandateOffer.hash(typed))
                .getResultStream()
                .findFirst();
    }

    private boolean isOpenTo(MandateOffer offer, Actor.Citizen reader) {
        return offer.isGoodAt(clock.instant())
                && !offer.getGiver().equals(reader.id())
                && !offer.getUntil().isBefore(today())
                && em.find(Person.class, offer.getGiver()).isActive();
    }

    private void record(Actor by, String action, Mandate mandate) {
        journal.record(
                by,
                action,
                mandate.getAgent(),
                Map.of("mandate", mandate.getId(), "for", mandate.principal().id()),
                clock.instant());
    }

    private LocalDate today() {
        return OfficeTime.day(clock.instant());
    }
}
