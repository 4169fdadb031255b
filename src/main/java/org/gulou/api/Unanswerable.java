package org.gulou.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;

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
        String language = Refusals.language(headers);
        List<String> allowed = Optional.ofNullable(answer.getHeaderString(HttpHeaders.ALLOW)).stream()
                .toList();
        return Problem.into(Response.fromResponse(answer), Problem.of(answer.getStatus(), allowed, language), language)
                .build();
    }
}
