package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What administrators enter wrongly is told all at once, each mistake at its field, and nothing typed is lost. */
@ArquillianTest
@Tag("once")
class AdminFormsIT {
    @Inject
    Settings settings;

    private Knocking admin;

    @BeforeEach
    void anAdministratorComes() throws Exception {
        admin = Knocking.signedIn("admin", settings);
    }

    @Test
    void allThatIsWrongWithAKeyIsToldAtItsFields() throws Exception {
        HttpResponse<String> answer =
                admin.post("/admin/keys.xhtml", "do=make&name=&service=none-such&lastDay=2001-01-01");

        assertThat(answer.statusCode()).isEqualTo(422);
        isToldAt(answer, "name", "service", "lastDay");
        assertThat(answer.body()).contains("value=\"2001-01-01\"");
    }

    @Test
    void allThatIsWrongWithASubscriptionIsToldAtItsFields() throws Exception {
        HttpResponse<String> answer = admin.post("/admin/webhooks.xhtml", "do=make&name=&url=http://receiver.example/");

        assertThat(answer.statusCode()).isEqualTo(422);
        isToldAt(answer, "name", "url", "types");
        assertThat(answer.body()).contains("value=\"http://receiver.example/\"");
    }

    @Test
    void allThatIsWrongWithABulletinIsToldAtItsFields() throws Exception {
        HttpResponse<String> answer =
                admin.post("/admin/bulletin.xhtml", "do=show&zh=&en=&from=tomorrow&until=2001-01-01T00:00");

        assertThat(answer.statusCode()).isEqualTo(422);
        isToldAt(answer, "zh", "en", "from", "until");
    }

    @Test
    void aTrialThatNamesNoServiceIsNotThere() throws Exception {
        assertThat(admin.get("/admin/catalogue/try.xhtml").statusCode()).isEqualTo(404);
    }

    @Test
    void aBulletinEndsAfterItBegins() throws Exception {
        HttpResponse<String> answer =
                admin.post("/admin/bulletin.xhtml", "do=show&zh=a&en=a&from=2199-01-02T00:00&until=2199-01-01T00:00");

        assertThat(answer.statusCode()).isEqualTo(422);
        isToldAt(answer, "until");
    }

    private static void isToldAt(HttpResponse<String> answer, String... fields) {
        for (String field : fields) {
            assertThat(answer.body())
                    .contains("id=\"" + field + "-error\"")
                    .containsPattern("id=\"" + field + "\"[^>]*aria-invalid=\"true\"[^>]*aria-describedby=\"" + field
                            + "-error");
        }
        assertThat(answer.body().split("aria-invalid=\"true\"", -1)).hasSize(fields.length + 1);
    }
}
