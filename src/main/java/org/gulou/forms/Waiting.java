package org.gulou.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Written;
import org.gulou.language.Mentions;

/** Which named rules must be read before others: told by the words in them, for their types are not known yet. */
final class Waiting {
    private Waiting() {}

    static Set<String> uses(Written written) {
        return Mentions.in(written.text());
    }

    /** The way from a rule back to itself, where every rule waits for another: following them must come round. */
    static List<String> ring(Map<String, Written> waiting) {
        var way = new ArrayList<String>();
        String at = waiting.keySet().iterator().next();
        while (!way.contains(at)) {
            way.add(at);
            at = Optional.ofNullable(waiting.get(at)).stream()
                    .flatMap(rule -> uses(rule).stream())
                    .filter(waiting::containsKey)
                    .findFirst()
                    .orElse(at);
        }
        var ring = new ArrayList<>(way.subList(way.indexOf(at), way.size()));
        ring.add(at);
        return ring;
    }
}
