package org.gulou.catalog.foreign;

import org.gulou.kernel.Sentence;

/** Why a foreign file cannot be read on, and where. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Sentence found;
    private final transient Sentence advice;

    Unreadable(int line, Sentence found, Sentence advice) {
        super(found.in("en"));
        this.line = line;
        this.found = found;
        this.advice = advice;
    }

    int line() {
        return line;
    }

    Sentence found() {
        return found;
    }

    Sentence advice() {
        return advice;
    }
}
