package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is refused a page is told what is so, and led on. */
@ArquillianTest
@Tag("once")
class RefusedPageIT {
    @Inject
    Settings settings;

    @Test
    void aCitizenAtTheDeskIsToldAsWhomSheIsSignedInAndNotToSendAForm() throws Exception {
        var answer = Knocking.signedIn("wang.fang", settings).get("/desk/");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您现在登录的是王芳", "href=\"/sign-out\"").doesNotContain("表单");
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(CitizenPolicy.POLICY);
    }

    @Test
    void anOfficialWhoLooksForACaseThatIsNoneIsLedBackToHerDesk() throws Exception {
        var answer = Knocking.signedIn("clerk.yunyan-healthcare-security", settings)
                .get("/desk/case.xhtml?number=520103-20261202-009999-9");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("id=\"to-desk\"", "href=\"/desk/find.xhtml\"");
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(CitizenPolicy.POLICY);
    }

    @Test
    void whoWritesDefinitionsIsLedBackToThem() throws Exception {
        assertThat(Knocking.signedIn("editor", settings)
                        .get("/admin/catalogue/nothing.xhtml")
                        .body())
                .contains("id=\"to-definitions\"");
        assertThat(new Knocking(settings.address()).get("/nowhere").body())
                .doesNotContain("id=\"to-definitions\"", "id=\"to-desk\"");
    }

    @Test
    void thePageThatTellsOfAnErrorIsNotThereByItself() throws Exception {
        assertThat(new Knocking(settings.address()).get("/error/500.xhtml").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotSignedInDoesSoAndComesBackWithoutASessionOfHers() throws Exception {
        for (String method : List.of("GET", "HEAD")) {
            var answer = new Knocking(settings.address()).send(method, "/desk/find.xhtml?number=12");

            assertThat(answer.statusCode()).as(method).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .as(method)
                    .hasValue("/sign-in?next=%2Fdesk%2Ffind.xhtml%3Fnumber%3D12");
            assertThat(answer.headers().firstValue("Set-Cookie")).as(method).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/services           | GET, HEAD, POST, OPTIONS",
                "/desk/              | GET, HEAD, POST, OPTIONS",
                "/assets/citizen.css | GET, HEAD, OPTIONS",
                "/sitemap.xml        | GET, HEAD, OPTIONS",
            })
    void whoAsksForTheMethodsOfAnAddressIsToldThem(String address, String methods) throws Exception {
        var answer = new Knocking(settings.address()).send("OPTIONS", address);

        assertThat(answer.statusCode()).isIn(200, 204);
        assertThat(answer.headers().firstValue("Allow")).hasValue(methods);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theHeadOfAnErrorNamesWhatItVariesByOnce() throws Exception {
        assertThat(new Knocking(settings.address()).get("/nowhere").headers().allValues("Vary"))
                .containsExactly("Accept-Encoding");
    }

    @Test
    void noCacheKeepsThatSomethingIsNotThere() throws Exception {
        assertThat(new Knocking(settings.address())
                        .get("/assets/none.css")
                        .headers()
                        .allValues("Cache-Control"))
                .containsExactly("no-store");
    }
}
