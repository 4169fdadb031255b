package org.gulou.web.admin.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.definition.Pauses;
import org.gulou.catalog.definition.Pauses.Pause;
import org.gulou.catalog.definition.Pauses.Where;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode;
import org.gulou.web.ui.Language;

/**
 * Where a service can be paused, each place as a page writes it: {@code *} for everywhere, a county, or a county and one
 * of its bodies.
 *
 * @param pauses those that are written already
 */
record PausePlaces(Catalogue catalogue, Pauses pauses, String service) {
    private static final String EVERYWHERE = "*";
    private static final int MOST_BODIES = 300;
    private static final int COUNTY = 6;

    Stream<String> all() {
        return Stream.concat(Stream.of(EVERYWHERE), offices().stream());
    }

    /** The place that a value means; empty if it is none of these. */
    Optional<Where> where(String value) {
        if (value.equals(EVERYWHERE)) {
            return pauses.everywhere();
        }
        String[] parts = value.split(" ", 2);
        return offices().contains(value)
                ? Optional.of(new Where(
                        Where.division(parts[0]).path(),
                        Stream.of(parts).skip(1).findFirst()))
                : Optional.empty();
    }

    /** The divisions with offices of the service, then the offices. */
    private Set<String> offices() {
        var all = new LinkedHashSet<String>();
        List<Offer> offers = catalogue.offersOf(service);
        offers.forEach(offer -> all.add(county(offer)));
        if (offers.stream().map(Offer::body).distinct().count() <= MOST_BODIES) {
            offers.forEach(offer -> all.add(county(offer) + " " + offer.body().id()));
        }
        pauses.all().stream()
                .map(PausePlaces::value)
                .filter(value -> !value.equals(EVERYWHERE))
                .forEach(all::add);
        return all;
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
