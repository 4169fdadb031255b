package org.gulou.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.api.Refused.As;
import org.gulou.identity.ProgramKeys;
import org.gulou.identity.ProgramKeys.Program;

/** Lets in who shows a key that opens: {@code Authorization: Bearer <key>} (RFC 6750). */
@Provider
@ForPrograms
@Priority(Priorities.AUTHENTICATION)
public class Doorkeeper implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String CHALLENGE = "Bearer realm=\"Gulou\"";

    @Inject
    ProgramKeys keys;

    @Inject
    Caller caller;

    @Inject
    Ration ration;

    @Override
    public void filter(ContainerRequestContext request) {
        String shown = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> unknown("api.key.missing", CHALLENGE));
        Program program =
                keys.open(shown).orElseThrow(() -> unknown("api.key.wrong", CHALLENGE + ", error=\"invalid_token\""));
        if (!READING.contains(request.getMethod()) && !program.mayAct()) {
            throw new Refused(
                    As.FORBIDDEN,
                    Refused.words("api.key.reads"),
                    Map.of(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\""));
        }
        ration.keep(program.self().id()).ifPresent(seconds -> {
            throw new Refused(
                    As.TOO_FAST,
                    Refused.words("api.fast", Ration.MOST),
                    Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        });
        caller.is(program, shown);
    }

    private static Refused unknown(String key, String challenge) {
        return new Refused(As.UNKNOWN, Refused.words(key), Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }
}
