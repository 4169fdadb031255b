package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.Sentence;

/**
 * Words of the definition language that the portal does not support yet, as {@code schemas/not-yet.txt} lists them.
 *
 * @param keys each with the keys in which it is to come; none where that is anywhere
 */
record NotYet(Map<String, Set<String>> keys, Set<String> kinds, Set<String> values) {
    private static final String WHERE = " in ";

    static NotYet read(String list) {
        var keys = new HashMap<String, Set<String>>();
        var kinds = new HashSet<String>();
        var values = new HashSet<String>();
        for (String line : list.lines().map(String::strip).toList()) {
            int space = line.indexOf(' ');
            String name = line.substring(space + 1);
            switch (space < 0 ? "" : line.substring(0, space)) {
                case "key" -> {
                    int where = name.indexOf(WHERE);
                    keys.put(where < 0 ? name : name.substring(0, where), where < 0 ? Set.of() : places(name, where));
                }
                case "kind" -> kinds.add(name);
                case "value" -> values.add(name);
                default -> {
                    // comments, and functions, about which the language itself answers
                }
            }
        }
        return new NotYet(Map.copyOf(keys), Set.copyOf(kinds), Set.copyOf(values));
    }

    private static Set<String> places(String name, int where) {
        return Arrays.stream(name.substring(where + WHERE.length()).split(","))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a key is to come in what stands under {@code place}. */
    boolean isToCome(String key, String place) {
        Set<String> places = keys.get(key);
        return places != null && (places.isEmpty() || places.contains(place));
    }

    static Sentence reason(Sentence what) {
        return say("not yet: {what} is part of the definition language, but the portal does not support it yet.", what);
    }
}
