package org.gulou.api;

import java.util.List;
import java.util.Optional;
import org.gulou.api.Refused.As;
import org.gulou.api.Refused.Wrong;
import org.gulou.cases.talk.Talk;

/** A note as a program sends it. */
record NoteWish(Optional<String> text) {
    static final NoteWish NOTHING = new NoteWish(Optional.empty());

    /** @throws Refused if it is nothing, or longer than a note may be */
    String words() {
        return words(text);
    }

    /**
     * What is written, in a note or a message.
     *
     * @throws Refused if it is nothing, or longer than either may be
     */
    static String words(Optional<String> text) {
        return text.map(String::strip)
                .filter(words -> !words.isEmpty() && words.length() <= Talk.LONGEST)
                .orElseThrow(() -> new Refused(
                        As.WRONG,
                        Refused.words("api.move.wrong"),
                        List.of(new Wrong("text", Refused.words("api.text", Talk.LONGEST)))));
    }
}
