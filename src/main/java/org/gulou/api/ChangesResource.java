package org.gulou.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.gulou.cases.CaseChanges;
import org.gulou.cases.Exports;
import org.jspecify.annotations.Nullable;

/** Which cases of the program's offices have changed since it last asked: for what events did not reach it. */
@Path("/changes")
@ForPrograms
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** Who has missed more begins with the list of all cases. */
    private static final Duration FURTHEST = Duration.ofDays(92);

    @Inject
    Caller caller;

    @Inject
    CaseChanges changes;

    @Inject
    Exports exports;

    @Inject
    Clock clock;

    /**
     * A part of them, each case once and as it is now.
     *
     * @param after the {@code next} of the part before
     * @param since where there is none yet, the moment from which on; without either nothing has changed yet
     */
    @GET
    public CaseChangeList list(
            @QueryParam("service") @Nullable String service,
            @QueryParam("since") @Nullable String since,
            @QueryParam("after") @Nullable String after,
            @QueryParam("most") @Nullable String most) {
        var only = ListQuery.serviceFor(caller.program(), service);
        int size = ListQuery.number("most", most, USUAL, 1, MOST);
        var part = changes.after(place(since, after), caller.self(), only, size);
        if (!part.cases().isEmpty()) {
            exports.list(caller.self(), "api changes", part.cases().size());
        }
        return CaseChangeList.of(part);
    }

    private long place(@Nullable String since, @Nullable String after) {
        if (after != null) {
            return CaseChangeList.place(after)
                    .filter(changes::isThere)
                    .orElseThrow(() -> ListQuery.wrong("after", Refused.words("api.wanted.next"), after));
        }
        return since == null ? changes.now() : changes.since(moment(since));
    }

    private Instant moment(String since) {
        Instant earliest = clock.instant().minus(FURTHEST);
        try {
            Instant moment = OffsetDateTime.parse(since).toInstant();
            if (moment.isBefore(earliest)) {
                throw ListQuery.wrong("since", Refused.words("api.wanted.since", earliest), since);
            }
            return moment;
        } catch (DateTimeException unreadable) {
            throw ListQuery.wrong("since", Refused.words("api.wanted.time"), since);
        }
    }
}
