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
    private static final int SECONDS_TO_WAIT = 5;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failed) {
        LOG.log(Level.SEVERE, failed, () -> "A program was not answered");
        boolean outage = DatabaseOutage.is(failed);
        var told = outage
                ? new Refused(As.UNAVAILABLE, Refused.words("api.unavailable"))
                : new Refused(As.FAILED, Refused.words("api.failed"));
        Response.ResponseBuilder answer = Response.status(told.as().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(told, Refusals.language(headers)));
        return outage ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT).build() : answer.build();
    }
}
