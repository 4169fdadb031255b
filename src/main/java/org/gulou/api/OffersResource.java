package org.gulou.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.gulou.api.Refused.As;
import org.gulou.catalog.Catalogue;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.duties.Settings;
import org.gulou.forms.Outline;
import org.gulou.intake.Reception;
import org.gulou.kernel.DivisionCode;
import org.gulou.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What can be applied for, where, and what its form asks: open to everybody, as the guides are. */
@Path("/offers")
@Produces(MediaType.APPLICATION_JSON)
public class OffersResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int FURTHEST = 1_000_000;
    private static final String SCHEMA = "application/schema+json";

    @Inject
    Published published;

    @Inject
    Reception reception;

    @Inject
    Settings settings;

    @Context
    HttpHeaders headers;

    /**
     * A part of the offers.
     *
     * @param place the code of a division: only what serves it, or lies in it
     * @param from how many to pass over
     */
    @GET
    public OfferList list(
            @QueryParam("service") @Nullable String service,
            @QueryParam("place") @Nullable String place,
            @QueryParam("from") @Nullable String from,
            @QueryParam("most") @Nullable String most) {
        Catalogue catalogue = published.catalogue();
        Optional<DivisionCode> near = Optional.ofNullable(place)
                .map(code -> DivisionCode.parse(code)
                        .filter(there -> catalogue.places().division(there).isPresent())
                        .orElseThrow(() -> ListQuery.wrong("place", "520103 | 520103001 | …", code)));
        int first = ListQuery.number("from", from, 0, 0, FURTHEST);
        int size = ListQuery.number("most", most, USUAL, 1, MOST);
        List<Offer> all = (service == null ? catalogue.offers() : catalogue.offersOf(service))
                .stream().filter(offer -> near.stream().allMatch(offer::isNear)).toList();
        return new OfferList(
                all.size(), all.stream().skip(first).limit(size).map(this::line).toList());
    }

    @GET
    @Path("{id}")
    public WholeOffer one(@PathParam("id") String id) {
        Offer offer = found(id);
        return WholeOffer.of(line(offer), version(offer), settings.address());
    }

    @GET
    @Path("{id}/schema")
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    public Response schema(@PathParam("id") String id) {
        Offer offer = found(id);
        ServiceVersion version = version(offer);
        String language = Refusals.language(headers);
        WholeOffer whole = WholeOffer.of(line(offer), version, settings.address());
        return Response.ok(new AnswerSchema(language)
                        .of(whole.schema().toString(), version.guide().title().in(language), Outline.of(version.form()))
                        .toString())
                .build();
    }

    private OfferLine line(Offer offer) {
        LocalizedText title = version(offer).guide().title();
        return OfferLine.of(offer, title, reception.closed(offer));
    }

    private ServiceVersion version(Offer offer) {
        return published.catalogue().version(offer).orElseThrow();
    }

    private Offer found(String id) {
        return published
                .catalogue()
                .offer(id)
                .orElseThrow(() -> new Refused(As.NOT_FOUND, Refused.words("api.offer.none", id)));
    }
}
