package org.gulou.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.testbed.Browser;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.TestServer;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody looks for a service, narrows what is found, and reads its guide. */
@ArquillianTest
@RunAsClient
class FindingJourney {
    /** What schema.org lets a GovernmentService have, and JSON-LD every thing. */
    private static final Set<String> OF_A_SERVICE = Set.of(
            "@context",
            "@type",
            "@id",
            "url",
            "identifier",
            "name",
            "alternateName",
            "description",
            "serviceType",
            "serviceOperator",
            "jurisdiction",
            "areaServed",
            "audience",
            "availableChannel",
            "serviceOutput",
            "termsOfService",
            "offers",
            "category",
            "provider",
            "hoursAvailable");

    @Test
    void withoutScriptASearchIsNarrowedToMyCountyAndLeadsToTheGuide() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            Page page = citizen.open("/");
            page.locator("#q").fill("di bao");
            page.locator("form.search button").click();
            citizen.findsNoBarrier();
            assertThat(page.locator(".hits h2").first()).hasText("最低生活保障");

            page.locator("#place").selectOption("520103");
            page.locator("form.place button").click();
            assertThat(page).hasURL(Pattern.compile("/services\\?q="));
            assertThat(page.locator("#found")).containsText("云岩区");

            page.locator(".facet:not([open]) summary").first().click();
            page.locator(".facet a:visible").first().click();
            assertThat(page.locator(".chosen li")).hasCount(1);
            page.locator(".hits h2 a").first().click();
            assertThat(page.locator("svg.course rect.end")).hasCount(1);
            citizen.findsNoBarrier();
            page.locator("button[value=no]").click();
            assertThat(page.locator("#clear")).containsText("谢谢");
        }
    }

    @Test
    void whoFindsNothingIsHelpedOn() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            Page page = citizen.visits("/services?q=zzzzzz").page();
            assertThat(page.locator("#nothing")).containsText("12345");
            assertThat(page.locator(".themes a").first()).isVisible();
        }
    }

    @Test
    void anOccasionLeadsToItsParts() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            Page page = citizen.visits("/occasion/newborn-bundle").page();
            page.locator("#parts a").first().click();
            assertThat(page.locator("h1")).hasText("出生登记（户口）");
            assertThat(page.locator("#occasions a")).hasText("新生儿出生一件事");
        }
    }

    @Test
    void aServiceThatACountyHasPausedIsShownSoWithTheReason() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            Page page = citizen.open("/choose?place=522634&back=/services?q=nongji");
            assertThat(page.locator(".hits .note.warn")).containsText("补贴资金已经用完");
            page.locator(".hits h2 a").first().click();
            assertThat(page.locator("#closed")).containsText("暂停受理");
            page.locator("a[href*='#places']").last().click();
            assertThat(page.locator(".cards .note.warn")).containsText("补贴资金已经用完");
            assertThat(page.locator(".cards a.button")).hasCount(0);
        }
    }

    @Test
    void whereEveryTownshipTakesApplicationsOneChoosesHersAndSeesItsVillagesToo() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript();
            Page page = citizen.open("/choose?place=522634&back=/service/rural-homestead");
            assertThat(page.locator("#nowhere")).hasCount(0);
            assertThat(page.locator(".themes a:has-text('西江村')")).hasCount(0);
            citizen.presses(".themes a:has-text('西江镇')");
            assertThat(page.locator(".cards .card")).containsText(new String[] {"雷山县西江镇人民政府", "西江镇西江村村民委员会"});
        }
    }

    @Test
    void whoseFirstLanguageThePortalLacksReadsItInTheNext() {
        try (var browser = Browser.open()) {
            Page page = browser.phoneWithoutScript().open("/");
            var french = RequestOptions.create().setHeader("Accept-Language", "fr, en;q=0.8, zh;q=0.5");
            org.assertj.core.api.Assertions.assertThat(
                            page.request().get("/help", french).text())
                    .contains("<html lang=\"en\"");
        }
    }

    @Test
    void theGuideSaysHowMuchAFeeIs() {
        try (var browser = Browser.open()) {
            Page page = browser.phoneWithoutScript().open("/service/real-estate-transfer");
            assertThat(page.locator(".facts")).containsText("不动产登记费：住宅类不动产登记费 80 元（每件）；非住宅类不动产登记费 550 元（每件）");
            assertThat(page.locator(".facts")).containsText("增加证书工本费：10 元（每本）");
        }
    }

    @Test
    void machinesReadTheGuideInTheWordsOfSchemaOrg() {
        try (var browser = Browser.open()) {
            Page page = browser.desk().open("/service/real-estate-transfer?thanks=yes");
            assertThat(page.locator("link[rel=canonical]"))
                    .hasAttribute("href", Pattern.compile("https?://[^/]+/service/real-estate-transfer"));
            Object names = page.evaluate(
                    "Object.keys(JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent))");
            org.assertj.core.api.Assertions.assertThat((List<?>) names)
                    .isNotEmpty()
                    .allMatch(OF_A_SERVICE::contains);
        }
    }

    @Test
    void searchEnginesAreLedToEveryGuideByItsOneAddress() {
        try (var browser = Browser.open()) {
            Page page = browser.phoneWithoutScript().open("/");
            String robots = page.request().get("/robots.txt").text();
            String map = robots.substring(robots.indexOf("Sitemap: ") + 9).strip();
            org.assertj.core.api.Assertions.assertThat(
                            page.request().get(URI.create(map).getPath()).text())
                    .contains("/service/food-business-licence</loc>", "/service/food-business-licence/renew</loc>")
                    .contains("/occasion/newborn-bundle</loc>")
                    .doesNotContain("/new</loc>");
        }
    }

    @Test
    void thePageOfAllServicesLeadsToTheCatalogueAsATable() throws IOException, InterruptedException {
        String address;
        try (var browser = Browser.open()) {
            Page page = browser.phoneWithoutScript().open("/services");
            assertThat(page.locator("#open-data")).containsText("全部事项（CSV 表格）");
            address = page.locator("#open-data a").first().getAttribute("href");
            page.navigate("/choose?language=en&back=%2Fservices");
            assertThat(page.locator("#open-data")).containsText("All services (JSON)");
        }

        HttpResponse<String> table = get(address);

        org.assertj.core.api.Assertions.assertThat(table.body().split("\r\n"))
                .hasSizeGreaterThan(60)
                .startsWith(
                        "\uFEFF\"id\",\"variant\",\"code\",\"name_zh\",\"name_en\",\"department\",\"department_zh\","
                                + "\"department_en\",\"item_type\",\"item_type_zh\",\"item_type_en\",\"themes_zh\",\"themes_en\","
                                + "\"audience\",\"statutory_time_zh\",\"statutory_time_en\",\"promised_time_zh\","
                                + "\"promised_time_en\",\"free\",\"fees_zh\",\"fees_en\",\"online\",\"window\",\"offices\",\"guide\"")
                .anyMatch(line -> line.startsWith("\"food-business-licence\",\"renew\",")
                        && line.contains("\"食品经营许可延续\",\"Renewal of a food business licence\"")
                        && line.endsWith("/service/food-business-licence/renew\""));
        org.assertj.core.api.Assertions.assertThat(
                        table.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/csv;")
                .contains("header=present", "charset=UTF-8");
    }

    @Test
    void theCatalogueIsSentAgainOnlyWhereItIsNewer() throws IOException, InterruptedException {
        HttpResponse<String> first = get("/open-data/services.json");
        String mark = first.headers().firstValue("ETag").orElseThrow();
        String last = first.headers().firstValue("Last-Modified").orElseThrow();

        org.assertj.core.api.Assertions.assertThat(get("/open-data/services.json", "If-None-Match", mark))
                .extracting(HttpResponse::statusCode, HttpResponse::body)
                .containsExactly(304, "");
        org.assertj.core.api.Assertions.assertThat(get("/open-data/services.json", "If-Modified-Since", last))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(304);
        org.assertj.core.api.Assertions.assertThat(
                        get("/open-data/services.json", "If-None-Match", "\"other\"", "If-Modified-Since", last))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(200);
    }

    @Test
    void theCatalogueOfAPlaceHoldsWhatIsOfferedThere() throws IOException, InterruptedException {
        List<JsonNode> all = services("/open-data/services.json");
        List<JsonNode> there = services("/open-data/services.json?place=520103");

        org.assertj.core.api.Assertions.assertThat(there)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(all.size())
                .allMatch(row -> row.get("offices").asInt() > 0)
                .anyMatch(row -> row.get("id").asString().equals("subsistence-allowance")
                        && row.get("name_en").asString().equals("Subsistence allowance")
                        && row.get("free").asBoolean()
                        && row.get("themes_zh").size() > 0);
        org.assertj.core.api.Assertions.assertThat(offices(there)).isLessThan(offices(all));
        org.assertj.core.api.Assertions.assertThat(
                        get("/open-data/services.csv?place=110101").statusCode())
                .isEqualTo(404);
    }

    private static int offices(List<JsonNode> services) {
        return services.stream().mapToInt(row -> row.get("offices").asInt()).sum();
    }

    private static List<JsonNode> services(String address) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(get(address).body())
                .get("services")
                .valueStream()
                .toList();
    }

    private static HttpResponse<String> get(String address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestServer.address() + address));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void theGuideOfTheReadersPlaceCanBeTakenAlongAsAPaper() {
        try (var browser = Browser.open()) {
            Page page = browser.phoneWithoutScript().open("/service/subsistence-allowance?place=520111101");
            APIResponse paper =
                    page.request().get(page.locator("a[href*='.pdf']").first().getAttribute("href"));
            assertThat(paper).isOK();
            org.assertj.core.api.Assertions.assertThat(new PaperPdf(paper.body()).words())
                    .contains("青岩镇人民政府", "龙井村便民服务站", "便民服务站搬迁")
                    .doesNotContain("头桥街道办事处");
        }
    }

    @Test
    void whatFitsIsListedWhileOneTypesAndOpenedByKeyboard() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.desk();
            Page page = citizen.open("/");
            page.locator("#q").pressSequentially("gongj");
            assertThat(page.locator("[role=option]").first()).containsText("住房公积金提取");
            citizen.findsNoBarrier();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("住房公积金提取");
        }
    }
}
