package org.gulou.web.admin.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.definition.Pauses;
import org.gulou.catalog.definition.Pauses.Pause;
import org.gulou.catalog.definition.Pauses.Where;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.places.Body;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Once;

/**
 * Where a service can be paused, each place as a page writes it: {@code *} for everywhere, a county, or a county and one
 * of its bodies. Made once for a request: a province has too many offices and files to look through for each of them.
 */
final class PausePlaces {
    private static final String EVERYWHERE = "*";
    private static final int MOST_BODIES = 300;
    private static final int COUNTY = 6;

    private final Catalogue catalogue;
    private final Pauses pauses;
    private final String service;
    private final Once<List<Pause>> paused = new Once<>();
    private final Once<Set<String>> known = new Once<>();

    /** With the pauses that are written already. */
    PausePlaces(Catalogue catalogue, Pauses pauses, String service) {
        this.catalogue = catalogue;
        this.pauses = pauses;
        this.service = service;
    }

    /** Everywhere, the divisions, and the offices where they are not too many for a list. */
    Stream<String> all() {
        Stream<String> small = Stream.concat(divisions(), isMany() ? Stream.empty() : offices(body -> true));
        return Stream.of(Stream.of(EVERYWHERE), small, written())
                .flatMap(values -> values)
                .distinct();
    }

    /** The offices of the service that are wanted. */
    Stream<String> offices(Predicate<Body> wanted) {
        return offers().stream()
                .filter(offer -> wanted.test(offer.body()))
                .map(PausePlaces::office)
                .distinct();
    }

    /** Whether there are more offices than anybody reads in a list. */
    boolean isMany() {
        return offices(body -> true).count() > MOST_BODIES;
    }

    /** The place that a value means; empty if it is none of these. */
    Optional<Where> where(String value) {
        if (value.equals(EVERYWHERE)) {
            return pauses.everywhere();
        }
        String[] parts = value.split(" ", 2);
        return known.get(this::readKnown).contains(value)
                ? Optional.of(new Where(
                        Where.division(parts[0]).path(),
                        Stream.of(parts).skip(1).findFirst()))
                : Optional.empty();
    }

    private Set<String> readKnown() {
        return Stream.of(divisions(), offices(body -> true), written())
                .flatMap(values -> values)
                .collect(Collectors.toSet());
    }

    /** Every pause that is written, whether it has begun or not. */
    List<Pause> paused() {
        return paused.get(pauses::all);
    }

    private List<Offer> offers() {
        return catalogue.offersOf(service);
    }

    private Stream<String> divisions() {
        return offers().stream().map(PausePlaces::county).distinct();
    }

    /** Where it is paused already, though nobody there offers it any more. */
    private Stream<String> written() {
        return paused().stream().map(PausePlaces::value).filter(value -> !value.equals(EVERYWHERE));
    }

    private static String office(Offer offer) {
        return county(offer) + " " + offer.body().id();
    }

    private static String county(Offer offer) {
        return offer.division().code().substring(0, COUNTY);
    }

    /** The variants of the service, where it has several. */
    List<String> variants() {
        return catalogue
                .service(service)
                .map(known -> List.copyOf(known.variants().keySet()))
                .filter(all -> all.size() > 1)
                .orElse(List.of());
    }

    /** What a variant is called. */
    String title(String variant, Language language) {
        return catalogue
                .service(service)
                .flatMap(known -> known.variant(variant))
                .map(version -> language.of(version.guide().title()))
                .orElse(variant);
    }

    static String value(Pause pause) {
        String path = pause.where().path();
        String division = path.replaceAll("\\D", "");
        return path.startsWith("services/")
                ? EVERYWHERE
                : pause.where().body().map(body -> division + " " + body).orElse(division);
    }

    String words(String value, Language language) {
        String[] parts = value.split(" ", 2);
        if (value.equals(EVERYWHERE)) {
            return language.say("owner.pause.everywhere");
        }
        var places = catalogue.places();
        return parts.length == 2
                ? places.body(new BodyId(parts[1]))
                        .map(body -> language.of(body.name()))
                        .orElse(parts[1])
                : language.say(
                        "owner.pause.division",
                        places.division(new DivisionCode(parts[0]))
                                .map(division -> language.of(division.name()))
                                .orElse(parts[0]));
    }
}
