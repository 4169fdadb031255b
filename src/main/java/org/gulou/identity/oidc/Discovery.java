package org.gulou.identity.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where each provider is asked and with which keys it signs, as it tells itself. It is asked when somebody wants to sign in
 * and never at the start; what it told is taken for an hour, and longer while it does not answer. After silence it rests for
 * some seconds, so that not everybody waits for it.
 */
@ApplicationScoped
class Discovery {
    static final Duration CONNECT = Duration.ofSeconds(3);
    static final Duration READ = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 512 * 1024;

    @Inject
    Clock clock;

    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Map<String, Instant> rests = new ConcurrentHashMap<>();

    /**
     * What a provider tells of itself.
     *
     * @param keys looked up anew when something is signed with another
     */
    record Told(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {}

    /**
     * What it tells now.
     *
     * @throws NotShown if it has never answered
     */
    Told of(Provider provider) {
        Instant now = clock.instant();
        @Nullable Told before = told.get(provider.issuer());
        if (before != null && within(before.at(), FRESH, now)) {
            return before;
        }
        if (within(rests.getOrDefault(provider.issuer(), Instant.MIN), REST, now)) {
            return before(provider, before, "it kept silent a moment ago");
        }
        try {
            Told fresh = ask(provider, now);
            told.put(provider.issuer(), fresh);
            return fresh;
        } catch (GeneralException | IOException | IllegalArgumentException silent) {
            rests.put(provider.issuer(), now);
            return before(provider, before, silent.toString());
        }
    }

    private static Told before(Provider provider, @Nullable Told before, String why) {
        if (before == null) {
            throw new NotShown(Refusal.UNREACHABLE, provider.issuer() + " does not tell of itself: " + why);
        }
        return before;
    }

    /** A demo's clock may have been moved back. */
    private static boolean within(Instant since, Duration time, Instant now) {
        return !since.isAfter(now) && since.isAfter(now.minus(time));
    }

    private static Told ask(Provider provider, Instant now) throws GeneralException, IOException {
        var metadata = OIDCProviderMetadata.resolve(
                new Issuer(provider.issuer()), Math.toIntExact(CONNECT.toMillis()), Math.toIntExact(READ.toMillis()));
        Stream.of(
                        metadata.getAuthorizationEndpointURI(),
                        metadata.getTokenEndpointURI(),
                        metadata.getUserInfoEndpointURI(),
                        metadata.getEndSessionEndpointURI(),
                        metadata.getJWKSetURI())
                .forEach(Discovery::requireSafe);
        return new Told(metadata, keys(metadata.getJWKSetURI()), now);
    }

    private static void requireSafe(@Nullable URI address) {
        if (address != null && !ProviderSettings.isSafe(address)) {
            throw new IllegalArgumentException("it names " + address + "; expected https");
        }
    }

    private static JWKSource<SecurityContext> keys(URI address) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(
                Math.toIntExact(CONNECT.toMillis()), Math.toIntExact(READ.toMillis()), MOST_BYTES);
        return JWKSourceBuilder.create(address.toURL(), retriever)
                .retrying(true)
                .outageTolerant(true)
                .build();
    }
}
