package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** What somebody does who was asked to sign another's application: read it, and sign it. */
@ApplicationScoped
public class Signing {
    /** What becomes of a signature. */
    public sealed interface Outcome {
        /** She has signed; {@code filed} if she was the last and the application is with the office now. */
        record Signed(boolean filed) implements Outcome {}

        /** The number she typed is not the one of the person who must sign. */
        record NotYou() implements Outcome {}

        /** The link is none, too old, or the application was taken back. */
        record Over() implements Outcome {}
    }

    /** An application and what she is asked for. */
    public record Request(Application application, Signature signature) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Drafts drafts;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Whether there is still something to sign, without a word of what. */
    public boolean isAsked(String code) {
        return find(code).isPresent();
    }

    /** What the link leads to, for whoever knows the number of the person meant; empty for all others. */
    public Optional<Request> open(String code, String number) {
        return find(code).filter(request -> request.signature().isBy(number));
    }

    private Optional<Request> find(String code) {
        return Optional.ofNullable(em.find(Signature.class, code))
                .filter(signature -> signature.isGood(clock.instant()))
                .flatMap(signature ->
                        drafts.sentRound(signature.draft()).map(application -> new Request(application, signature)));
    }

    /** Signs, and files the application with the last signature. */
    @Transactional
    public Outcome sign(String code, String number) {
        Optional<Signature> found = Optional.ofNullable(em.find(Signature.class, code))
                .filter(signature -> signature.isGood(clock.instant()));
        if (found.isEmpty()) {
            return new Outcome.Over();
        }
        Signature signature = found.get();
        Draft draft = em.find(Draft.class, signature.draft(), LockModeType.PESSIMISTIC_WRITE);
        if (draft == null || !draft.isSentRound()) {
            return new Outcome.Over();
        }
        if (!signature.isBy(number)) {
            return new Outcome.NotYou();
        }
        if (signature.signedAt().isEmpty()) {
            signature.sign(clock.instant());
            journal.record(
                    new Actor.Guest("signer", ""),
                    "sign",
                    draft.getId(),
                    Map.of("who", signature.getMasked()),
                    clock.instant());
            em.flush();
        }
        return new Outcome.Signed(drafts.fileIfSigned(draft));
    }
}
