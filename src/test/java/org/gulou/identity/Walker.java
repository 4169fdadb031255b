package org.gulou.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without a script, which follows redirects and keeps cookies. */
final class Walker {
    private final URI portal;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Walker(URI portal) {
        this.portal = portal;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(portal + path)).build(), BodyHandlers.ofString());
    }

    /** Sends a form; {@code fields} are names and values in turn. */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        String body = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> fields[i] + "=" + URLEncoder.encode(fields[i + 1], UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    /** Who is in, as {@link SignInDoor} tells it. */
    String whoAmI() throws IOException, InterruptedException {
        return get("/test/sign-in-door").body();
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return post("/sign-in", "signInName", name, "password", password);
    }

    /** The texts of the {@code code} elements of a page. */
    static Stream<String> codes(HttpResponse<String> page) {
        Matcher code = Pattern.compile("<code[^>]*>([^<]*)</code>").matcher(page.body());
        return code.results().map(MatchResult::group).map(found -> found.replaceAll("<[^>]*>", ""));
    }

    /** The key that a page shows for typing. */
    static TotpKey key(HttpResponse<String> page) {
        return new TotpKey(codes(page).findFirst().orElseThrow().replace(" ", ""));
    }
}
