package org.gulou.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Somebody without an account who asks for information, in bare HTTP. */
final class Guest {
    private static final String OFFER = "freedom-of-information--yunyan-government-office";
    private static final String BOUNDARY = "----a-page-of-a-form";
    private static final Pattern DRAFT = Pattern.compile("/apply/([0-9a-z]+)");
    private static final Pattern NUMBER = Pattern.compile("id=\"number\">(.*?)</span>", Pattern.DOTALL);
    private static final byte[] PHOTO = photo();

    private final URI portal;
    private final HttpClient browser;
    private final String draft;

    private Guest(URI portal, HttpClient browser, String draft) {
        this.portal = portal;
        this.browser = browser;
        this.draft = draft;
    }

    /** Somebody whose application is filled in and waits to be sent. */
    static Guest readyToSend(URI portal) throws IOException, InterruptedException {
        return readyToSend(portal, "");
    }

    /**
     * Somebody who wants to be told by e-mail, too.
     *
     * @param email the empty text where she gives none
     */
    static Guest readyToSend(URI portal, String email) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        HttpResponse<String> started = post(
                browser, portal.resolve("/start/" + OFFER), "name", "吴晓", "phone", "13800000043", "guest", "true");
        Matcher draft = DRAFT.matcher(started.headers().firstValue("Location").orElse(""));
        if (!draft.find()) {
            throw new IOException("No draft was started: status " + started.statusCode());
        }
        var guest = new Guest(portal, browser, draft.group(1));
        guest.fillIn(email);
        return guest;
    }

    private void fillIn(String email) throws IOException, InterruptedException {
        answer("requester", "requesterKind", "citizen");
        answer("person", "applicant.name", "吴晓", "applicant.residentId", "520103198607253024");
        answer("contact", "phone", "13800000043", "email", email);
        answer("information", "subject", "老旧小区改造计划", "documentNumber", "", "description", "申请公开今年城区老旧小区改造计划。",
                "yearFrom", "", "yearTo", "");
        answer("delivery", "way", "in-person", "otherWayAccepted", "true");
        answer("promise", "promise", "true");
        attach();
    }

    private void answer(String page, String... answers) throws IOException, InterruptedException {
        var fields = new ArrayList<>(List.of(answers));
        fields.addAll(List.of("continue", "true"));
        for (int i = 0; i < answers.length; i += 2) {
            fields.add("-asked");
            fields.add(answers[i]);
        }
        wentOn(post(browser, portal.resolve("/apply/" + draft + "/" + page), fields.toArray(String[]::new)), page);
    }

    private void attach() throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"-asked\"\r\n\r\n"
                        + "papers.identity-card\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"continue\"\r\n\r\ntrue\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"papers.identity-card.files\"; filename=\"card.png\""
                        + "\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(PHOTO);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        HttpRequest request = to(portal.resolve("/apply/" + draft + "/papers"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        wentOn(browser.send(request, BodyHandlers.ofString()), "papers");
    }

    private static void wentOn(HttpResponse<String> response, String page) throws IOException {
        String next = response.headers().firstValue("Location").orElse("");
        if (response.statusCode() != 302 || next.contains("/" + page + "?")) {
            throw new IOException("Page " + page + " was not taken: " + response.statusCode() + " " + next);
        }
    }

    String draft() {
        return draft;
    }

    /** Sends the application and reads the number that the portal tells. */
    String send() throws IOException, InterruptedException {
        HttpResponse<String> sent = post(browser, portal.resolve("/check/" + draft), "submit", "true");
        String next = sent.headers().firstValue("Location").orElse("");
        if (!next.contains("/done/")) {
            throw new IOException("It was not sent: " + (sent.statusCode() + " " + next).strip());
        }
        HttpRequest request = to(portal.resolve("/done/" + draft)).build();
        HttpResponse<String> done = browser.send(request, BodyHandlers.ofString());
        Matcher number = NUMBER.matcher(done.body());
        if (!number.find()) {
            throw new IOException("The portal tells no number: " + done.statusCode());
        }
        // it may be broken between its parts
        return number.group(1).replaceAll("<[^>]*>", "").strip();
    }

    private static HttpResponse<String> post(HttpClient browser, URI address, String... fields)
            throws IOException, InterruptedException {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(fields[i], UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        HttpRequest request = to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2));
    }

    private static byte[] photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return bytes.toByteArray();
    }
}
