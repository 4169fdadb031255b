package org.gulou.identity.oidc;

/** That a provider did not tell who somebody is; the message is for the log and tells nothing of her. */
class NotShown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    NotShown(Refusal why, String message) {
        super(message);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
