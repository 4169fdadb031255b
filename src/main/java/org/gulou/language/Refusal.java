package org.gulou.language;

import org.gulou.kernel.Sentence;

/** Stops reading a text that cannot be understood any further; never leaves the package. */
final class Refusal extends RuntimeException {
    private final transient Fault fault;

    Refusal(int column, Sentence found, Sentence advice) {
        super(found.english(), null, false, false);
        this.fault = new Fault(column, found, advice);
    }

    Refusal(int column, Sentence found) {
        this(column, found, Sentence.NONE);
    }

    Fault fault() {
        return fault;
    }
}
