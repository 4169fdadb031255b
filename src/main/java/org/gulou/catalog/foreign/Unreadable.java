package org.gulou.catalog.foreign;

import org.gulou.kernel.Place;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;

/** Why a foreign file cannot be read on, and where. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Sentence found;
    private final transient Sentence advice;

    public Unreadable(int line, Sentence found, Sentence advice) {
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

    /** What is wrong, at its line of this file. */
    public Problem in(String file) {
        return new Place(file, line, 1).problem(found, advice);
    }
}
