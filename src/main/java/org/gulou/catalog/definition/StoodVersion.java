package org.gulou.catalog.definition;

import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;

/**
 * One version of a service as it stood.
 *
 * @param local by the id of an offer, the version as its body had it, where that differed
 */
public record StoodVersion(Map<String, ServiceVersion> variants, Map<String, ServiceVersion> local) {
    /** What is applied with at an offer. */
    public Optional<ServiceVersion> at(String offer) {
        return Optional.ofNullable(local.get(offer))
                .or(() -> Optional.ofNullable(variants.get(Offer.variantIn(offer))));
    }
}
