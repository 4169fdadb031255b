package org.gulou.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gulou.duties.Settings;
import org.gulou.journal.Journal;
import org.gulou.journal.Search;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom an administrator looks for stands in no address and not in the journal. */
@ArquillianTest
class AdminSearchIT {
    private static final String NAME = "王芳";

    @Inject
    Settings settings;

    @Inject
    Journal journal;

    private Knocking admin;

    @BeforeEach
    void anAdministratorComes() throws Exception {
        admin = Knocking.signedIn("admin", settings);
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void whoLooksForSomebodyToFillAPostFindsItReadyToBeGranted() throws Exception {
        String post = "clerk@yunyan-healthcare-security";
        String there = to(admin.post("/admin/people.xhtml", "do=find&text=" + NAME + "&post=" + post));
        String list = admin.get(there).body();
        var toPerson = Pattern.compile("/admin/person\\.xhtml\\?id=[^\"#]+").matcher(list);

        assertThat(list).contains("id=\"to-fill\"", "name=\"post\" value=\"" + post + "\"");
        assertThat(toPerson.find()).isTrue();
        assertThat(admin.get(toPerson.group().replace("&amp;", "&")).body())
                .contains("value=\"" + post + "\" selected=\"selected\"");
        assertThat(admin.get("/admin/people.xhtml").body()).doesNotContain("id=\"to-fill\"");
    }

    @ParameterizedTest
    @CsvSource({"/admin/people.xhtml,text", "/admin/organisations.xhtml,text", "/admin/journal.xhtml,actor"})
    void noAddressTellsWhomSheLooksFor(String list, String field) throws Exception {
        String there = to(admin.post(list, "do=find&" + field + "=" + NAME));
        String page = admin.get(there).body();

        assertThat(there).startsWith(list + "?typed=");
        assertThat(page).contains("value=\"" + NAME + "\"");
        assertThat(Pattern.compile("(?:href|action)=\"([^\"]*)\"").matcher(page).results())
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(URLDecoder.decode(link.group(1), UTF_8)).doesNotContain(NAME));
        assertThat(to(admin.get(list + "?" + field + "=" + URLEncoder.encode(NAME, UTF_8) + "&page=2")))
                .contains("page=2", "typed=")
                .doesNotContain(URLEncoder.encode(NAME, UTF_8));
    }

    @Test
    void sheFindsAndTurnsPagesAsBefore() throws Exception {
        String found = admin.get(to(admin.post("/admin/people.xhtml", "do=find&text=" + NAME)))
                .body();
        String days = to(admin.post("/admin/journal.xhtml", "do=find&action=sign-in&from=2020-01-01"));

        assertThat(found).contains(NAME).doesNotContain("id=\"lost\"");
        assertThat(days).contains("from=2020-01-01", "typed=");
        assertThat(admin.get(days + "&page=1").body()).contains("value=\"sign-in\"", "value=\"2020-01-01\"");
    }

    @ParameterizedTest
    @CsvSource({"/admin/people.xhtml,text", "/admin/organisations.xhtml,text", "/admin/journal.xhtml,object"})
    void toSomebodyElseTheLinkShowsNothingAndSaysWhy(String list, String field) throws Exception {
        String there = to(admin.post(list, "do=find&" + field + "=" + NAME));

        assertThat(Knocking.signedIn("admin", settings).get(there).body())
                .contains("id=\"lost\"")
                .doesNotContain("value=\"" + NAME + "\"");
    }

    @Test
    void theJournalHoldsNothingOfWhatWasTyped() throws Exception {
        String typed = "nobodyofthatname";
        to(admin.post("/admin/people.xhtml", "do=find&text=" + typed));
        to(admin.post("/admin/journal.xhtml", "do=find&actor=" + typed));

        var all = new Search("", "", "", Optional.empty(), Optional.empty());
        assertThat(journal.find(all, 0, 50))
                .allSatisfy(entry ->
                        assertThat(entry.getObject() + journal.payload(entry)).doesNotContain(typed));
    }

    @Test
    void whatSheRecordsIsShownWithoutItsNumberInTheAddress() throws Exception {
        String there = to(admin.post("/admin/organisations.xhtml", "uscc=91520103MA6DEM0022&name=云岩顺达货运有限公司"));

        assertThat(there).startsWith("/admin/organisations.xhtml?typed=");
    }
}
