package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.HashSet;
import java.util.Set;
import org.gulou.kernel.Sentence;

/** Words of the definition language that the portal does not support yet, as {@code schemas/not-yet.txt} lists them. */
record NotYet(Set<String> keys, Set<String> kinds, Set<String> values) {
    static NotYet read(String list) {
        var keys = new HashSet<String>();
        var kinds = new HashSet<String>();
        var values = new HashSet<String>();
        for (String line : list.lines().map(String::strip).toList()) {
            int space = line.indexOf(' ');
            String name = line.substring(space + 1);
            switch (space < 0 ? "" : line.substring(0, space)) {
                case "key" -> keys.add(name);
                case "kind" -> kinds.add(name);
                case "value" -> values.add(name);
                default -> {
                    // comments, and functions, about which the language itself answers
                }
            }
        }
        return new NotYet(Set.copyOf(keys), Set.copyOf(kinds), Set.copyOf(values));
    }

    static Sentence reason(Sentence what) {
        return say("not yet: {what} is part of the definition language, but the portal does not support it yet.", what);
    }
}
