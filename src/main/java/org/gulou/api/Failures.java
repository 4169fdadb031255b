package org.gulou.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gulou.api.Refused.As;
import org.gulou.duties.DatabaseOutage;

/** What went wrong here goes into the log; a program is told no more than whether to try again. */
@Provider
public class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());
    static final String SECONDS_TO_WAIT = "5";

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failed) {
        Refused told = told(failed);
        String language = Refusals.language(headers);
        Response.ResponseBuilder answer =
                Problem.into(Response.status(told.as().status()), Problem.of(told, language), language);
        return told.as() == As.UNAVAILABLE
                ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT).build()
                : answer.build();
    }

    /** What a program is told of it. */
    static Refused told(Throwable failed) {
        LOG.log(Level.SEVERE, failed, () -> "A program was not answered");
        return DatabaseOutage.is(failed)
                ? new Refused(As.UNAVAILABLE, Refused.words("api.unavailable"))
                : new Refused(As.FAILED, Refused.words("api.failed"));
    }
}
