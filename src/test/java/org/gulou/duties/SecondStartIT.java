package org.gulou.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.gulou.testbed.Operations;
import org.gulou.testbed.TestServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
@ArquillianTest
@RunAsClient
class SecondStartIT {

    @Test
    void theDatabaseOfTheFirstStartServesTheSecond() throws IOException, InterruptedException {
        Operations.restartPortal();

        var home = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(TestServer.address() + "/"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(home.statusCode()).isEqualTo(200);
    }
}
