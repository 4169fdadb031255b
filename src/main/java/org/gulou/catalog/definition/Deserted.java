package org.gulou.catalog.definition;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gulou.catalog.Guide;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.places.Body;
import org.gulou.places.Places;

/** The levels at which nobody serves some body that offers a service: the same for all services offered alike. */
final class Deserted {
    private record Kind(Guide.Offered offered, String department) {}

    private final Places places;
    private final Map<Kind, Map<Level, String>> known = new ConcurrentHashMap<>();

    Deserted(Places places) {
        this.places = places;
    }

    /** What is asked of the bodies of a level that work on cases of services offered alike. */
    private record Lacking(Kind kind, Level level, String post) {}

    private final Map<Lacking, Optional<Body>> lacking = new ConcurrentHashMap<>();

    /**
     * A body of {@code level} that works on cases of the service and has no such post. Where several levels take cases, their
     * bodies stand in for each other.
     */
    Optional<Body> lacking(Guide guide, Level level, String post) {
        return lacking.computeIfAbsent(
                new Lacking(new Kind(guide.offered(), guide.department()), level, post), this::find);
    }

    private Optional<Body> find(Lacking asked) {
        Guide.Offered offered = asked.kind().offered();
        String department = asked.kind().department();
        if (offered.by().size() > 1 && offered.by().contains(asked.level())) {
            return Optional.empty();
        }
        return offered.bodies(places, department)
                .flatMap(body -> (body.level() == asked.level()
                                ? Optional.of(body)
                                : places.serving(body.division(), asked.level(), department))
                        .stream())
                .filter(body -> !body.posts().contains(asked.post()))
                .findFirst();
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
