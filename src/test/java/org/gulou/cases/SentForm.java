package org.gulou.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A form with files as a browser sends it; files that the page before kept go along as it names them. */
final class SentForm {
    private static final String EDGE = "----gulou";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static URI portal() {
        int port = 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);
        return URI.create("http://127.0.0.1:" + port);
    }

    SentForm with(String name, String value) {
        body.writeBytes(
                ("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8));
        return this;
    }

    SentForm file(String field, String name, byte[] content) {
        body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    /** With what waits in a field of the page that came back. */
    SentForm keeping(String field, HttpResponse<String> page) {
        return with(field + "-at", value(field + "-at", page)).with(field + "-kept", value(field + "-kept", page));
    }

    static String value(String name, HttpResponse<String> page) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(found.find()).as("a field " + name).isTrue();
        return found.group(1);
    }

    HttpResponse<String> to(URI page, HttpClient browser) throws IOException, InterruptedException {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + EDGE + "--\r\n").getBytes(UTF_8));
        return browser.send(
                HttpRequest.newBuilder(page)
                        .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                        .POST(BodyPublishers.ofByteArray(whole.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
