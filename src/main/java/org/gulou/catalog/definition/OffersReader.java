package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Service;
import org.gulou.catalog.ServiceVersion;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.gulou.places.Body;
import org.gulou.places.Places;

/** Makes the offers: each variant of each service at each body that {@code offered} means, local facts laid over. */
final class OffersReader {
    /**
     * What came of it.
     *
     * @param local by the id of an offer, the version as its body has it, where that differs
     */
    record Made(List<Offer> offers, Map<String, ServiceVersion> local) {}

    private final Sources sources;
    private final Places places;
    private final Map<String, Service> services;
    private final Map<String, ServiceReader> readers;
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Map<String, List<LocalLayer>> layers = new LinkedHashMap<>();

    private OffersReader(
            Sources sources, Places places, Map<String, Service> services, Map<String, ServiceReader> readers) {
        this.sources = sources;
        this.places = places;
        this.services = services;
        this.readers = readers;
    }

    /** @param meant the ids of services of which is read what bodies say; what they say of others is passed over */
    static Made read(
            Sources sources,
            Places places,
            Map<String, Service> services,
            Map<String, ServiceReader> readers,
            Predicate<String> meant) {
        var reader = new OffersReader(sources, places, services, readers);
        reader.read(meant);
        return new Made(List.copyOf(reader.offers.values()), reader.local());
    }

    private void read(Predicate<String> meant) {
        services.values().parallelStream()
                .map(this::everywhere)
                .toList()
                .forEach(all -> all.forEach(offer -> offers.put(offer.id(), offer)));
        List<Node.Fields> files = sources.paths("offers/[^/]+\\.yaml").stream()
                .flatMap(path -> sources.definition(path, "offers").stream().peek(file -> named(file, path)))
                .sorted(Comparator.comparing(file -> division(file).level()))
                .toList();
        files.forEach(file -> lay(file, false, meant));
        files.forEach(file -> lay(file, true, meant));
    }

    private static DivisionCode division(Node.Fields file) {
        return new DivisionCode(file.stringOrEmpty("division"));
    }

    private List<Offer> everywhere(Service service) {
        Guide guide = service.guide();
        return guide.offered()
                .bodies(places, guide.department())
                .flatMap(body -> service.variants().values().stream().map(variant -> plain(variant, body)))
                .toList();
    }

    private Offer plain(ServiceVersion version, Body body) {
        Guide guide = version.guide();
        Body decides = guide.offered()
                .confirmedBy()
                .flatMap(level -> places.serving(body.division(), level, guide.department()))
                .orElse(body);
        return new Offer(
                version.service(),
                version.variant(),
                body,
                body.address(),
                body.hours(),
                body.phone(),
                guide.time().promised(),
                LocalizedText.NONE,
                guide.paused().stream().toList(),
                decides,
                guide.elsewhere());
    }

    private void named(Node.Fields file, String path) {
        Written division = file.written("division").orElseThrow();
        Shared.sameAsFile(sources, division, path);
        if (places.division(new DivisionCode(division.text())).isEmpty()) {
            sources.mistakes().unknown(division, say("division"), Set.of());
        }
    }

    /** @param bodies whether to lay over what single bodies say, or what holds for the whole division */
    private void lay(Node.Fields file, boolean bodies, Predicate<String> wanted) {
        for (Node.Fields entry : file.maps("offers")) {
            Optional<Written> body = entry.written("body");
            if (wanted.test(entry.stringOrEmpty("service")) && body.isPresent() == bodies && named(entry)) {
                List<Offer> meant =
                        body.map(one -> at(entry, one, division(file))).orElseGet(() -> within(entry, division(file)));
                meant.forEach(offer -> offers.put(offer.id(), laid(offer, entry, division(file))));
            }
        }
    }

    /** Whether the service and the variant that an entry names are there. */
    private boolean named(Node.Fields entry) {
        Written service = entry.written("service").orElseThrow();
        Optional<Service> known = Optional.ofNullable(services.get(service.text()));
        if (known.isEmpty()) {
            sources.mistakes().unknown(service, say("service"), services.keySet());
        }
        Optional<Written> variant = entry.written("variant");
        Set<String> variants = known.map(one -> one.variants().keySet()).orElse(Set.of());
        boolean there = variant.map(one -> variants.contains(one.text())).orElse(true);
        if (known.isPresent() && !there) {
            variant.ifPresent(one -> sources.mistakes().unknown(one, say("variant of {service}", service), variants));
        }
        return known.isPresent() && there;
    }

    private List<Offer> within(Node.Fields entry, DivisionCode division) {
        List<Offer> meant = offersOf(entry)
                .filter(offer -> offer.division().within(division))
                .toList();
        if (meant.isEmpty()) {
            Written service = entry.written("service").orElseThrow();
            sources.mistakes()
                    .add(service.problem(
                            say("No body in {division} offers '{service}'.", division, service), offeredBy(entry)));
        }
        return meant;
    }

    private List<Offer> at(Node.Fields entry, Written body, DivisionCode division) {
        Optional<Body> known = places.body(new BodyId(body.text()));
        if (known.isEmpty()) {
            sources.mistakes().unknown(body, say("body"), bodies());
            return List.of();
        }
        if (!known.get().division().within(division)) {
            sources.mistakes()
                    .add(body.problem(
                            say("The body '{body}' does not lie in {division}.", body, division),
                            say("Write it into the file of the division in which it lies.")));
        }
        List<Offer> meant = offersOf(entry)
                .filter(offer -> offer.body().id().id().equals(body.text()))
                .toList();
        if (meant.isEmpty()) {
            sources.mistakes()
                    .add(body.problem(
                            say("The body '{body}' does not offer '{service}'.", body, entry.stringOrEmpty("service")),
                            offeredBy(entry)));
        }
        return meant;
    }

    private Stream<Offer> offersOf(Node.Fields entry) {
        Optional<String> variant = entry.string("variant");
        return offers.values().stream()
                .filter(offer -> offer.service().equals(entry.stringOrEmpty("service")))
                .filter(offer -> variant.map(offer.variant()::equals).orElse(true));
    }

    private Set<String> bodies() {
        return places.bodies().stream().map(body -> body.id().id()).collect(Collectors.toSet());
    }

    private Sentence offeredBy(Node.Fields entry) {
        List<String> bodies =
                offersOf(entry).map(offer -> offer.body().id().id()).distinct().toList();
        return bodies.isEmpty() || bodies.size() > 12 ? Sentence.NONE : say("Offered by: {bodies}.", bodies);
    }

    private Offer laid(Offer offer, Node.Fields entry, DivisionCode division) {
        Optional<Period> promised = promised(offer, entry);
        layer(entry, division)
                .ifPresent(layer -> layers.computeIfAbsent(offer.id(), id -> new ArrayList<>())
                        .add(layer));
        return new Offer(
                offer.service(),
                offer.variant(),
                offer.body(),
                or(entry.words("office"), offer.office()),
                or(entry.words("hours"), offer.hours()),
                entry.string("phone").orElse(offer.phone()),
                promised.or(offer::promised),
                or(entry.words("note"), offer.note()),
                entry.fields("paused").map(paused -> pausedHere(offer, paused)).orElse(offer.paused()),
                offer.decides(),
                ElsewhereReader.read(entry, sources.mistakes()).or(offer::elsewhere));
    }

    /** The body's own promise; one for all variants does not touch those that are decided at once. */
    private Optional<Period> promised(Offer offer, Node.Fields entry) {
        Optional<Period> allowed = Optional.ofNullable(services.get(offer.service()))
                .flatMap(service -> service.variant(offer.variant()))
                .flatMap(version -> version.guide().time().statutory());
        boolean forAll = entry.written("variant").isEmpty() && !offer.variant().equals(ServiceVersion.FIRST);
        if (forAll && allowed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Period> promised = WorkflowReader.period(entry, "promised");
        entry.written("promised").ifPresent(written -> {
            touch(offer.service(), entry, "promised");
            GuideReader.notLonger(sources.mistakes(), allowed, promised, written);
        });
        return promised;
    }

    private Optional<LocalLayer> layer(Node.Fields entry, DivisionCode division) {
        Set<String> others = new HashSet<>(entry.fields().keySet());
        others.removeAll(LocalLayer.KEYS);
        Node.Fields content = entry.without(others);
        content.fields().keySet().forEach(key -> touch(entry.stringOrEmpty("service"), entry, key));
        return content.fields().isEmpty()
                ? Optional.empty()
                : Optional.of(new LocalLayer(division.code(), content, entry.place()));
    }

    private void touch(String service, Node.Fields entry, String key) {
        Set<String> allowed = Optional.ofNullable(readers.get(service))
                .map(ServiceReader::mayTouch)
                .orElse(Set.of());
        if (!allowed.contains(key)) {
            sources.mistakes()
                    .at(
                            entry.keyPlace(key),
                            say("The service '{service}' does not let a body change '{key}'.", service, key),
                            allowed.isEmpty()
                                    ? say("Its owner may list it under 'local:'.")
                                    : say(
                                            "It lists under 'local:' {keys}.",
                                            allowed.stream().sorted().toList()));
        }
    }

    /** Offers with the same layers over the same variant share one version. */
    private Map<String, ServiceVersion> local() {
        var local = new LinkedHashMap<String, ServiceVersion>();
        var made = new HashMap<List<Object>, Optional<ServiceVersion>>();
        layers.forEach((id, own) -> Optional.ofNullable(offers.get(id)).ifPresent(offer -> {
            List<Object> key = List.of(
                    offer.service(),
                    offer.variant(),
                    own.stream().map(LocalLayer::at).toList());
            made.computeIfAbsent(
                            key,
                            none -> sources.mistakes().none()
                                    ? Optional.ofNullable(readers.get(offer.service()))
                                            .flatMap(reader -> reader.local(offer.variant(), own))
                                    : Optional.empty())
                    .ifPresent(version -> local.put(id, version));
        }));
        return local;
    }

    private static LocalizedText or(LocalizedText local, LocalizedText usual) {
        return local.isEmpty() ? usual : local;
    }

    /** What a body says replaces what its division said; the pause of the whole service stays. */
    private List<Offer.Paused> pausedHere(Offer offer, Node.Fields paused) {
        Optional<Offer.Paused> everywhere = Optional.ofNullable(services.get(offer.service()))
                .flatMap(service -> service.variant(offer.variant()))
                .flatMap(version -> version.guide().paused());
        return Stream.concat(everywhere.stream(), Stream.of(GuideReader.paused(sources, paused)))
                .toList();
    }
}
