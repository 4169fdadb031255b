package org.gulou.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Guide.NeededPaper;
import org.gulou.kernel.LocalizedText;

/**
 * An occasion of life or business for which several services are needed (一件事): a guide through them. Each is applied for by
 * itself, and keeps its own law, clock and case.
 *
 * @param guide what is told of it as a whole; it is found like a service
 * @param parts in order
 */
public record Occasion(String id, Guide guide, List<Part> parts) {
    /**
     * Something to be done.
     *
     * @param service the id of the service; empty for what is done elsewhere
     * @param title what is done elsewhere; the empty text for a service
     * @param words when and why it is needed
     * @param after the ids of the parts that have to be done before
     */
    public record Part(
            String id, Optional<String> service, LocalizedText title, LocalizedText words, List<String> after) {
        public Part {
            after = List.copyOf(after);
        }
    }

    /** A paper that one or more parts need. */
    public record Shared(NeededPaper paper, List<Service> parts) {
        public Shared {
            parts = List.copyOf(parts);
        }
    }

    public Occasion {
        parts = List.copyOf(parts);
    }

    /** The services of its parts. */
    public List<Service> services(Catalogue catalogue) {
        return parts.stream()
                .flatMap(part -> part.service().flatMap(catalogue::service).stream())
                .toList();
    }

    /** All papers of all parts, each once, with the parts that need it; what more parts need comes first. */
    public List<Shared> papers(Catalogue catalogue) {
        var papers = new LinkedHashMap<LocalizedText, NeededPaper>();
        Map<LocalizedText, List<Service>> needing = new LinkedHashMap<>();
        for (Service service : services(catalogue)) {
            for (NeededPaper paper : service.guide().papers()) {
                papers.putIfAbsent(paper.title(), paper);
                needing.computeIfAbsent(paper.title(), none -> new ArrayList<>())
                        .add(service);
            }
        }
        return papers.entrySet().stream()
                .map(entry -> new Shared(entry.getValue(), needing.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparingInt(shared -> -shared.parts().size()))
                .toList();
    }
}
