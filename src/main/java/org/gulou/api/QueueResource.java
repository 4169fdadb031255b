package org.gulou.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gulou.cases.Desk;
import org.gulou.cases.Exports;
import org.gulou.cases.Queue;
import org.gulou.kernel.OfficeTime;
import org.gulou.workflow.Word;
import org.jspecify.annotations.Nullable;

/** What waits at the program's posts, by time left: what a clerk finds in her queue. */
@Path("/queue")
@ForPrograms
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int FURTHEST = 100_000;

    @Inject
    Caller caller;

    @Inject
    Desk desk;

    @Inject
    Exports exports;

    @Inject
    Clock clock;

    /**
     * A part of it.
     *
     * @param words that stand in the number, the applicant's name or any answer
     * @param light only cases whose clock shows it
     * @param from how many to pass over
     */
    @GET
    public Response list(
            @QueryParam("service") @Nullable String service,
            @QueryParam("words") @Nullable String words,
            @QueryParam("light") @Nullable String light,
            @QueryParam("from") @Nullable String from,
            @QueryParam("most") @Nullable String most,
            @Context UriInfo address) {
        var queue = new Queue(
                words == null ? "" : words.replaceAll("\\p{Cntrl}", " "),
                ListQuery.serviceFor(caller.program(), service).orElse(""),
                light == null
                        ? Queue.Urgency.ANY
                        : Word.read(Queue.Urgency.class, light)
                                .orElseThrow(
                                        () -> ListQuery.wrong("light", ListQuery.one("green | yellow | red"), light)),
                Queue.Holder.ANYBODY);
        int first = ListQuery.number("from", from, 0, 0, FURTHEST);
        int size = ListQuery.number("most", most, USUAL, 1, MOST);
        LocalDate today = OfficeTime.day(clock.instant());
        long all = desk.count(caller.self(), queue);
        List<WaitingCase> part = desk.queue(caller.self(), queue, first, size).stream()
                .map(waiting -> WaitingCase.of(waiting, today))
                .toList();
        exports.list(
                caller.self(),
                "api queue service=%s words=%s light=%s from=%d"
                        .formatted(queue.service(), queue.text(), queue.urgency(), first),
                part.size());
        Response.ResponseBuilder answer = Response.ok(new Queued(all, part));
        return first + part.size() < all
                ? NextPart.of(answer, address, "from", String.valueOf(first + size))
                        .build()
                : answer.build();
    }
}
