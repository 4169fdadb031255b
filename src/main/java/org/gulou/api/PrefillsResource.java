package org.gulou.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gulou.api.Refused.As;
import org.gulou.api.Refused.Wrong;
import org.gulou.cases.FormWorld;
import org.gulou.cases.Parties;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.duties.Settings;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.intake.Prefill;
import org.gulou.intake.Prefills;
import org.gulou.intake.Reception;
import org.gulou.kernel.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a program fills in of an application for somebody, who opens the link, looks at it and sends it herself: nobody applies
 * for her. It needs no post, because it shows nothing of any case.
 */
@Path("/prefills")
@ForPrograms
@Produces(MediaType.APPLICATION_JSON)
public class PrefillsResource {
    private static final int LONGEST_REFERENCE = 100;
    private static final Parties NOBODY = new Parties("", "", Optional.empty());

    @Inject
    Caller caller;

    @Inject
    Prefills prefills;

    @Inject
    Published published;

    @Inject
    Reception reception;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @POST
    public Response make(@HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, InputStream body)
            throws IOException {
        PrefillWish wish = JsonSent.read(body, type, PrefillWish.class).orElse(PrefillWish.NOTHING);
        Prefills.Made made = prefills.make(program(), read(wish));
        String id = made.prefill().getId();
        URI link = settings.address().resolve("/start/" + made.prefill().getOffer() + "?prefill=" + made.secret());
        return Response.created(URI.create("prefills/" + id))
                .entity(Prefilled.of(made.prefill(), new Prefills.State.Waiting(), Optional.of(link)))
                .build();
    }

    @GET
    @Path("{id}")
    public Prefilled one(@PathParam("id") String id) {
        Prefill found = prefills.of(program(), id).orElseThrow(() -> none(id));
        return Prefilled.of(found, prefills.state(found), Optional.empty());
    }

    /** Takes back what nobody has begun with; what was filled in is gone then. */
    @POST
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") String id) {
        if (prefills.of(program(), id).isEmpty()) {
            throw none(id);
        }
        if (!prefills.withdraw(program(), id)) {
            throw new Refused(As.CONFLICT, Refused.words("api.prefill.begun"));
        }
        return Response.noContent().build();
    }

    private Actor.Official program() {
        return caller.program().self();
    }

    private static Refused none(String id) {
        return new Refused(As.NOT_FOUND, Refused.words("api.prefill.none", id));
    }

    private Prefill.Wish read(PrefillWish wish) {
        String id = wish.offer().orElseThrow(() -> wrong(new Wrong("offer", Refused.words("api.prefill.offer"))));
        Offer offer = published
                .catalogue()
                .offer(id)
                .orElseThrow(() -> wrong(new Wrong("offer", Refused.words("api.offer.none", id))));
        if (!caller.program().isFor(offer.service())) {
            throw new Refused(As.FORBIDDEN, Refused.words("api.key.service", offer.service()));
        }
        reception.closed(offer).ifPresent(why -> {
            throw new Refused(As.CONFLICT, why);
        });
        ServiceVersion version = published.catalogue().version(offer).orElseThrow();
        Circumstances world = FormWorld.ofDraft(published.catalogue(), offer, NOBODY, clock.instant());
        PrefilledForm form = PrefilledForm.of(
                version.form(), world, wish.answers().orElseGet(JsonNodeFactory.instance::missingNode));
        var wrong = new ArrayList<>(form.wrong());
        if (wish.reference().filter(text -> text.length() > LONGEST_REFERENCE).isPresent()) {
            wrong.add(new Wrong("reference", Refused.words("api.prefill.reference", LONGEST_REFERENCE)));
        }
        if (wrong.isEmpty() && form.answers().equals(Answers.NONE)) {
            wrong.add(new Wrong("answers", Refused.words("api.prefill.nothing")));
        }
        if (!wrong.isEmpty()) {
            throw wrong(wrong.toArray(Wrong[]::new));
        }
        return new Prefill.Wish(offer.id(), version, form.answers(), wish.reference());
    }

    private static Refused wrong(Wrong... wrong) {
        return new Refused(As.WRONG, Refused.words("api.prefill.wrong"), List.of(wrong));
    }
}
