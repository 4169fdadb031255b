package org.gulou.catalog.foreign.forms;

import org.gulou.kernel.Sentence;

/** Something of a foreign form that this portal's language does not say, or does not say in one way only. */
public final class NotCarried extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Sentence why;

    /** @param why it is not, naming what was met */
    public NotCarried(Sentence why) {
        super(why.english(), null, false, false);
        this.why = why;
    }

    /** What was met. */
    public Sentence why() {
        return why;
    }
}
