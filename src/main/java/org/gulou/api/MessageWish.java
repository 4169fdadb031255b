package org.gulou.api;

import java.util.Optional;

/**
 * A message as a program sends it.
 *
 * @param read whether it answers what the applicant wrote before, which counts as read then
 */
record MessageWish(Optional<String> text, Optional<Boolean> read) {
    static final MessageWish NOTHING = new MessageWish(Optional.empty(), Optional.empty());

    /** @throws Refused if it is nothing, or longer than a message may be */
    String words() {
        return NoteWish.words(text);
    }

    /** Whether nobody needs to look at what the applicant wrote before. */
    boolean answers() {
        return read.orElse(false);
    }
}
