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
import jakarta.ws.rs.core.UriInfo;
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
import tools.jackson.databind.node.ObjectNode;

/** What can be applied for, where, and what its form asks: open to everybody, as the guides are. */
@Path("/offers")
@Produces(MediaType.APPLICATION_JSON)
public class OffersResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int FURTHEST = 1_000_000;
    private static final String SCHEMA = "application/schema+json";

    /** What an answer in words depends on beside its address; it takes the place of what the filters have said. */
    private static final String VARIES = "Accept, Accept-Encoding, Accept-Language";

    @Inject
    Published published;

    @Inject
    Reception reception;

    @Inject
    Settings settings;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo address;

    /**
     * A part of the offers.
     *
     * @param place the code of a division: only what serves it, or lies in it
     * @param from how many to pass over
     */
    @GET
    public Response list(
            @QueryParam("service") @Nullable String service,
            @QueryParam("place") @Nullable String place,
            @QueryParam("from") @Nullable String from,
            @QueryParam("most") @Nullable String most) {
        Catalogue catalogue = published.catalogue();
        Optional<DivisionCode> near = Optional.ofNullable(place)
                .map(code -> DivisionCode.parse(code)
                        .filter(there -> catalogue.places().division(there).isPresent())
                        .orElseThrow(() -> ListQuery.wrong("place", Refused.words("api.wanted.place"), code)));
        int first = ListQuery.number("from", from, 0, 0, FURTHEST);
        int size = ListQuery.number("most", most, USUAL, 1, MOST);
        if (service != null && catalogue.service(service).isEmpty()) {
            throw ListQuery.wrong("service", Refused.words("api.wanted.service"), service);
        }
        List<Offer> all = (service == null ? catalogue.offers() : catalogue.offersOf(service))
                .stream().filter(offer -> near.stream().allMatch(offer::isNear)).toList();
        List<OfferLine> part =
                all.stream().skip(first).limit(size).map(this::line).toList();
        Response.ResponseBuilder answer = ReadBefore.of(headers)
                .unlessKnown(JsonBodies.MAPPER.writeValueAsString(new OfferList(all.size(), part)));
        return first + part.size() < all.size()
                ? NextPart.of(answer, address, "from", String.valueOf(first + size))
                        .build()
                : answer.build();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        Offer offer = found(id);
        WholeOffer whole = WholeOffer.of(line(offer), version(offer), settings.address());
        return ReadBefore.of(headers)
                .unlessKnown(JsonBodies.MAPPER.writeValueAsString(whole))
                .build();
    }

    @GET
    @Path("{id}/schema")
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    public Response schema(@PathParam("id") String id) {
        return inHerLanguage(answers(taken(id)));
    }

    /** How to fill in an application at this offer, for what makes clients. */
    @GET
    @Path("{id}/openapi.json")
    public Response openapi(@PathParam("id") String id) {
        Offer offer = taken(id);
        String language = Refusals.language(headers);
        String title = version(offer).guide().title().in(language) + " · "
                + offer.body().name().in(language);
        return inHerLanguage(new OfferDescription(Description.WHOLE).of(id, title, answers(offer)));
    }

    private Response inHerLanguage(ObjectNode told) {
        return ReadBefore.of(headers)
                .unlessKnown(told.toString())
                .header(HttpHeaders.VARY, VARIES)
                .build();
    }

    /** What the form of an offer asks. */
    private ObjectNode answers(Offer offer) {
        ServiceVersion version = version(offer);
        String language = Refusals.language(headers);
        WholeOffer whole = WholeOffer.of(line(offer), version, settings.address());
        return new AnswerSchema(language)
                .of(whole.schema().toString(), version.guide().title().in(language), Outline.of(version.form()));
    }

    /** An offer that one can apply for here. */
    private Offer taken(String id) {
        Offer offer = found(id);
        offer.elsewhere().ifPresent(there -> {
            throw new Refused(As.CONFLICT, there.words());
        });
        return offer;
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
