package org.gulou.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.gulou.catalog.Published;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is applied for elsewhere is found and read like everything, and no page lets anybody apply for it here. */
@ArquillianTest
class ElsewhereIT {
    private static final String PENSION = "pension-transfer";
    private static final String PASSPORT = "ordinary-passport";
    private static final String SITE = "https://si.12333.gov.cn/";

    @Inject
    Published published;

    @Inject
    Settings settings;

    private Knocking somebody;

    @BeforeEach
    void somebodyComes() {
        somebody = new Knocking(settings.address());
    }

    private String page(String address) throws Exception {
        HttpResponse<String> answer = somebody.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theGuideSaysWhoseSiteItIsAndLeadsThereByAPlainLink() throws Exception {
        String guide = page("/service/" + PENSION);

        assertThat(guide)
                .contains("rel=\"external noopener noreferrer\" href=\"" + SITE + "\"")
                .contains("将离开本网站", "国家社会保险公共服务平台", "si.12333.gov.cn", "\"serviceUrl\":\"" + SITE + "\"")
                .doesNotContain("/start/", "class=\"course\"");
    }

    @Test
    void theGuideOfWhatIsDoneInPersonSaysSo() throws Exception {
        assertThat(page("/service/" + PASSPORT))
                .contains("只能到窗口当面办理", "href=\"#places\"")
                .doesNotContain("/start/", "id=\"leave\"");
    }

    @Test
    void itsGuideCanBePrinted() throws Exception {
        HttpResponse<byte[]> paper = somebody.bytes("/guide/" + PENSION + ".pdf");

        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services?q=社保转移", "/services?sort=name&letter=Q", "/services?way=site"})
    void itIsListedWithAMark(String list) throws Exception {
        String found = page(list.replace("社保转移", "%E7%A4%BE%E4%BF%9D%E8%BD%AC%E7%A7%BB"));

        assertThat(found).contains("在其他网站办理");
    }

    @ParameterizedTest
    @ValueSource(strings = {PENSION, PASSPORT})
    void whoGoesToApplyIsLedToTheGuide(String service) throws Exception {
        String offer = published.catalogue().offersOf(service).getFirst().id();

        assertThat(to(somebody.get("/start/" + offer))).isEqualTo("/service/" + service);
        assertThat(to(somebody.post("/start/" + offer, "guest=yes&name=王芳&phone=13985000001")))
                .isEqualTo("/service/" + service);
        assertThat(to(somebody.get("/what-can-i-get/" + service))).isEqualTo("/service/" + service);
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void machinesReadWhereItIsAppliedFor() throws Exception {
        String offer = published.catalogue().offersOf(PENSION).getFirst().id();

        assertThat(page("/open-data/services.json"))
                .contains("\"elsewhere\":\"" + SITE + "\"", "\"elsewhere\":\"window\"");
        assertThat(page("/sitemap.xml")).contains("/service/" + PENSION);
        assertThat(page("/api/v1/offers/" + offer)).contains("\"elsewhere\":\"" + SITE + "\"");
        assertThat(somebody.get("/api/v1/offers/" + offer + "/schema").statusCode())
                .isEqualTo(409);
    }

    @Test
    void adminsFindItAndTryNothingOut() throws Exception {
        Knocking editor = Knocking.signedIn("editor", settings);

        assertThat(editor.get("/admin/catalogue/").body()).contains("在别处办理");
        assertThat(editor.get("/admin/catalogue/service.xhtml?id=" + PENSION).body())
                .contains("在其他网站办理：国家社会保险公共服务平台");
        assertThat(editor.get("/admin/catalogue/try.xhtml?service=" + PENSION).body())
                .contains("没有表单和流程可以试走")
                .doesNotContain("id=\"stories\"");
        assertThat(editor.get("/admin/catalogue/preview.xhtml?service=" + PENSION)
                        .body())
                .contains("src=\"/preview-guide/" + PENSION);
        assertThat(editor.get("/admin/catalogue/pause.xhtml?id=" + PENSION).statusCode())
                .isEqualTo(200);
    }
}
