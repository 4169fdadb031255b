package org.gulou.documents;

import java.util.List;
import org.gulou.kernel.Words;

/** What became of an uploaded file. */
public sealed interface Checked {
    /**
     * A file that may be kept.
     *
     * @param name cleaned, for display only: nothing is ever stored or opened under it
     */
    record Accepted(String name, FileType type, Content content) implements Checked {}

    /** A refusal for a reason that another room found. */
    static Checked refused(String key, String... arguments) {
        return new Refused(key, arguments);
    }

    /**
     * A file that may not be kept, and what the sender can do.
     *
     * @param key in the message bundle
     * @param arguments of the message
     */
    record Refused(String key, List<String> arguments) implements Checked {
        Refused(String key, String... arguments) {
            this(key, List.of(arguments));
        }

        /** What to do, in the reader's language. */
        public String words(String language) {
            return Words.in(language).say(key, arguments.toArray());
        }
    }
}
