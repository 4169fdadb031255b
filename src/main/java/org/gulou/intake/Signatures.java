package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.gulou.cases.CaseExpired;
import org.gulou.cases.KnownBy;
import org.gulou.catalog.Published;
import org.gulou.forms.Journey;
import org.gulou.forms.Signer;
import org.gulou.kernel.OfficeTime;
import org.gulou.language.Period;

/** Who has been asked to sign which draft, who has, and who will not. */
@ApplicationScoped
public class Signatures {
    @PersistenceContext
    EntityManager em;

    @Inject
    Published published;

    @Inject
    Applicants applicants;

    @Inject
    Event<SignatureAsked> asked;

    @Inject
    Clock clock;

    /** The signatures asked for on a draft, in no order that says anything; none where nobody else signs. */
    public List<Signature> of(String draft) {
        return em.createQuery("select s from Signature s where s.draft = :draft order by s.code", Signature.class)
                .setParameter("draft", draft)
                .getResultList();
    }

    void forget(@Observes CaseExpired expired) {
        em.createQuery("delete from Signature s where s.draft = :draft")
                .setParameter("draft", expired.draft())
                .executeUpdate();
    }

    /** Whether somebody will not sign it. */
    public boolean isDeclined(String draft) {
        return of(draft).stream().anyMatch(signature -> signature.declined().isPresent());
    }

    /** Whether everybody has signed it who was asked. */
    public boolean isSigned(String draft) {
        return of(draft).stream().allMatch(signature -> signature.signedAt().isPresent());
    }

    /** Who else must sign, by number, each once however it was typed: the applicant signs by filing, also where she is one. */
    public SequencedMap<KnownBy, Signer> others(Application application, Journey journey) {
        Optional<KnownBy> own =
                applicants.residentId(application.draft().owner()).map(KnownBy::new);
        var others = new LinkedHashMap<KnownBy, Signer>();
        for (Signer signer : journey.signers()) {
            signer.number()
                    .map(KnownBy::new)
                    .filter(who -> own.filter(who::equals).isEmpty())
                    .ifPresent(who -> others.putIfAbsent(who, signer));
        }
        return others;
    }

    /** Whether nobody but the applicant must sign, or all have. Whoever has not been asked yet is asked now. */
    boolean complete(Application application, Journey journey, String language) {
        Draft draft = application.draft();
        Collection<Signer> others = others(application, journey).values();
        if (others.isEmpty() && !draft.isSentRound()) {
            return true;
        }
        if (!draft.isSentRound()) {
            others.stream().flatMap(signer -> asked(draft, signer).stream()).forEach(signature -> {
                em.persist(signature);
                asked.fire(new SignatureAsked(
                        draft, signature, application.version().guide().title()));
            });
            draft.follow(application.version().number());
            draft.sendRound(clock.instant(), language);
            em.flush();
        }
        return isSigned(draft.getId());
    }

    private Optional<Signature> asked(Draft draft, Signer signer) {
        return signer.number().map(number -> new Signature(draft.getId(), number, until(signer.within())));
    }

    private Optional<Instant> until(String within) {
        return Period.parse(within)
                .map(period -> period.after(
                        OfficeTime.day(clock.instant()), published.catalogue().calendar()))
                .map(last -> OfficeTime.startOf(last.plusDays(1)));
    }

    /** Forgets every signature on a draft: what was signed is no longer what would be filed. */
    void cancel(Draft draft) {
        of(draft.getId()).forEach(em::remove);
        draft.takeBack();
    }
}
