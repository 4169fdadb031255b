package org.gulou.catalog.cpsv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.gulou.places.Body;
import org.gulou.places.Division;

/** Who answers for services, where they are and for which part of the province. */
final class Offices {
    private final Catalogue catalogue;
    private final Graph graph;
    private final Concepts concepts;

    Offices(Catalogue catalogue, Graph graph, Concepts concepts) {
        this.catalogue = catalogue;
        this.graph = graph;
        this.concepts = concepts;
    }

    String body(Body body) {
        String id = "#body-" + body.id().id();
        return graph.once(
                id,
                () -> new Node(id, "PublicOrganisation", "Organization")
                        .literal("identifier", body.id().id())
                        .words("prefLabel", body.name())
                        .to("spatial", division(body.division()))
                        .to("contactPoint", telephone(id, body.phone())));
    }

    /** The department of the province, for what no body here takes. */
    String department(String code) {
        String id = "#department-" + code;
        return graph.once(
                id,
                () -> new Node(id, "PublicOrganisation", "Organization")
                        .literal("identifier", code)
                        .words("prefLabel", concepts.title("departments", code))
                        .to(
                                "spatial",
                                province().map(Division::code).map(this::division).stream()
                                        .toList()));
    }

    /** Whose portal it is. */
    Optional<Division> province() {
        return catalogue.places().divisions().stream()
                .filter(division -> division.parent().isEmpty())
                .findFirst();
    }

    String division(DivisionCode code) {
        String id = "#division-" + code.code();
        return graph.once(id, () -> {
            Optional<Division> known = catalogue.places().division(code);
            return new Node(id, "Division", "Location")
                    .literal("identifier", code.code())
                    .words("title", known.map(Division::name).orElse(LocalizedText.NONE))
                    .to(
                            "isPartOf",
                            known.flatMap(Division::parent).map(this::division).stream()
                                    .toList());
        });
    }

    /** The window of an offer: that of its body, unless this service has one of its own. */
    String window(Offer offer) {
        Body body = offer.body();
        boolean own = !offer.office().equals(body.address())
                || !offer.hours().equals(body.hours())
                || !offer.phone().equals(body.phone());
        String name = own ? offer.id() : body.id().id();
        String id = "#window-" + name;
        return graph.once(
                id,
                () -> new Node(id, "Channel")
                        .literal("identifier", name)
                        .words("description", offer.office())
                        .to("hasType", concepts.channel(Concepts.Way.WINDOW))
                        .to("ownedBy", body(body))
                        .to("openingHours", hours(id, offer.hours()))
                        .to("contactPoint", telephone(id, offer.phone())));
    }

    private List<String> hours(String of, LocalizedText hours) {
        return hours.isEmpty()
                ? List.of()
                : List.of(graph.add(new Node(of + "-hours", "TemporalEntity").words("description", hours)));
    }

    /** Where one can call; none without a number. */
    List<String> telephone(String of, String... numbers) {
        List<String> known = Stream.of(numbers)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        return known.stream()
                .map(number -> graph.add(new Node(of + "-telephone-" + known.indexOf(number), "ContactPoint")
                        .literal("telephone", number)))
                .toList();
    }
}
