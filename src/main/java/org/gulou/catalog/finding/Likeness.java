package org.gulou.catalog.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Service;

/**
 * Which services belong together: they share a word, or a department and a theme or an occasion of life; the rarer what they
 * share, the more. Themes and occasions alone hold what is done alike and has nothing to do with each other: every permit to
 * begin a business.
 */
final class Likeness {
    private static final int MOST = 12;
    private static final String WORD = "word ";

    private final Collection<Service> services;
    private final Map<String, Set<String>> marks = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, List<Service>> known = new ConcurrentHashMap<>();

    Likeness(Collection<Service> services) {
        this.services = services;
        for (Service service : services) {
            Set<String> its = marks(service.guide());
            marks.put(service.id(), its);
            its.forEach(mark -> frequency.merge(mark, 1, Integer::sum));
        }
    }

    private static Set<String> marks(Guide guide) {
        var marks = new HashSet<String>();
        Stream.of(Facet.EVENT, Facet.THEME, Facet.DEPARTMENT)
                .forEach(facet -> facet.of(guide).forEach(value -> marks.add(facet + " " + value)));
        guide.keywords().values().forEach(words -> words.forEach(word -> marks.add(WORD + word)));
        return marks;
    }

    /** The most alike first; worked out once for each service that is looked at. */
    List<Service> to(String service) {
        return known.computeIfAbsent(service, this::alike);
    }

    /** Whether what two services share says that they have to do with each other. */
    private static boolean belong(Set<String> both) {
        return both.stream().anyMatch(mark -> mark.startsWith(WORD))
                || (both.size() > 1 && both.stream().anyMatch(mark -> mark.startsWith(Facet.DEPARTMENT + " ")));
    }

    private record Alike(Service service, double worth) {}

    private List<Service> alike(String service) {
        Set<String> its = marks.getOrDefault(service, Set.of());
        var alike = new ArrayList<Alike>();
        for (Service other : services) {
            Set<String> both = new HashSet<>(its);
            both.retainAll(marks.getOrDefault(other.id(), Set.of()));
            if (!other.id().equals(service) && belong(both)) {
                alike.add(new Alike(
                        other,
                        both.stream()
                                .mapToDouble(mark ->
                                        1 + Math.log((double) services.size() / frequency.getOrDefault(mark, 1)))
                                .sum()));
            }
        }
        return alike.stream()
                .sorted(Comparator.comparingDouble((Alike one) -> -one.worth())
                        .thenComparing(one -> one.service().id()))
                .map(Alike::service)
                .limit(MOST)
                .toList();
    }
}
