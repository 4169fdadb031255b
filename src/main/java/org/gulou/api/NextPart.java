package org.gulou.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Where a list goes on, as a link that any client can follow (RFC 8288). */
final class NextPart {
    private NextPart() {}

    /** Adds the address that was asked with another value of one parameter; without the host, which may be that of a proxy. */
    static Response.ResponseBuilder of(Response.ResponseBuilder answer, UriInfo asked, String parameter, String value) {
        URI next = asked.getRequestUriBuilder()
                .replaceQueryParam(parameter, "{next}")
                .build(value);
        return answer.header(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
    }
}
