package org.gulou.cases.appointments.times;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.ServiceVersion;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.Post;
import org.gulou.places.Body;

/** What offices have to do before people can choose a time there: until then each is asked to, and finds none. */
@ApplicationScoped
public class TimesToSet {
    @Inject
    Timetables timetables;

    /** The bodies that would receive people for a service as it stands in {@code proposed}, and have set no times for it. */
    public List<Body> of(String service, Catalogue proposed) {
        Map<String, Body> receiving = new LinkedHashMap<>();
        proposed.offersOf(service).stream()
                .filter(offer -> offer.elsewhere().isEmpty())
                .flatMap(offer ->
                        proposed.version(offer).stream().flatMap(version -> receiving(offer, version, proposed)))
                .flatMap(body -> proposed.places().body(body).stream())
                .forEach(body -> receiving.put(body.id().id(), body));
        if (receiving.isEmpty()) {
            return List.of();
        }
        receiving.keySet().removeAll(timetables.withTimes(service));
        return List.copyOf(receiving.values());
    }

    private static Stream<BodyId> receiving(Offer offer, ServiceVersion version, Catalogue proposed) {
        var appointments = version.workflow().appointments().values();
        if (appointments.isEmpty()) {
            return Stream.of();
        }
        Map<Level, BodyId> bodies = offer.bodies(version.guide(), proposed.places());
        return appointments.stream()
                .flatMap(appointment -> appointment.with().at(bodies).stream())
                .map(Post::body);
    }
}
