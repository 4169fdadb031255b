package org.gulou.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the server refuses before anything of ours is asked, such as an address that is none, told like everything else. */
@Provider
public class Unanswerable implements ExceptionMapper<WebApplicationException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException refused) {
        Response answer = refused.getResponse();
        if (answer.hasEntity()) {
            return answer;
        }
        return Response.fromResponse(answer)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(
                        answer.getStatus(),
                        answer.getStatusInfo().getReasonPhrase(),
                        Refused.words("api.see", "/api/v1/openapi.json"),
                        Refusals.language(headers)))
                .build();
    }
}
