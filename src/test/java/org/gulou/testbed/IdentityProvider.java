package org.gulou.testbed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider of OpenID Connect, one for each first part of its paths. Who comes says herself who she is ({@code as}, and
 * claims by their names), and what the provider is to do wrong ({@code fault}); a browser gets a page that asks her.
 */
public final class IdentityProvider {
    public static final String CLIENT = "gulou-of-the-tests";
    public static final String SECRET = "secret-of-the-tests-that-is-long-enough-for-hs256";

    private static final Map<String, Issued> codes = new ConcurrentHashMap<>();
    private static final Map<String, List<RSAKey>> keys = new ConcurrentHashMap<>();
    private static @Nullable HttpServer server;

    private IdentityProvider() {}

    /** What a code stands for. */
    private record Issued(AuthenticationRequest request, Map<String, String> said) {}

    /** Starts it on a free port, and tells which. */
    public static int open() {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            opened.createContext("/", IdentityProvider::answer);
            opened.start();
            server = opened;
            return opened.getAddress().getPort();
        } catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
    }

    public static void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", 3);
        String issuer = "http://" + exchange.getRequestHeaders().getFirst("Host") + "/" + path[1];
        try {
            switch (path[2]) {
                case ".well-known/openid-configuration" -> json(exchange, metadata(issuer));
                case "keys" -> json(exchange, new JWKSet(List.<JWK>copyOf(keys(issuer))).toString());
                case "authorize" -> authorize(exchange, issuer);
                case "token" -> token(exchange, issuer);
                case "out" -> redirect(exchange, parameters(exchange).get("post_logout_redirect_uri"));
                default -> exchange.sendResponseHeaders(404, -1);
            }
        } catch (ParseException | JOSEException wrong) {
            exchange.sendResponseHeaders(400, -1);
        }
        exchange.close();
    }

    private static String metadata(String issuer) {
        var metadata =
                new OIDCProviderMetadata(new Issuer(issuer), List.of(SubjectType.PUBLIC), URI.create(issuer + "/keys"));
        metadata.setAuthorizationEndpointURI(URI.create(issuer + "/authorize"));
        metadata.setTokenEndpointURI(URI.create(issuer + "/token"));
        metadata.setEndSessionEndpointURI(URI.create(issuer + "/out"));
        metadata.setResponseTypes(List.of(ResponseType.CODE));
        metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
        metadata.setSupportsAuthorizationResponseIssuerParam(true);
        return metadata.toJSONObject().toJSONString();
    }

    private static void authorize(HttpExchange exchange, String issuer) throws IOException, ParseException {
        var asked = AuthenticationRequest.parse(exchange.getRequestURI());
        Map<String, String> said = parameters(exchange);
        if (!said.containsKey("as") && !fault(said).equals("denied")) {
            page(exchange, said);
            return;
        }
        String code = UUID.randomUUID().toString();
        if (!fault(said).equals("redeemed")) {
            codes.put(code, new Issued(asked, said));
        }
        String answer = fault(said).equals("denied") ? "error=access_denied" : "code=" + code;
        String of = fault(said).equals("mix-up") ? "https://elsewhere.example" : issuer;
        redirect(
                exchange,
                asked.getRedirectionURI() + "?" + answer + "&state=" + asked.getState() + "&iss="
                        + URLEncoder.encode(of, StandardCharsets.UTF_8));
    }

    /** What a person sees. */
    private static void page(HttpExchange exchange, Map<String, String> asked) throws IOException {
        String hidden = asked.entrySet().stream()
                .map(field -> "<input type=hidden name='%s' value='%s'>".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining());
        bytes(
                exchange,
                "text/html; charset=utf-8",
                ("<!DOCTYPE html><html lang=zh><title>省统一身份认证</title><link rel=icon href='data:,'><main><h1>省统一身份认证</h1><form>"
                        + hidden
                        + "<label>账号 <input name=as id=as></label><label>姓名 <input name=name id=name></label>"
                        + "<label>身份证号 <input name=number id=number></label>"
                        + "<button id=let-in>同意</button><button id=cancel name=fault value=denied>取消</button>"
                        + "</form></main></html>"));
    }

    private static void token(HttpExchange exchange, String issuer) throws IOException, ParseException, JOSEException {
        var http = new HTTPRequest(HTTPRequest.Method.POST, URI.create(issuer + "/token"));
        http.setContentType("application/x-www-form-urlencoded");
        http.setAuthorization(exchange.getRequestHeaders().getFirst("Authorization"));
        http.setBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var request = TokenRequest.parse(http);
        var grant = (AuthorizationCodeGrant) request.getAuthorizationGrant();
        Issued issued = codes.remove(grant.getAuthorizationCode().getValue());
        var secret = (ClientSecretBasic) request.getClientAuthentication();
        boolean right = issued != null
                && secret.getClientID().getValue().equals(CLIENT)
                && secret.getClientSecret().getValue().equals(SECRET)
                && issued.request().getClientID().equals(secret.getClientID())
                && issued.request().getRedirectionURI().equals(grant.getRedirectionURI())
                && CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier())
                        .equals(issued.request().getCodeChallenge());
        HTTPResponse answer = right
                ? new OIDCTokenResponse(new OIDCTokens(
                                idToken(issuer, issued), new BearerAccessToken(60, new Scope("openid")), null))
                        .toHTTPResponse()
                : new TokenErrorResponse(OAuth2Error.INVALID_GRANT).toHTTPResponse();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] body = answer.getBody().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.getStatusCode(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static JWT idToken(String issuer, Issued issued) throws JOSEException {
        Map<String, String> said = issued.said();
        String fault = fault(said);
        Instant now = Instant.now();
        Instant until = fault.equals("expired") ? now.minus(Duration.ofMinutes(10)) : now.plusSeconds(300);
        var claims = new JWTClaimsSet.Builder()
                .issuer(fault.equals("issuer") ? issuer + "-elsewhere" : issuer)
                .subject(said.get("as"))
                .audience(fault.equals("audience") ? "another-client" : CLIENT)
                .issueTime(Date.from(now.minusSeconds(1)))
                .expirationTime(Date.from(until))
                .claim(
                        "nonce",
                        fault.equals("nonce")
                                ? "another"
                                : issued.request().getNonce().getValue());
        for (String claim : List.of("name", "number", "preferred_username", "phone_number", "email")) {
            Optional.ofNullable(said.get(claim)).ifPresent(value -> claims.claim(claim, value));
        }
        return signed(issuer, fault, claims.build());
    }

    private static JWT signed(String issuer, String fault, JWTClaimsSet claims) throws JOSEException {
        if (fault.equals("none")) {
            return new PlainJWT(claims);
        }
        if (fault.equals("secret")) {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(SECRET));
            return token;
        }
        RSAKey key = switch (fault) {
            case "signature" ->
                new RSAKeyGenerator(2048)
                        .keyID(keys(issuer).getLast().getKeyID())
                        .generate();
            case "rotated" -> rotated(issuer);
            default -> keys(issuer).getLast();
        };
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token;
    }

    private static RSAKey rotated(String issuer) {
        keys.put(issuer, List.of(key()));
        return keys(issuer).getLast();
    }

    private static List<RSAKey> keys(String issuer) {
        return keys.computeIfAbsent(issuer, fresh -> List.of(key()));
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String fault(Map<String, String> said) {
        return said.getOrDefault("fault", "");
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> !field[1].isEmpty())
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void redirect(HttpExchange exchange, String there) throws IOException {
        exchange.getResponseHeaders().set("Location", there);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        bytes(exchange, "application/json", text);
    }

    private static void bytes(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
