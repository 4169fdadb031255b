package org.gulou.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/** What somebody does who was asked to sign another's application: read it, and sign it or say that she will not. */
@ApplicationScoped
public class Signing {
    /** What becomes of a signature. */
    public sealed interface Outcome {
        /** She has signed; {@code filed} if she was the last and the application is with the office now. */
        record Signed(boolean filed) implements Outcome {}

        /** She was the last to sign, and it could not be filed all the same; the applicant is told. */
        record Unfiled() implements Outcome {}

        /** She will not sign, and the applicant is told. */
        record Declined() implements Outcome {}

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
    Signatures signatures;

    @Inject
    Journal journal;

    @Inject
    Counter counter;

    @Inject
    Event<SignatureDeclined> declined;

    @Inject
    Event<SignedUnfiled> unfiled;

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
        return answer(code, number, (draft, signature) -> {
            boolean signs = signature.signedAt().isEmpty();
            if (signs) {
                signature.sign(clock.instant());
                record("sign", signature);
                em.flush();
            }
            return signatures.isSigned(draft.getId()) ? file(draft, signs) : new Outcome.Signed(false);
        });
    }

    /** Between the first signature and the last the office may have closed, or an answer may have become wrong. */
    private Outcome file(Draft draft, boolean first) {
        if (drafts.fileSigned(draft).filter(Submission.Filed.class::isInstance).isPresent()) {
            return new Outcome.Signed(true);
        }
        if (first) {
            drafts.sentRound(draft.getId())
                    .map(application -> new SignedUnfiled(
                            draft, application.version().guide().title()))
                    .ifPresent(unfiled::fire);
        }
        return new Outcome.Unfiled();
    }

    /** Why an application that all have signed cannot be filed now; empty where it can be. */
    public Optional<Submission> hindrance(Application signed) {
        return counter.hindrance(signed, signed.journey());
    }

    /**
     * Declines to sign. As long as the application is not filed a signature can be taken back in the same way (Civil Code,
     * article 141), and whoever has declined can still sign.
     *
     * @param reason what she wishes to tell the applicant, or the empty text
     */
    @Transactional
    public Outcome decline(String code, String number, String reason) {
        return answer(code, number, (draft, signature) -> {
            signature.decline(clock.instant(), reason);
            record("decline", signature);
            drafts.sentRound(draft.getId())
                    .map(application -> new SignatureDeclined(
                            draft, application.version().guide().title()))
                    .ifPresent(declined::fire);
            return new Outcome.Declined();
        });
    }

    /** The draft is locked first: whether she is still asked is known only then. */
    private Outcome answer(String code, String number, BiFunction<Draft, Signature, Outcome> act) {
        return Optional.ofNullable(em.find(Signature.class, code))
                .flatMap(signature ->
                        Optional.ofNullable(em.find(Draft.class, signature.draft(), LockModeType.PESSIMISTIC_WRITE)))
                .filter(Draft::isSentRound)
                .flatMap(draft -> signatures.of(draft.getId()).stream()
                        .filter(signature -> signature.getCode().equals(code))
                        .findFirst()
                        .map(this::anew)
                        .filter(signature -> signature.isGood(clock.instant()))
                        .map(signature -> signature.isBy(number) ? act.apply(draft, signature) : new Outcome.NotYou()))
                .orElseGet(Outcome.Over::new);
    }

    /** It was read before the draft was locked; she may have pressed twice. */
    private Signature anew(Signature signature) {
        em.refresh(signature);
        return signature;
    }

    private void record(String act, Signature signature) {
        journal.record(
                new Actor.Guest("signer", ""),
                act,
                signature.draft(),
                Map.of("who", signature.getMasked()),
                clock.instant());
    }
}
