package org.gulou.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The authorisation code flow with PKCE (OpenID Connect Core 1.0, section 3.1; RFC 7636; RFC 9207), by the library: what goes
 * to a provider and whether what comes from it is to be believed.
 */
@ApplicationScoped
class CodeFlow {
    /** By how many seconds the clocks of two houses may differ. */
    private static final int SKEW = 60;

    /** What only the holder of a private key can have signed. Whoever knows the portal's secret could sign with HS256. */
    private static final Set<JWSAlgorithm> TRUSTED = Set.copyOf(JWSAlgorithm.Family.SIGNATURE);

    @Inject
    Discovery discovery;

    /**
     * A sign-in that begins.
     *
     * @param onward where the browser goes
     * @param state comes back with it
     * @param nonce stands in what the provider then signs
     * @param verifier opens what it is given
     */
    record Begun(URI onward, String state, String nonce, String verifier) {}

    Begun begin(Provider provider, URI back, String language) {
        var state = new State();
        var nonce = new Nonce();
        var verifier = new CodeVerifier();
        URI onward = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(provider.scopes().toArray(String[]::new)),
                        new ClientID(provider.client().id()),
                        back)
                .endpointURI(discovery.of(provider).metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .customParameter("ui_locales", language)
                .build()
                .toURI();
        return new Begun(onward, state.getValue(), nonce.getValue(), verifier.getValue());
    }

    /** What somebody's way back says, once it is known that she left. */
    Shown finish(Provider provider, URI back, Map<String, List<String>> answer, Trip trip) {
        Discovery.Told told = discovery.of(provider);
        try {
            AuthenticationResponse came = AuthenticationResponseParser.parse(back, answer);
            requireIssuer(provider, told.metadata(), came.getIssuer());
            if (came instanceof AuthenticationSuccessResponse success && success.getAuthorizationCode() != null) {
                return redeem(provider, told, back, success, trip);
            }
            throw refused(
                    came.indicatesSuccess() ? null : came.toErrorResponse().getErrorObject());
        } catch (ParseException | BadJOSEException | JOSEException wrong) {
            throw new NotShown(Refusal.UNTRUSTED, wrong.toString());
        } catch (IOException silent) {
            throw new NotShown(Refusal.UNREACHABLE, silent.toString());
        }
    }

    /** So that the answer of one provider is not taken for that of another (RFC 9207). */
    private static void requireIssuer(Provider provider, OIDCProviderMetadata metadata, @Nullable Issuer told) {
        boolean missing = told == null && metadata.supportsAuthorizationResponseIssuerParam();
        if (missing || (told != null && !told.getValue().equals(provider.issuer()))) {
            throw new NotShown(Refusal.UNTRUSTED, "the answer is of the issuer " + told);
        }
    }

    private static NotShown refused(@Nullable ErrorObject error) {
        String code = Optional.ofNullable(error).map(ErrorObject::getCode).orElse("neither code nor error");
        Refusal why = code.equals(OAuth2Error.ACCESS_DENIED.getCode())
                ? Refusal.CANCELLED
                : Set.of("temporarily_unavailable", "server_error").contains(code)
                        ? Refusal.UNREACHABLE
                        : Refusal.UNTRUSTED;
        return new NotShown(why, "the answer is " + code);
    }

    private Shown redeem(
            Provider provider, Discovery.Told told, URI back, AuthenticationSuccessResponse success, Trip trip)
            throws IOException, ParseException, BadJOSEException, JOSEException {
        var grant = new AuthorizationCodeGrant(success.getAuthorizationCode(), back, new CodeVerifier(trip.verifier()));
        HTTPResponse came = send(new TokenRequest.Builder(
                        told.metadata().getTokenEndpointURI(), authentication(provider, told.metadata()), grant)
                .build()
                .toHTTPRequest());
        var tokens = OIDCTokenResponseParser.parse(came);
        if (!(tokens instanceof OIDCTokenResponse right)) {
            ErrorObject error = tokens.toErrorResponse().getErrorObject();
            throw new NotShown(
                    came.getStatusCode() >= HTTPResponse.SC_SERVER_ERROR ? Refusal.UNREACHABLE : Refusal.UNTRUSTED,
                    "it gives nothing for the code: " + error.getCode());
        }
        @Nullable JWT idToken = right.getOIDCTokens().getIDToken();
        if (idToken == null) {
            throw new NotShown(Refusal.UNTRUSTED, "it gave no ID token");
        }
        IDTokenClaimsSet signed = validated(provider, told, idToken, new Nonce(trip.nonce()));
        return shown(provider, told.metadata(), right, signed);
    }

    /** By the machine's clock, which is the provider's too: a demo's may be far ahead. */
    private static IDTokenClaimsSet validated(Provider provider, Discovery.Told told, JWT idToken, Nonce nonce)
            throws BadJOSEException, JOSEException {
        var validator = new IDTokenValidator(
                new Issuer(provider.issuer()),
                new ClientID(provider.client().id()),
                new JWSVerificationKeySelector<>(algorithms(told.metadata()), told.keys()),
                null);
        validator.setMaxClockSkew(SKEW);
        return validator.validate(idToken, nonce);
    }

    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        Set<JWSAlgorithm> named = Optional.ofNullable(metadata.getIDTokenJWSAlgs()).orElse(List.of()).stream()
                .filter(TRUSTED::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return named.isEmpty() ? Set.of(JWSAlgorithm.RS256) : named;
    }

    private static ClientAuthentication authentication(Provider provider, OIDCProviderMetadata metadata) {
        var id = new ClientID(provider.client().id());
        var secret = new Secret(provider.client().secret());
        List<ClientAuthenticationMethod> taken =
                Optional.ofNullable(metadata.getTokenEndpointAuthMethods()).orElse(List.of());
        return taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretPost(id, secret)
                : new ClientSecretBasic(id, secret);
    }

    /** What the token says, and for what it leaves out what the provider says when asked with it. */
    private static Shown shown(
            Provider provider, OIDCProviderMetadata metadata, OIDCTokenResponse tokens, IDTokenClaimsSet signed)
            throws IOException, ParseException {
        boolean all = provider.claims().wanted().stream().allMatch(claim -> signed.getClaim(claim) != null);
        @Nullable URI more = metadata.getUserInfoEndpointURI();
        Optional<ClaimsSet> said = all || more == null
                ? Optional.empty()
                : Optional.of(asked(more, tokens, signed.getSubject().getValue()));
        Provider.Claims claims = provider.claims();
        return new Shown(
                provider.name(),
                provider.issuer(),
                signed.getSubject().getValue(),
                text(claims.userName(), signed, said),
                text(claims.name(), signed, said),
                text(claims.residentId(), signed, said),
                text(claims.phone(), signed, said),
                text(claims.email(), signed, said),
                tokens.getOIDCTokens().getIDTokenString());
    }

    private static ClaimsSet asked(URI address, OIDCTokenResponse tokens, String subject)
            throws IOException, ParseException {
        var request = new UserInfoRequest(address, tokens.getOIDCTokens().getAccessToken());
        UserInfoResponse came = UserInfoResponse.parse(send(request.toHTTPRequest()));
        if (!came.indicatesSuccess() || came.toSuccessResponse().getUserInfo() == null) {
            throw new NotShown(Refusal.UNTRUSTED, "it tells nothing more of her");
        }
        ClaimsSet said = came.toSuccessResponse().getUserInfo();
        if (!subject.equals(said.getClaim("sub"))) {
            throw new NotShown(Refusal.UNTRUSTED, "what it tells more is of somebody else");
        }
        return said;
    }

    private static String text(String claim, ClaimsSet signed, Optional<ClaimsSet> said) {
        return Optional.ofNullable(signed.getClaim(claim))
                .or(() -> said.map(more -> more.getClaim(claim)))
                .filter(value -> value instanceof String || value instanceof Number)
                .map(Objects::toString)
                .map(String::strip)
                .orElse("");
    }

    private static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(Math.toIntExact(Discovery.CONNECT.toMillis()));
        request.setReadTimeout(Math.toIntExact(Discovery.READ.toMillis()));
        request.setFollowRedirects(false);
        return request.send();
    }

    /** Where she ends what she began at the provider; empty where it offers nothing of the kind, or does not answer. */
    Optional<URI> end(Provider provider, String idToken, URI back) {
        try {
            return Optional.ofNullable(discovery.of(provider).metadata().getEndSessionEndpointURI())
                    .map(address -> logout(provider, address, idToken, back));
        } catch (NotShown silent) {
            return Optional.empty();
        }
    }

    private static URI logout(Provider provider, URI address, String idToken, URI back) {
        try {
            var client = new ClientID(provider.client().id());
            return new LogoutRequest(address, JWTParser.parse(idToken), null, client, back, null, null).toURI();
        } catch (java.text.ParseException none) {
            throw new IllegalStateException("What was kept of the sign-in is no token", none);
        }
    }
}
