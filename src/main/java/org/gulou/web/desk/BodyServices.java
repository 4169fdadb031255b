package org.gulou.web.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.kernel.BodyId;

/** The services that a body offers, or whose cases can come to it. */
record BodyServices(Catalogue catalogue) {
    List<String> of(String body) {
        Set<String> departments = catalogue
                .places()
                .body(new BodyId(body))
                .map(found -> Set.copyOf(found.departments()))
                .orElse(Set.of());
        Set<String> offered = catalogue.offers().stream()
                .filter(offer -> offer.body().id().id().equals(body))
                .map(Offer::service)
                .collect(Collectors.toSet());
        return catalogue.services().stream()
                .filter(service -> offered.contains(service.id())
                        || departments.contains(service.guide().department()))
                .map(service -> service.id())
                .toList();
    }
}
