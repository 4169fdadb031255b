package org.gulou.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.kernel.Sha256;

/** What a program says it has read already, as {@code If-None-Match} (RFC 9110, 13.1.2). */
record ReadBefore(Optional<String> header) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");
    private static final String ANYTHING = "*";

    static ReadBefore of(HttpHeaders headers) {
        return new ReadBefore(Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
    }

    /** The same of what nobody changes by its tag: weak, for the server packs it on its way (RFC 9110, 8.8.3). */
    Response.ResponseBuilder unlessKnown(String json) {
        return unlessKnown(json, new EntityTag(Sha256.hex(json), true));
    }

    /** What is sent, or 304 to whom has it: tags are compared weakly, for who packs an answer on its way weakens its tag. */
    Response.ResponseBuilder unlessKnown(String json, EntityTag tag) {
        return (holds(tag) ? Response.notModified() : Response.ok(json)).tag(tag);
    }

    boolean holds(EntityTag tag) {
        return header.filter(known -> known.strip().equals(ANYTHING)
                        || TAG.matcher(known)
                                .results()
                                .anyMatch(one -> one.group(1).equals(tag.getValue())))
                .isPresent();
    }
}
