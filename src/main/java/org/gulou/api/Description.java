package org.gulou.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Objects;

/** What there is, for people and for what makes clients: OpenAPI 3.1, open to everybody. */
@Path("/openapi.json")
public class Description {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public InputStream openapi() {
        return Objects.requireNonNull(Description.class.getResourceAsStream("openapi.json"));
    }
}
