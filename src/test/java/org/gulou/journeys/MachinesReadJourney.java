package org.gulou.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.gulou.testbed.Browser;
import org.gulou.testbed.TestServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of the portal: search engines, whoever takes the catalogue along, and who looks for holes. */
@ArquillianTest
@RunAsClient
class MachinesReadJourney {
    /** What schema.org lets a GovernmentService have, and JSON-LD every thing. */
    private static final Set<String> OF_A_SERVICE = Set.of(
            "@context",
            "@type",
            "@id",
            "url",
            "identifier",
            "name",
            "description",
            "mainEntityOfPage",
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
    void machinesReadTheGuideInTheWordsOfSchemaOrg() {
        try (var browser = Browser.open()) {
            Page page = browser.desk().open("/service/real-estate-transfer?thanks=yes");
            assertThat(page.locator("link[rel=canonical]"))
                    .hasAttribute("href", Pattern.compile("https?://[^/]+/service/real-estate-transfer"));
            Object names = page.evaluate(
                    "Object.keys(JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent))");
            Assertions.assertThat((List<?>) names).isNotEmpty().allMatch(OF_A_SERVICE::contains);
        }
    }

    @Test
    void searchEnginesAreLedToEveryGuideByItsOneAddress() {
        try (var browser = Browser.open()) {
            Page page = browser.phoneWithoutScript().open("/");
            String robots = page.request().get("/robots.txt").text();
            String map = robots.substring(robots.indexOf("Sitemap: ") + 9).strip();
            Assertions.assertThat(page.request().get(URI.create(map).getPath()).text())
                    .contains("/service/food-business-licence</loc>", "/service/food-business-licence/renew</loc>")
                    .contains("/occasion/newborn-bundle</loc>")
                    .doesNotContain("/new</loc>");
        }
    }

    @Test
    void whoFindsAHoleIsToldWhomToTell() {
        try (var browser = Browser.open()) {
            Page page = browser.phoneWithoutScript().open("/");
            assertThat(page.locator("meta[name=description]")).hasAttribute("content", Pattern.compile(".*领取结果.*"));
            String told = page.request().get("/.well-known/security.txt").text();
            Assertions.assertThat(told)
                    .contains("Contact: mailto:holes@portal.example\n")
                    .containsPattern("Expires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z\n")
                    .containsPattern("Canonical: https?://\\S+/.well-known/security.txt\n");
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

        Assertions.assertThat(table.body().split("\r\n"))
                .hasSizeGreaterThan(60)
                .startsWith(
                        "\uFEFF\"id\",\"variant\",\"code\",\"name_zh\",\"name_en\",\"department\",\"department_zh\","
                                + "\"department_en\",\"item_type\",\"item_type_zh\",\"item_type_en\",\"themes_zh\",\"themes_en\","
                                + "\"audience\",\"statutory_time_zh\",\"statutory_time_en\",\"promised_time_zh\","
                                + "\"promised_time_en\",\"free\",\"fees_zh\",\"fees_en\",\"online\",\"window\",\"elsewhere\","
                                + "\"offices\",\"guide\"")
                .anyMatch(line -> line.startsWith("\"food-business-licence\",\"renew\",")
                        && line.contains("\"食品经营许可延续\",\"Renewal of a food business licence\"")
                        && line.endsWith("/service/food-business-licence/renew\""));
        Assertions.assertThat(table.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/csv;")
                .contains("header=present", "charset=UTF-8");
    }

    @Test
    void whatACacheMayKeepIsNotGivenToWhoCannotUnpackIt() throws IOException, InterruptedException {
        for (String kept : List.of(
                "/open-data/services.json",
                "/assets/citizen.css",
                "/favicon.svg",
                "/api/v1/offers/out-of-area-care--yunyan-healthcare-security/schema")) {
            Assertions.assertThat(get(kept, "Accept-Encoding", "gzip").headers().allValues("Vary"))
                    .as(kept)
                    .anyMatch(varies -> varies.contains("Accept-Encoding"));
        }
    }

    @Test
    void whoSendsToWhatIsOnlyReadIsToldWhatThereIs() throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(URI.create(TestServer.address() + "/sitemap.xml"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(form, HttpResponse.BodyHandlers.ofString());

            Assertions.assertThat(answer.statusCode()).isEqualTo(405);
            Assertions.assertThat(answer.headers().allValues("Allow")).containsExactly("GET, HEAD, OPTIONS");
            Assertions.assertThat(answer.body()).contains("不能这样访问这个地址");
        }
    }

    @Test
    void theCatalogueIsSentAgainOnlyWhereItIsNewer() throws IOException, InterruptedException {
        HttpResponse<String> first = get("/open-data/services.json");
        String mark = first.headers().firstValue("ETag").orElseThrow();
        String last = first.headers().firstValue("Last-Modified").orElseThrow();

        Assertions.assertThat(get("/open-data/services.json", "If-None-Match", mark))
                .extracting(HttpResponse::statusCode, HttpResponse::body)
                .containsExactly(304, "");
        Assertions.assertThat(get("/open-data/services.json", "If-Modified-Since", last))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(304);
        Assertions.assertThat(get("/open-data/services.json", "If-None-Match", "\"other\"", "If-Modified-Since", last))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(200);
    }

    @Test
    void theCatalogueOfAPlaceHoldsWhatIsOfferedThere() throws IOException, InterruptedException {
        List<JsonNode> all = services("/open-data/services.json");
        List<JsonNode> there = services("/open-data/services.json?place=520103");

        Assertions.assertThat(there)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(all.size())
                .allMatch(row -> row.get("offices").asInt() > 0)
                .anyMatch(row -> row.get("id").asString().equals("subsistence-allowance")
                        && row.get("name_en").asString().equals("Subsistence allowance")
                        && row.get("free").asBoolean()
                        && row.get("themes_zh").size() > 0);
        Assertions.assertThat(offices(there)).isLessThan(offices(all));
        Assertions.assertThat(get("/open-data/services.csv?place=110101").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theGuidesAreThereInTheWordsOfOtherGovernments() throws IOException, InterruptedException {
        HttpResponse<String> graph = get("/open-data/services.jsonld?place=520103");

        Assertions.assertThat(graph.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/ld+json");
        Assertions.assertThat(
                        JsonMapper.shared().readTree(graph.body()).get("graph").valueStream())
                .anyMatch(node -> node.path("type").toString().contains("PublicService")
                        && node.get("id").asString().endsWith("/service/subsistence-allowance#service"))
                .noneMatch(node -> node.get("id").asString().equals("#body-leishan-civil-affairs"));
        Assertions.assertThat(get(
                                "/open-data/services.jsonld?place=520103",
                                "If-None-Match",
                                graph.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatBecameOfCasesIsOpenToo() throws IOException, InterruptedException {
        HttpResponse<String> table = get("/open-data/statistics.csv");
        String mark = table.headers().firstValue("ETag").orElseThrow();

        Assertions.assertThat(table.body())
                .startsWith("\uFEFF\"month\",\"service\",\"name_zh\",\"name_en\",\"department\",\"filed\",\"granted\"");
        Assertions.assertThat(JsonMapper.shared()
                        .readTree(get("/open-data/statistics.json").body())
                        .get("until")
                        .asString())
                .matches("\\d{4}-\\d{2}");
        Assertions.assertThat(
                        get("/open-data/statistics.csv", "If-None-Match", mark).statusCode())
                .isEqualTo(304);
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
}
