package org.gulou.language;

/** Stops reading a text that cannot be understood any further; never leaves the package. */
final class Refusal extends RuntimeException {
    private final transient Fault fault;

    Refusal(int column, String reason, String suggestion) {
        super(reason, null, false, false);
        this.fault = new Fault(column, reason, suggestion);
    }

    Fault fault() {
        return fault;
    }
}
