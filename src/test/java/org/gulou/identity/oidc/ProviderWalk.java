package org.gulou.identity.oidc;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody whose browser goes from the portal to a provider and back, one step at a time. */
final class ProviderWalk {
    private final URI portal;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** @param portal its address, without a slash at the end */
    ProviderWalk(URI portal) {
        this.portal = portal;
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(portal.resolve(address)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String address, Map<String, String> form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(portal.resolve(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(encoded(form)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Where a page sends the browser on; the empty text if it stays. */
    String ledFrom(String address) throws IOException, InterruptedException {
        return led(get(address));
    }

    static String led(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Goes to the provider, says who she is, and holds the address that leads back. */
    String wayBack(String provider, String next, Map<String, String> says) throws IOException, InterruptedException {
        String there = ledFrom("/sign-in-at/" + provider + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return ledFrom(there + "&" + encoded(says));
    }

    /** Goes there and back; where she is led then. */
    String signsIn(String provider, String next, Map<String, String> says) throws IOException, InterruptedException {
        return ledFrom(wayBack(provider, next, says));
    }

    /** Does the same for the first time, and makes an account. */
    String begins(String provider, String next, Map<String, String> says) throws IOException, InterruptedException {
        String there = signsIn(provider, next, says);
        return there.endsWith("/arrived") ? led(post("/arrived", Map.of("do", "begin"))) : there;
    }

    /** The id of the person who is signed in. */
    String whoAmI() throws IOException, InterruptedException {
        return get("/test/sign-in-door").body();
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
