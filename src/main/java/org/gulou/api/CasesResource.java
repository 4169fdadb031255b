package org.gulou.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.gulou.api.Refused.As;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Desk;
import org.gulou.cases.Exports;
import org.gulou.cases.FiledRevisions;
import org.gulou.cases.OfficeCases;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Venues;
import org.gulou.documents.Issued;
import org.jspecify.annotations.Nullable;

/** The cases of the offices at which the program holds posts. Each look at one is written down, as if a person looked. */
@Path("/cases")
@ForPrograms
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
    @Inject
    Venues venues;

    @Inject
    Caller caller;

    @Inject
    CaseFinder finder;

    @Inject
    OfficeCases cases;

    @Inject
    Desk desk;

    @Inject
    Moves moves;

    @Inject
    Issued issued;

    @Inject
    Exports exports;

    @Inject
    FiledRevisions revisions;

    /** Those filed with the offices, in the order of their filing. */
    @GET
    public Response list(@BeanParam ListQuery query, @Context UriInfo address) {
        OfficeCases.Wish wish = query.wish(caller.program());
        var read = cases.list(caller.self(), wish, query.place(), query.most() + 1);
        exports.list(caller.self(), query.written(), Math.min(read.size(), query.most()));
        CaseList list = CaseList.of(read, query.most());
        Response.ResponseBuilder answer = Response.ok(list);
        return list.next()
                .map(next -> NextPart.of(answer, address, "after", next))
                .orElse(answer)
                .build();
    }

    @GET
    @Path("{number}")
    public Response one(@PathParam("number") String number, @Context HttpHeaders headers) {
        Proceeding now = finder.found(number);
        String json = json(now);
        return ReadBefore.of(headers).unlessKnown(json, Seen.of(now).tag(json)).build();
    }

    /** What was filed before corrections replaced it, and what counts now. */
    @GET
    @Path("{number}/revisions")
    public Response revisions(@PathParam("number") String number) {
        return Response.ok(RevisionList.of(revisions.of(finder.found(number)))).build();
    }

    @POST
    @Path("{number}/claim")
    public Response claim(@PathParam("number") String number) {
        Proceeding now = finder.found(number);
        Desk.Outcome outcome = desk.claim(now.file().number(), caller.self());
        if (outcome instanceof Desk.Outcome.Overtaken) {
            throw new Refused(As.CONFLICT, Refused.words("api.not-waiting"));
        }
        moves.told(outcome, now);
        return whole(finder.found(number));
    }

    @POST
    @Path("{number}/release")
    public Response release(@PathParam("number") String number) {
        CaseFile file = finder.found(number).file();
        if (file.claimedBy()
                .filter(holder -> !holder.equals(caller.self().id()))
                .isPresent()) {
            throw new Refused(
                    As.CONFLICT, Refused.words("api.held", file.claimedName().orElse("")));
        }
        desk.release(file.number(), caller.self());
        return whole(finder.found(number));
    }

    /**
     * Takes a move.
     *
     * @param move with the element behind a slash where its lane is one of a list
     * @param seen the {@code ETag} of the case that the program has read
     */
    @POST
    @Path("{number}/moves/{move: .+}")
    public Response move(
            @PathParam("number") String number,
            @PathParam("move") String move,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            InputStream body)
            throws IOException {
        MoveWish wish = JsonSent.read(body, type, MoveWish.class).orElse(MoveWish.NOTHING);
        Proceeding now = finder.found(number);
        moves.take(now, move, Seen.read(Optional.ofNullable(seen)), wish, caller.self());
        // with its last lane done, a case may be the program's no more
        return finder.find(number)
                .map(this::whole)
                .orElseGet(() -> Response.noContent().build());
    }

    private Response whole(Proceeding now) {
        String json = json(now);
        return Response.ok(json).tag(Seen.of(now).tag(json)).build();
    }

    private String json(Proceeding now) {
        return JsonBodies.MAPPER.writeValueAsString(WholeCase.of(
                now, Visit.of(now, venues), issued.of(now.file().getNumber()), moves.possible(now, caller.self())));
    }
}
