package org.gulou.web.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.cases.board.Narrowed;
import org.gulou.cases.board.Remit;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;

/** To what a lead may narrow her board, and to what she has. */
record BoardNarrowing(Catalogue catalogue, BoardWords words, Remit remit, Narrowed chosen) {
    /** The services that her bodies offer, and the chosen one even where they have ceased to. */
    List<QueuePage.Entry> services() {
        Set<String> offices = remit.offices();
        Stream<String> offered = catalogue.offers().stream()
                .filter(offer -> offices.contains(offer.body().id().id()))
                .map(Offer::service);
        return entries(Stream.concat(offered, Stream.of(chosen.service())), chosen.service(), words::service);
    }

    List<QueuePage.Entry> offices() {
        return entries(remit.offices().stream(), chosen.office(), words::office);
    }

    private static List<QueuePage.Entry> entries(Stream<String> ids, String chosen, Function<String, String> name) {
        return ids.filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .map(id -> new QueuePage.Entry(id, name.apply(id), id.equals(chosen)))
                .toList();
    }

    /** What was chosen; the empty text where nothing was. */
    String name() {
        return Stream.of(
                        chosen.service().isEmpty() ? "" : words.service(chosen.service()),
                        chosen.office().isEmpty() ? "" : words.office(chosen.office()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
