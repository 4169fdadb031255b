package org.gulou.catalog.definition;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gulou.catalog.Guide;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.places.Places;

/** The levels at which nobody serves some body that offers a service: the same for all services offered alike. */
final class Deserted {
    private record Kind(Guide.Offered offered, String department) {}

    private final Places places;
    private final Map<Kind, Map<Level, String>> known = new ConcurrentHashMap<>();

    Deserted(Places places) {
        this.places = places;
    }

    /** Such levels, each with the id of a body that is left alone. */
    Map<Level, String> of(Guide guide) {
        return known.computeIfAbsent(new Kind(guide.offered(), guide.department()), this::find);
    }

    private Map<Level, String> find(Kind kind) {
        var deserted = new EnumMap<Level, String>(Level.class);
        kind.offered().bodies(places, kind.department()).forEach(body -> {
            for (Level level : Level.values()) {
                if (places.serving(body.division(), level, kind.department()).isEmpty()) {
                    deserted.putIfAbsent(level, body.id().id());
                }
            }
        });
        kind.offered().by().forEach(deserted::remove);
        return deserted;
    }
}
