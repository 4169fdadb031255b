package org.gulou.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes a type that a program excludes ({@code q=0}: RFC 9110, 12.4.2) for one that it has not named: JAX-RS would send it as
 * the least wanted.
 */
@Provider
@PreMatching
public class Excluded implements ContainerRequestFilter {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern NOT_AT_ALL = Pattern.compile("[^;]*;(?:.*;)?\\s*[qQ]=0(?:\\.0{0,3})?\\s*(?:;.*)?");

    @Override
    public void filter(ContainerRequestContext request) {
        Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT))
                .filter(named -> !named.isBlank())
                .ifPresent(named -> request.getHeaders().putSingle(HttpHeaders.ACCEPT, wanted(named)));
    }

    /** @throws NotAcceptableException if nothing is left */
    static String wanted(String named) {
        String wanted = COMMA.splitAsStream(named)
                .filter(type -> !NOT_AT_ALL.matcher(type).matches())
                .collect(Collectors.joining(","));
        if (wanted.isBlank()) {
            throw new NotAcceptableException();
        }
        return wanted;
    }
}
