package org.gulou.workflow;

import java.util.List;
import java.util.Optional;

/** How the certificate of a case stands, as its history tells; that it has run out or was replaced is known elsewhere. */
public enum Certificate {
    NONE,
    VALID,
    SUSPENDED,
    REVOKED;

    /** What officials do to a certificate that was issued; written {@code {suspend: certificate}}. */
    public enum Act {
        SUSPEND,
        LIFT,
        REVOKE;

        /** Whether it can be done to a certificate that stands like this. */
        boolean fits(Certificate now) {
            return switch (this) {
                case SUSPEND -> now == VALID;
                case LIFT -> now == SUSPENDED;
                case REVOKE -> now == VALID || now == SUSPENDED;
            };
        }

        Certificate after() {
            return switch (this) {
                case SUSPEND -> SUSPENDED;
                case LIFT -> VALID;
                case REVOKE -> Certificate.REVOKED;
            };
        }
    }

    /**
     * The act with which a certificate was issued first under the decision that stands; one that takes its place to put
     * something right counts from then. Empty while none was issued.
     *
     * @param key of the element that it is for; the empty text where the result has one certificate
     */
    public static Optional<org.gulou.workflow.Act> firstIssued(
            Workflow workflow, List<org.gulou.workflow.Act> history, String key) {
        int decided = 0;
        for (int i = 0; i < history.size(); i++) {
            org.gulou.workflow.Act act = history.get(i);
            if (!act.stayed() && workflow.state(act.to()).isEnd()) {
                decided = i;
            }
        }
        return history.subList(decided, history.size()).stream()
                .filter(act -> workflow.move(act.move())
                        .filter(move -> move.issues(Effect.CERTIFICATE))
                        .isPresent())
                .filter(act -> key.isEmpty() || Certificates.which(act).contains(key))
                .findFirst();
    }

    /** Whether a move can do what it would to a certificate that stands like this; most do nothing to it. */
    boolean allows(Move move) {
        return move.does().stream()
                .allMatch(effect -> !(effect instanceof Effect.OfCertificate(Act what)) || what.fits(this));
    }

    /** How it stands once a move has been taken. */
    Certificate after(Move move) {
        Certificate now = move.supersedes().isPresent() && this != NONE ? REVOKED : this;
        for (Effect effect : move.does()) {
            now = switch (effect) {
                case Effect.Issue(String paper) -> paper.equals(Effect.CERTIFICATE) ? VALID : now;
                case Effect.OfCertificate(Act done) -> done.after();
                case Effect.Notify notify -> now;
                case Effect.NotifyOffice notify -> now;
                case Effect.Open open -> now;
                case Effect.Book book -> now;
            };
        }
        return now;
    }
}
