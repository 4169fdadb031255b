package org.gulou.catalog.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Service;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.gulou.places.Body;
import org.gulou.places.Places;

/** Makes the offers: each service at each body that {@code offered} means, with the local facts laid over. */
final class OffersReader {
    private final Sources sources;
    private final Places places;
    private final Map<String, Service> services;
    private final Map<String, Offer> offers = new LinkedHashMap<>();

    private OffersReader(Sources sources, Places places, Map<String, Service> services) {
        this.sources = sources;
        this.places = places;
        this.services = services;
    }

    static List<Offer> read(Sources sources, Places places, Map<String, Service> services) {
        var reader = new OffersReader(sources, places, services);
        services.values().forEach(reader::expand);
        for (String path : sources.paths("offers/[^/]+\\.yaml")) {
            sources.definition(path, "offers").ifPresent(file -> reader.lay(file, path));
        }
        return List.copyOf(reader.offers.values());
    }

    private void expand(Service service) {
        Guide guide = service.guide();
        for (Body body : places.bodies()) {
            if (guide.offered().isBy(body, guide.department())) {
                Offer offer = plain(service, body);
                this.offers.put(offer.id(), offer);
            }
        }
    }

    private Offer plain(Service service, Body body) {
        Guide guide = service.guide();
        Body decides = guide.offered()
                .confirmedBy()
                .flatMap(level -> places.serving(body.division(), level, guide.department()))
                .orElse(body);
        return new Offer(
                service.id(),
                body,
                body.address(),
                body.hours(),
                body.phone(),
                guide.time().promised(),
                LocalizedText.NONE,
                Optional.empty(),
                decides);
    }

    private void lay(Node.Fields file, String path) {
        Written division = file.written("division").orElseThrow();
        Shared.sameAsFile(sources, division, path);
        if (places.division(new DivisionCode(division.text())).isEmpty()) {
            sources.mistakes().unknown(division, "division", Set.of());
        }
        file.maps("offers").forEach(local -> over(local, new DivisionCode(division.text())));
    }

    private void over(Node.Fields local, DivisionCode division) {
        Written service = local.written("service").orElseThrow();
        Written body = local.written("body").orElseThrow();
        Optional<Body> known = places.body(new BodyId(body.text()));
        if (!services.containsKey(service.text())) {
            sources.mistakes().unknown(service, "service", services.keySet());
            return;
        }
        if (known.isEmpty()) {
            sources.mistakes().unknown(body, "body", bodies());
            return;
        }
        if (!known.get().division().within(division)) {
            sources.mistakes().add(body.problem("The body '" + body + "' does not lie in " + division + ".", ""));
        }
        String id = Offer.id(service.text(), body.text());
        Offer offer = offers.get(id);
        if (offer == null) {
            sources.mistakes()
                    .add(body.problem("The body '" + body + "' does not offer '" + service + "'.", offeredBy(service)));
            return;
        }
        offers.put(id, laid(offer, local));
    }

    private Set<String> bodies() {
        return places.bodies().stream().map(body -> body.id().id()).collect(Collectors.toSet());
    }

    private String offeredBy(Written service) {
        List<String> bodies = new ArrayList<>();
        offers.values().stream()
                .filter(offer -> offer.service().equals(service.text()))
                .forEach(offer -> bodies.add(offer.body().id().id()));
        return bodies.isEmpty() || bodies.size() > 12 ? "" : "Offered by: " + String.join(", ", bodies) + ".";
    }

    private Offer laid(Offer offer, Node.Fields local) {
        Optional<Period> promised = WorkflowReader.period(local, "promised");
        local.written("promised")
                .ifPresent(written -> GuideReader.notLonger(
                        sources.mistakes(),
                        Optional.ofNullable(services.get(offer.service()))
                                .flatMap(service -> service.guide().time().statutory()),
                        promised,
                        written));
        return new Offer(
                offer.service(),
                offer.body(),
                or(local.words("office"), offer.office()),
                or(local.words("hours"), offer.hours()),
                local.string("phone").orElse(offer.phone()),
                promised.or(offer::promised),
                local.words("note"),
                local.fields("paused").map(this::paused),
                offer.decides());
    }

    private static LocalizedText or(LocalizedText local, LocalizedText usual) {
        return local.isEmpty() ? usual : local;
    }

    private Offer.Paused paused(Node.Fields paused) {
        return new Offer.Paused(
                paused.words("reason"), Shared.day(sources, paused, "from"), Shared.day(sources, paused, "until"));
    }
}
