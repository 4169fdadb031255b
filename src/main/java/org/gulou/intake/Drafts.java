package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gulou.cases.Codes;
import org.gulou.cases.FormWorld;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.duties.Duties;
import org.gulou.forms.Answers;
import org.gulou.forms.Journey;
import org.gulou.identity.NotAllowed;
import org.gulou.identity.Person;
import org.gulou.kernel.Actor;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.ReadOut;

/** Starts drafts, keeps what is typed into them, and files them, each exactly once. */
@ApplicationScoped
public class Drafts {
    @PersistenceContext
    EntityManager em;

    @Inject
    Published published;

    @Inject
    Discarding discarding;

    @Inject
    Applicants applicants;

    @Inject
    Counter counter;

    @Inject
    Signatures signatures;

    @Inject
    EarlierCases earlier;

    @Inject
    Duties duties;

    @Inject
    Clock clock;

    /**
     * The open draft of this person for this service, to go on with; a new one where there is none.
     *
     * @throws NotAllowed if the service is not for applicants of her kind, or leads elsewhere
     */
    @Transactional
    public Draft start(Offer offer, Actor.Citizen citizen) {
        admit(offer, applicants.isForOrganisation(Owner.of(citizen)));
        em.find(Person.class, citizen.id(), LockModeType.PESSIMISTIC_WRITE); // whoever presses twice begins once
        return begun(offer, citizen).orElseGet(() -> begin(offer, Owner.of(citizen)));
    }

    /** The open draft of this person for this service. */
    Optional<Draft> begun(Offer offer, Actor.Citizen citizen) {
        Owner owner = Owner.of(citizen);
        return of(citizen.id()).stream()
                .filter(draft -> draft.service().equals(offer.service())
                        && draft.offer().equals(offer.id())
                        && draft.owner().equals(owner))
                .findFirst();
    }

    /**
     * A new draft of somebody without an account; its code opens it again.
     *
     * @throws NotAllowed if the service is not for persons, or leads elsewhere
     */
    @Transactional
    public Draft start(Offer offer, String guestName, String guestPhone) {
        admit(offer, false);
        return begin(offer, new Owner.Guest(guestName, guestPhone, Codes.queryCode()));
    }

    private void admit(Offer offer, boolean organisation) {
        if (offer.elsewhere().isPresent()) {
            throw new NotAllowed(offer.id() + " leads elsewhere: no applications are made here");
        }
        Guide guide = version(offer).guide();
        if (!guide.admits(organisation)) {
            throw new NotAllowed(offer.service() + " is for " + guide.audience() + ", not for "
                    + (organisation ? "an organisation" : "a person"));
        }
    }

    private ServiceVersion version(Offer offer) {
        return published
                .catalogue()
                .version(offer)
                .orElseThrow(() -> new IllegalArgumentException("There is no offer " + offer.id()));
    }

    private Draft begin(Offer offer, Owner owner) {
        ServiceVersion version = version(offer);
        var draft = new Draft(offer, version.number(), owner, clock.instant(), expiry(version.guide()));
        em.persist(draft);
        duties.schedule(DraftEnd.KIND, draft.getId(), draft.getExpiresAt().minus(DraftEnd.NOTICE));
        return draft;
    }

    /** The draft with what follows from it, for its owner; empty for everybody else and where there is none. */
    public Optional<Application> open(String id, Visitor visitor) {
        return Optional.ofNullable(em.find(Draft.class, id))
                .filter(draft -> draft.owner().is(visitor) && !applicants.isOver(draft))
                .flatMap(this::application);
    }

    /** The guest's draft with this code, whatever its id. */
    public Optional<Draft> byCode(String typedCode) {
        return em.createQuery("select d from Draft d where d.code = :code", Draft.class)
                .setParameter("code", ReadOut.code(typedCode))
                .getResultStream()
                .findFirst();
    }

    /** The drafts of a person that are not filed yet, the last touched first. */
    public List<Draft> of(String person) {
        return em.createQuery(
                        "select d from Draft d where d.person = :person and d.filedAs is null order by d.touchedAt"
                                + " desc",
                        Draft.class)
                .setParameter("person", person)
                .getResultStream()
                .filter(draft -> !applicants.isOver(draft))
                .toList();
    }

    /**
     * Changes what is answered, on top of whatever another tab has stored meanwhile.
     *
     * @return the draft after it; empty if there is none for this visitor, or it is filed already
     */
    @Transactional
    public Optional<Application> change(String id, Visitor visitor, BiFunction<Journey, Answers, Answers> change) {
        return locked(id, visitor)
                .filter(draft -> draft.filedAs().isEmpty() && !draft.isSentRound())
                .flatMap(this::application)
                .map(before -> {
                    Application after = before.with(change.apply(before.journey(), before.answers()));
                    before.draft()
                            .keep(
                                    after,
                                    clock.instant(),
                                    expiry(before.version().guide()));
                    return after;
                });
    }

    /** Deletes a draft and its files. */
    @Transactional
    public void delete(String id, Visitor visitor) {
        locked(id, visitor).filter(draft -> draft.filedAs().isEmpty()).ifPresent(discarding::discard);
    }

    /**
     * Files a draft. However often and from however many tabs it is filed, it becomes one case, and everyone is told
     * the same number.
     *
     * @param seen what she saw when she sent it
     * @param consent whether she agrees to the use of the sensitive data in it
     * @return empty if there is no such draft for this visitor
     */
    @Transactional
    public Optional<Submission> submit(String id, Visitor visitor, String language, LastLook seen, boolean consent) {
        return locked(id, visitor)
                .flatMap(draft -> draft.filedAs()
                        .<Submission>map(Submission.Filed::new)
                        .or(() -> application(draft).map(application -> file(application, language, seen, consent))));
    }

    private Submission file(Application application, String language, LastLook seen, boolean consent) {
        Journey journey = application.journey();
        if (journey.firstOpen().isEmpty() && seen.differs(LastLook.at(journey.filled()))) {
            return new Submission.Changed();
        }
        if (!consent || !journey.lacksConsent()) {
            return counter.file(application, journey, language);
        }
        Application agreed = application.with(journey.consented());
        agreed.draft().keep(agreed, clock.instant(), expiry(agreed.version().guide()));
        return counter.file(agreed, agreed.journey(), language);
    }

    /** Takes an application back that was sent round: every signature on it is void, and it can be changed again. */
    @Transactional
    public void takeBack(String id, Visitor visitor) {
        locked(id, visitor).filter(Draft::isSentRound).ifPresent(signatures::cancel);
    }

    /** A draft that waits for signatures, whoever asks: the caller holds a link to it. */
    Optional<Application> sentRound(String id) {
        return Optional.ofNullable(em.find(Draft.class, id))
                .filter(Draft::isSentRound)
                .flatMap(this::application);
    }

    /** Files what all have signed, or says why not; the caller holds the draft's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Submission> fileSigned(Draft draft) {
        return application(draft)
                .map(application -> counter.file(application, application.journey(), draft.language()));
    }

    /** The lock reads the draft anew. */
    private Optional<Draft> locked(String id, Visitor visitor) {
        return em.createNamedQuery("Draft.locked", Draft.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(draft -> draft.owner().is(visitor) && !applicants.isOver(draft));
    }

    private Optional<Application> application(Draft draft) {
        Catalogue catalogue = published.catalogue();
        return catalogue
                .offer(draft.offer())
                .flatMap(offer -> version(draft, offer)
                        .map(version -> newest(new Application(
                                draft,
                                offer,
                                version,
                                version.number() == draft.serviceVersion()
                                        ? draft.answers()
                                        : version.succession().read(draft.answers()),
                                FormWorld.ofDraft(catalogue, offer, applicants.parties(draft.owner()), clock.instant())
                                        .with(earlier.lookups(draft.owner())),
                                draft.lookAgain()))));
    }

    /** A draft is on the newest version: what that changed is asked again, with the answer still there. */
    private Application newest(Application application) {
        Draft draft = application.draft();
        if (draft.serviceVersion() == application.version().number()) {
            return application;
        }
        LookAgain again = published
                .version(draft.service(), draft.serviceVersion(), draft.offer(), clock.instant())
                .map(older -> Journey.of(older.form(), application.answers(), application.circumstances()))
                .map(older -> application.again().and(LookAgain.between(older, application.journey())))
                .orElse(application.again());
        return new Application(
                draft,
                application.offer(),
                application.version(),
                application.answers().withoutSettled(again.changed()),
                application.circumstances(),
                again);
    }

    /**
     * The newest version; that of the draft while others sign it, while the newest leaves drafts where they are, or where one
     * applies elsewhere by now: what she answered stays readable, though it cannot be sent.
     */
    private Optional<ServiceVersion> version(Draft draft, Offer offer) {
        Optional<ServiceVersion> newest = published.catalogue().version(offer);
        boolean stays = draft.isSentRound()
                || offer.elsewhere().isPresent()
                || newest.filter(version -> draft.serviceVersion() < version.number()
                                && version.succession().draftsStayOn(OfficeTime.day(clock.instant())))
                        .isPresent();
        return stays
                ? published
                        .version(draft.service(), draft.serviceVersion(), offer.id(), clock.instant())
                        .or(() -> newest)
                : newest;
    }

    private Instant expiry(Guide guide) {
        return OfficeTime.startOf(guide.retention()
                .draft()
                .after(OfficeTime.day(clock.instant()), published.catalogue().calendar()));
    }
}
