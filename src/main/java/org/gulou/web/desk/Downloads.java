package org.gulou.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Actor;

/**
 * How far the files are that officials download from this node, for the bar on the page they came from. A page gives its
 * download a word of its own; of those that have long ended the oldest are forgotten.
 */
@ApplicationScoped
class Downloads {
    private static final int REMEMBERED = 500;
    private static final String WORD = "[0-9a-f]{8,40}";

    private final Map<String, Progress> under = new LinkedHashMap<>();

    /** So many of all cases are in the file; {@code failed} where it broke off. */
    record Progress(long done, long all, boolean failed) {}

    /** Remembers how far the file is that a page asked for under this word; without a proper word nobody asks for it. */
    synchronized void tell(Actor.Official official, String word, Progress progress) {
        if (word.matches(WORD)) {
            under.put(key(official, word), progress);
            if (under.size() > REMEMBERED) {
                under.remove(under.keySet().iterator().next());
            }
        }
    }

    /** How far it is; empty before it has begun, and for what is not hers. */
    synchronized Optional<Progress> of(Actor.Official official, String word) {
        return Optional.ofNullable(under.get(key(official, word)));
    }

    private static String key(Actor.Official official, String word) {
        return official.id() + " " + word;
    }
}
