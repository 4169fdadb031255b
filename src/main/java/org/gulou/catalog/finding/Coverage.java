package org.gulou.catalog.finding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Service;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.places.Division;

/** Where each service is offered, down to the county: a few bytes for each, however many bodies offer it. */
final class Coverage {
    private final Map<DivisionCode, Integer> counties = new HashMap<>();
    private final List<BitSet> ofService = new ArrayList<>();

    /**
     * Notes where everything that is listed is offered.
     *
     * @param offering for each the services of which one has to be offered
     */
    Coverage(Catalogue catalogue, List<List<Service>> offering) {
        for (Division division : catalogue.places().divisions()) {
            if (division.level() == Level.COUNTY) {
                counties.put(division.code(), counties.size());
            }
        }
        var within = new HashMap<DivisionCode, BitSet>();
        for (List<Service> services : offering) {
            var served = new BitSet(counties.size());
            for (Service service : services) {
                for (Offer offer : catalogue.offersOf(service.id())) {
                    served.or(within.computeIfAbsent(offer.division(), this::counties));
                }
            }
            ofService.add(served);
        }
    }

    /** The counties in a division, or the one in which it lies. */
    private BitSet counties(DivisionCode division) {
        var found = new BitSet(counties.size());
        counties.forEach((county, number) -> {
            if (county.within(division) || division.within(county)) {
                found.set(number);
            }
        });
        return found;
    }

    /** The place as a question to {@link #serves}: nothing for one that holds no county. */
    Optional<BitSet> at(DivisionCode place) {
        return Optional.of(counties(place)).filter(found -> !found.isEmpty());
    }

    /** Whether a service is offered somewhere at a place. */
    boolean serves(int service, BitSet place) {
        return ofService.get(service).intersects(place);
    }
}
