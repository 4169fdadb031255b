package org.gulou.cases.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.forms.Form;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** The rules of routes, each read once over a version of its service as long as the catalogue stays: every act asks for them. */
@ApplicationScoped
class RouteRules {
    /** So many are held at once. */
    private static final int MOST = 1_000;

    @Inject
    Published published;

    private volatile Readings readings = new Readings(Optional.empty());

    private record Over(String rule, String service, String variant, int number) {}

    private record Readings(Optional<Catalogue> catalogue, Map<Over, Expression.Compilation> all) {
        Readings(Optional<Catalogue> catalogue) {
            this(catalogue, new ConcurrentHashMap<>());
        }

        /** These, or none yet where they are of another catalogue or too many. */
        Readings of(Catalogue now) {
            boolean stays = catalogue.filter(known -> known == now).isPresent() && all.size() < MOST;
            return stays ? this : new Readings(Optional.of(now));
        }
    }

    /** What a rule means over the answers to this version, or why it cannot be read over them. */
    Expression.Compilation of(String rule, ServiceVersion version) {
        Catalogue now = published.catalogue();
        Readings known = readings.of(now);
        readings = known;
        return known.all()
                .computeIfAbsent(
                        new Over(rule, version.service(), version.variant(), version.number()),
                        over -> Expression.compile(rule, names(version, now), Type.BOOLEAN.orEmpty()));
    }

    private static Names names(ServiceVersion version, Catalogue catalogue) {
        Names facts = catalogue
                .service(version.service())
                .map(service -> Form.facts(service.variants().keySet()))
                .orElseGet(Form::facts);
        return version.form().inside(catalogue.parameters().told(facts));
    }
}
