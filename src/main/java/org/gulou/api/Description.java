package org.gulou.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What there is, for people and for what makes clients: OpenAPI 3.1, open to everybody. */
@Path("/openapi.json")
public class Description {
    private static final String TEXT = read();

    /** The same, for what tells a part of it. */
    static final JsonNode WHOLE = JsonBodies.MAPPER.readTree(TEXT);

    @Context
    HttpHeaders headers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response openapi() {
        return ReadBefore.of(headers).unlessKnown(TEXT).build();
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Description.class.getResourceAsStream("openapi.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
