package org.gulou.api;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.api.Refused.As;
import org.gulou.api.Refused.Wrong;
import org.gulou.catalog.Guide;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.catalog.ServiceVersion;
import org.gulou.duties.Settings;
import org.gulou.forms.Answers;
import org.gulou.forms.Circumstances;
import org.gulou.intake.Prefill;
import org.gulou.intake.Prefill.ApplicantKind;
import org.gulou.intake.Prefill.Once;
import org.gulou.intake.Prefills;
import org.gulou.intake.Reception;
import org.gulou.kernel.Actor;
import org.gulou.workflow.Word;
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
    private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");

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

    /**
     * Keeps what the program fills in.
     *
     * @param key which the program chose: what it sends again with the same one is kept once
     */
    @POST
    public Response make(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            InputStream body)
            throws IOException {
        PrefillWish wish = JsonSent.read(body, type, PrefillWish.class).orElse(PrefillWish.NOTHING);
        Optional<Once> once = Optional.ofNullable(key).map(chosen -> once(chosen, wish));
        return once.flatMap(this::again).orElseGet(() -> make(wish, once));
    }

    private Response make(PrefillWish wish, Optional<Once> once) {
        try {
            Prefills.Made made = prefills.make(program(), read(wish, once));
            return made(made.prefill(), new Prefills.State.Waiting(), Optional.of(made.secret()));
        } catch (PersistenceException failed) {
            // of two that were sent at once the other was faster
            return once.flatMap(this::again).orElseThrow(() -> failed);
        }
    }

    private Once once(String chosen, PrefillWish wish) {
        if (!KEY.matcher(chosen).matches()) {
            throw new Refused(As.MALFORMED, Refused.words("api.once.key", chosen));
        }
        return new Once(
                chosen,
                caller.derived("sent " + JsonBodies.MAPPER.writeValueAsString(wish)),
                caller.derived("prefill " + chosen));
    }

    /** What was made under the same key before. */
    private Optional<Response> again(Once once) {
        return prefills.sentAs(program(), once.key()).map(before -> {
            if (!before.isOf(once)) {
                throw new Refused(As.WRONG, Refused.words("api.once.other", once.key()));
            }
            Prefills.State state = prefills.state(before);
            boolean opens = state instanceof Prefills.State.Waiting && before.opensWith(once.secret());
            return made(before, state, opens ? Optional.of(once.secret()) : Optional.empty());
        });
    }

    private Response made(Prefill prefill, Prefills.State state, Optional<String> secret) {
        Optional<URI> link =
                secret.map(shown -> settings.address().resolve("/start/" + prefill.getOffer() + "?prefill=" + shown));
        return Response.created(URI.create("prefills/" + prefill.getId()))
                .entity(Prefilled.of(prefill, state, link))
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

    private Prefill.Wish read(PrefillWish wish, Optional<Once> once) {
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
        ApplicantKind applicant = applicant(wish, version.guide());
        Circumstances world = applicant.world(published.catalogue(), offer, clock.instant());
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
        return new Prefill.Wish(offer.id(), applicant, version, form.answers(), wish.reference(), once);
    }

    private static ApplicantKind applicant(PrefillWish wish, Guide guide) {
        if (wish.applicant().isEmpty()) {
            return ApplicantKind.usual(guide);
        }
        return wish.applicant()
                .flatMap(word -> Word.read(ApplicantKind.class, word))
                .filter(kind -> kind.isAdmitted(guide))
                .orElseThrow(() -> wrong(new Wrong("applicant", Refused.words("api.prefill.applicant", kinds(guide)))));
    }

    private static String kinds(Guide guide) {
        return Stream.of(ApplicantKind.values())
                .filter(kind -> kind.isAdmitted(guide))
                .map(Word::of)
                .collect(Collectors.joining(", "));
    }

    private static Refused wrong(Wrong... wrong) {
        return new Refused(As.WRONG, Refused.words("api.prefill.wrong"), List.of(wrong));
    }
}
