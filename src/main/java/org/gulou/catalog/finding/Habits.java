package org.gulou.catalog.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.LocalizedText;

/**
 * How people speak, and what they apply for: data beside the services, so that no line of it is code.
 *
 * @param applications in a year, by the id of the service, until the portal has counted for itself
 * @param filler words around a question that say nothing about what is looked for
 * @param readings the syllables of words that are read otherwise than their characters usually are
 * @param sayings words of everyday life
 * @param deeds words for what is done with something one has: they tell the variants of a service apart, never services
 * @param settledElsewhere what people look for here though no service of a catalogue is for it
 */
public record Habits(
        Map<String, Long> applications,
        Set<String> filler,
        Map<String, List<String>> readings,
        List<Saying> sayings,
        List<Saying> deeds,
        List<SettledElsewhere> settledElsewhere) {
    public static final Habits NONE = new Habits(Map.of(), Set.of(), Map.of(), List.of(), List.of(), List.of());

    /** Whoever says one of the first means one of the second, as services call it. */
    public record Saying(List<String> says, List<String> means) {
        public Saying {
            says = List.copyOf(says);
            means = List.copyOf(means);
        }
    }

    /** What is called so is settled there. */
    public record SettledElsewhere(List<String> says, LocalizedText where) {
        public SettledElsewhere {
            says = List.copyOf(says);
        }
    }

    public Habits {
        applications = Map.copyOf(applications);
        filler = Set.copyOf(filler);
        readings = Map.copyOf(readings);
        sayings = List.copyOf(sayings);
        deeds = List.copyOf(deeds);
        settledElsewhere = List.copyOf(settledElsewhere);
    }
}
