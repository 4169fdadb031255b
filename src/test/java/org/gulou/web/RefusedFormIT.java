package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wrong with a form stands at an address of its own, for whoever sent it. */
@ArquillianTest
@Tag("once")
class RefusedFormIT {
    private static final String FORM = "track-number=520103-20200101-000001-1&track-code=ABCDE";

    @Inject
    Settings settings;

    private Knocking somebody;

    @BeforeEach
    void comes() {
        somebody = new Knocking(settings.address());
    }

    @Test
    void aBrowserIsLedToThePageThatSaysSoAsOftenAsItAsks() throws Exception {
        String there = led(somebody.post("/track?from=letter", FORM, "Sec-Fetch-Mode", "navigate"));

        assertThat(there).startsWith("/track?from=letter&refused=");
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> shown = somebody.get(there);
            assertThat(shown.statusCode()).isEqualTo(422);
            assertThat(shown.body()).contains("id=\"summary\"", "520103-20200101-000001-1");
            assertThat(shown.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(shown.headers().allValues("Content-Security-Policy")).containsExactly(CitizenPolicy.POLICY);
        }
    }

    @Test
    void whatWasRefusedOnceMoreStandsAtOneNameOnly() throws Exception {
        String first = led(somebody.post("/track", FORM, "Sec-Fetch-Mode", "navigate"));
        String second = led(somebody.post(first, FORM + "2", "Sec-Fetch-Mode", "navigate"));

        assertThat(second).isNotEqualTo(first).matches("/track\\?refused=[^&]+");
        assertThat(somebody.get(first).statusCode()).isEqualTo(422);
        assertThat(somebody.get(second).statusCode()).isEqualTo(422);
    }

    @Test
    void theLinkToTheOtherLanguageLeadsToTheFormAndNotToAPageThatWasKeptInThisOne() throws Exception {
        String first = led(somebody.post("/track", FORM, "Sec-Fetch-Mode", "navigate"));
        String second = led(somebody.post(first, FORM, "Sec-Fetch-Mode", "navigate"));

        assertThat(somebody.get(second).body())
                .contains("/choose?language=en&amp;back=%2Ftrack\"")
                .doesNotContain("refused");
        assertThat(somebody.get("/track?refused=nothing").body()).doesNotContain("refused");
    }

    @Test
    void nobodyElseIsShownItAndNoOtherAddressShowsIt() throws Exception {
        String there = led(somebody.post("/track", FORM, "Sec-Fetch-Mode", "navigate"));

        HttpResponse<String> another = new Knocking(settings.address()).get(there);
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(another.body()).doesNotContain("520103-20200101-000001-1");
        assertThat(somebody.get(there.replace("/track", "/resume")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoBrowserThatGoesToAPageIsAnsweredAtOnce() throws Exception {
        assertThat(somebody.post("/track", FORM).statusCode()).isEqualTo(422);
        assertThat(somebody.post("/track", FORM, "Sec-Fetch-Mode", "cors").statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoRegistersReadsAtOnceAllThatIsWrong() throws Exception {
        HttpResponse<String> refused =
                somebody.post("/register", "name=&phone=138&signInName=w&password=abc&again=abd&email=&residentId=");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"name-error\"", "id=\"phone-error\"", "id=\"password-error\"", "id=\"again-error\"");
    }

    private static String led(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
