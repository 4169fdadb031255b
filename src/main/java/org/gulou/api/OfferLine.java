package org.gulou.api;

import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Elsewhere;
import org.gulou.catalog.Offer;
import org.gulou.kernel.LocalizedText;

/**
 * A variant of a service at an office.
 *
 * @param place the code of the division that the office serves
 * @param closed why nobody can apply here for it now
 * @param elsewhere the address of the site on which one applies, or {@code window}, if not here
 */
record OfferLine(
        String id,
        String service,
        String variant,
        Map<String, String> title,
        String office,
        Map<String, String> officeName,
        String place,
        Optional<Map<String, String>> closed,
        Optional<String> elsewhere) {
    static OfferLine of(Offer offer, LocalizedText title, Optional<LocalizedText> closed) {
        return new OfferLine(
                offer.id(),
                offer.service(),
                offer.variant(),
                title.texts(),
                offer.body().id().id(),
                offer.body().name().texts(),
                offer.division().code(),
                closed.map(LocalizedText::texts),
                offer.elsewhere().map(there -> switch (there) {
                    case Elsewhere.Site(var site, var name) -> site.toString();
                    case Elsewhere.AtWindow() -> "window";
                }));
    }
}
