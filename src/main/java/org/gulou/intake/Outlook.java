package org.gulou.intake;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many of what people have begun or filed would be better or worse off, and because of what: numbers alone, nobody is
 * named.
 *
 * @param there how many there are; where they are very many, only the newest were lived through
 * @param because for each outcome, how often a question, paper or condition is the cause
 */
public record Outlook(int there, Map<What, Integer> counts, Map<What, Map<String, Integer>> because) {
    /** What would become of one of them. */
    public enum What {
        UNAFFECTED,
        /** A question that was answered reads otherwise now. */
        AGAIN,
        /** Something is asked or wanted that was not before. */
        MORE,
        /** Nothing else is asked, but another fee is due. */
        FEE,
        INELIGIBLE,
        NO_LONGER_OFFERED
    }

    /** What would become of one, and the ids of what causes it. */
    public record Fate(What what, Set<String> causes) {
        static final Fate UNAFFECTED = new Fate(What.UNAFFECTED, Set.of());
        static final Fate NO_LONGER_OFFERED = new Fate(What.NO_LONGER_OFFERED, Set.of());

        public Fate {
            causes = Set.copyOf(causes);
        }
    }

    static Outlook of(int there, Stream<Fate> fates) {
        var counts = new EnumMap<What, Integer>(What.class);
        var because = new EnumMap<What, Map<String, Integer>>(What.class);
        fates.forEach(fate -> {
            counts.merge(fate.what(), 1, Integer::sum);
            fate.causes()
                    .forEach(cause -> because.computeIfAbsent(fate.what(), none -> new TreeMap<>())
                            .merge(cause, 1, Integer::sum));
        });
        return new Outlook(there, new LinkedHashMap<>(counts), new LinkedHashMap<>(because));
    }

    /** Whether it makes a difference to anybody. */
    public boolean matters() {
        return count(What.UNAFFECTED) < total();
    }

    /** How many were lived through. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(What what) {
        return counts.getOrDefault(what, 0);
    }

    public Map<String, Integer> because(What what) {
        return because.getOrDefault(what, Map.of());
    }
}
