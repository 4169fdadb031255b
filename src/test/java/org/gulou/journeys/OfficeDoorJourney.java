package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.gulou.testbed.Browser;
import org.gulou.testbed.TestServer;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The pages of the office are behind their door for who has signed in and holds no post, however she writes the address. */
@ArquillianTest
@RunAsClient
class OfficeDoorJourney {
    private static final URI PORTAL = URI.create(TestServer.address());

    private static final List<String> WAYS = List.of(
            "/admin/people.xhtml",
            "/%61dmin/people.xhtml",
            "/admin;a=b/people.xhtml",
            "/;a=b/admin/people.xhtml",
            "//admin/people.xhtml",
            "/./admin/people.xhtml",
            "/citizen/../admin/people.xhtml",
            "/citizen/%2e%2e/admin/people.xhtml",
            "/citizen/..;/admin/people.xhtml",
            "/%61dmin/journal.xhtml",
            "/%64esk/counter.xhtml");

    @Test
    void aCitizenDoesNotWalkPastTheDoor() {
        try (var browser = Browser.open()) {
            String cookies = cookies(browser.phoneWithoutScript().signsInAs("wu.mei"));
            assertThat(asks("/my", cookies)).startsWith("HTTP/1.1 200");

            assertThat(WAYS).allSatisfy(way -> assertThat(asks(way, cookies)).containsPattern("^HTTP/1.1 40[034]"));
        }
    }

    @Test
    void whoTakesThePortalForAProxyIsToldThatItIsNone() {
        assertThat(sends("CONNECT example.org:443", "")).startsWith("HTTP/1.1 405");
    }

    @Test
    void nobodyIsLedToTheHostThatARequestClaims() {
        assertThat(List.of("/desk/", "/desk", "/admin/catalogue", "/welcome", "/choose?language=en&back=/services"))
                .allSatisfy(way -> assertThat(sends("GET " + way, "evil.example", ""))
                        .startsWith("HTTP/1.1 302")
                        .doesNotContain("evil"));
        assertThat(sends("GET /services.xhtml", "evil.example", "")).startsWith("HTTP/1.1 404");
    }

    private static String cookies(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** As it is written: a browser would tidy the path up. */
    private static String asks(String path, String cookies) {
        return sends("GET " + path, cookies);
    }

    private static String sends(String line, String cookies) {
        return sends(line, PORTAL.getAuthority(), cookies);
    }

    private static String sends(String line, String host, String cookies) {
        try (var socket = new Socket(PORTAL.getHost(), PORTAL.getPort())) {
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookies
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
