package org.gulou.web;

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
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.duties.Settings;

/** Somebody who sends forms to the portal, signed in or not. */
public final class Knocking {
    private static final Set<Integer> NO = Set.of(401, 403, 404, 405);

    private final URI portal;
    /** Else it asks for HTTP/2 with the first form that it sends, and now and then waits a minute for the answer. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    /** @param portal its address, without a slash at the end */
    public Knocking(URI portal) {
        this.portal = portal;
    }

    /** Somebody of the demonstration, with her own password. */
    public static Knocking signedIn(String name, Settings settings) throws IOException, InterruptedException {
        var somebody = new Knocking(settings.address());
        somebody.signIn(
                name,
                Files.readAllLines(settings.dataFolder().resolve("demo-people.txt")).stream()
                        .filter(line -> line.startsWith(name + "\t"))
                        .map(line -> line.substring(name.length() + 1))
                        .findFirst()
                        .orElseThrow());
        return somebody;
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        var came = post("/sign-in", "signInName=" + name + "&password=" + password);
        if (isRefused(came) || came.statusCode() / 100 != 3) {
            throw new IllegalStateException(name + " is not let in: " + came.statusCode());
        }
    }

    public HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(portal + address)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(portal + address))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(portal + address)).build(), BodyHandlers.ofByteArray());
    }

    /** Sends a form as a page of the portal does. */
    public HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
        return post(address, form, "Sec-Fetch-Site", "same-origin");
    }

    public HttpResponse<String> post(String address, String form, String header, String value)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portal + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Sends a field of a form that can take files along, as a browser does. */
    HttpResponse<String> postBesideFiles(String address, String name, String value)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portal + address))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(
                        "--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--edge--\r\n"
                                .formatted(name, value)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .map(field -> field[0] + "=" + URLEncoder.encode(field[1], UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whether she was not let in: told so, or asked to sign in. */
    static boolean isRefused(HttpResponse<String> answer) {
        return NO.contains(answer.statusCode())
                || answer.headers()
                        .firstValue("Location")
                        .filter(there -> there.contains("/sign-in"))
                        .isPresent()
                || answer.body().contains("name=\"signInName\"")
                        && answer.body().contains("id=\"sign-in\"");
    }
}
