package org.gulou.cases.consult;

/** Something happened to a question that others are to learn; fired in the transaction that brings it. */
public record ConsultationMoved(Consultation one, Occasion occasion) {
    /** What happened. */
    public enum Occasion {
        ASKED,
        /** The last day is near, and nobody has answered. */
        NEAR,
        /** Answered, or silent past the last day. */
        SETTLED
    }
}
