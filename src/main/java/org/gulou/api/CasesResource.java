package org.gulou.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import org.gulou.api.Refused.As;
import org.gulou.cases.Desk;
import org.gulou.cases.Exports;
import org.gulou.cases.OfficeCases;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.documents.Issued;
import org.gulou.kernel.CaseNumber;
import org.jspecify.annotations.Nullable;

/** The cases of the offices at which the program holds posts. Each look at one is written down, as if a person looked. */
@Path("/cases")
@ForPrograms
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
    @Inject
    Caller caller;

    @Inject
    Registry registry;

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

    /** Those filed with the offices, in the order of their filing. */
    @GET
    public CaseList list(@BeanParam ListQuery query) {
        OfficeCases.Wish wish = query.wish(caller.program());
        var read = cases.list(caller.self(), wish, query.place(), query.most() + 1);
        exports.list(caller.self(), query.toString(), Math.min(read.size(), query.most()));
        return CaseList.of(read, query.most());
    }

    @GET
    @Path("{number}")
    public Response one(@PathParam("number") String number) {
        return whole(found(number));
    }

    @POST
    @Path("{number}/claim")
    public Response claim(@PathParam("number") String number) {
        Proceeding now = found(number);
        moves.told(desk.claim(now.file().number(), caller.self()), now);
        return whole(found(number));
    }

    @POST
    @Path("{number}/release")
    public Response release(@PathParam("number") String number) {
        desk.release(found(number).file().number(), caller.self());
        return whole(found(number));
    }

    /**
     * Takes a move.
     *
     * @param seen the {@code ETag} of the case that the program has read
     */
    @POST
    @Path("{number}/moves/{move}")
    public Response move(
            @PathParam("number") String number,
            @PathParam("move") String move,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            InputStream body)
            throws IOException {
        Proceeding now = found(number);
        moves.take(now, move, Seen.read(Optional.ofNullable(seen)), MoveWish.read(body), caller.self());
        return whole(found(number));
    }

    private Proceeding found(String typed) {
        return CaseNumber.read(typed)
                .flatMap(number -> registry.official(number, caller.self()))
                .filter(proceeding -> caller.program().isFor(proceeding.file().service()))
                .orElseThrow(() -> new Refused(As.NOT_FOUND, Refused.words("api.case.none", typed)));
    }

    private Response whole(Proceeding now) {
        return Response.ok(WholeCase.of(now, issued.of(now.file().getNumber()), caller.self()))
                .tag(Seen.of(now).tag())
                .build();
    }
}
