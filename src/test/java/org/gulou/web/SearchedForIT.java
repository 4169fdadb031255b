package org.gulou.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.gulou.duties.Settings;
import org.gulou.intake.CareFilings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom an official looks for stands in no address, and she finds and goes back as before. */
@ArquillianTest
class SearchedForIT {
    private static final String CLERK = "clerk.yunyan-healthcare-security";
    private static final String NAME = "王芳";

    @Inject
    CareFilings care;

    @Inject
    Settings settings;

    private String number;
    private Knocking clerk;

    @BeforeEach
    void aClerkHasACase() throws Exception {
        number = care.forAClerk().filed().toString();
        clerk = signedIn();
    }

    private Knocking signedIn() throws IOException, InterruptedException {
        return Knocking.signedIn(CLERK, settings);
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    /** The addresses to which a page leads, as a browser reads them. */
    private static List<String> links(String page) {
        return Pattern.compile("(?:href|action)=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/find.xhtml", "/desk/"})
    void noAddressOfWhatIsFoundTellsWhomSheLooksFor(String list) throws Exception {
        String there = to(clerk.post(list, "text=" + NAME + "&order=filed&down=1"));
        String page = clerk.get(there).body();

        assertThat(there)
                .startsWith(list + "?")
                .contains("order=filed", "typed=")
                .doesNotContain(encoded(NAME));
        assertThat(page).contains("value=\"" + NAME + "\"", number);
        assertThat(links(page))
                .hasSizeGreaterThan(20)
                .allSatisfy(link -> assertThat(URLDecoder.decode(URLDecoder.decode(link, UTF_8), UTF_8))
                        .doesNotContain(NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/find.xhtml", "/desk/"})
    void anAddressThatTellsIsAnsweredByOneThatDoesNot(String list) throws Exception {
        String there = to(clerk.get(list + "?text=" + encoded(NAME) + "&order=filed&page=2"));

        assertThat(there).contains("order=filed", "page=2", "typed=").doesNotContain(encoded(NAME));
    }

    @Test
    void aCaseLeadsBackToTheSearchAndTheFileHoldsWhatWasFound() throws Exception {
        String there = to(clerk.post("/desk/find.xhtml", "text=" + number));
        String found = clerk.get(there).body();
        String link = links(found).stream()
                .filter(one -> one.startsWith("/desk/case.xhtml?number=" + number))
                .findFirst()
                .orElseThrow();
        String file = links(found).stream()
                .filter(one -> one.startsWith("/desk/find.csv"))
                .findFirst()
                .orElseThrow();

        assertThat(links(clerk.get(link).body())).contains(there + "#case-" + number);
        assertThat(clerk.get(file).body()).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/find.xhtml", "/desk/"})
    void toSomebodyElseTheLinkShowsNothingAndSaysWhy(String list) throws Exception {
        String there = to(clerk.post(list, "text=" + NAME));

        assertThat(signedIn().get(there).body()).contains("id=\"lost\"").doesNotContain(number);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
