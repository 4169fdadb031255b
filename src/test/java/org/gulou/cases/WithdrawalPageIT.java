package org.gulou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.cases.fees.Accounts;
import org.gulou.catalog.Offer;
import org.gulou.catalog.Published;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Post;
import org.gulou.language.Value;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Before somebody withdraws she reads what becomes of the fee that she has paid. */
@ArquillianTest
class WithdrawalPageIT {
    @Inject
    Rows rows;

    @Inject
    Filings filings;

    @Inject
    Cashier cashier;

    @Inject
    Accounts accounts;

    @Inject
    Published published;

    @Inject
    Clock clock;

    @Test
    void whatTheRulesOfTheFeeKeepIsSaidBeforeSheWithdraws() throws Exception {
        Offer offer = RacedMatter.at(published);
        CaseNumber number = filings.file(
                offer.id(),
                Map.of("matter", Value.of(""), "other", Value.of("")),
                List.of(FeeFilings.lineBefore("copy", 10, "finish")),
                clock.instant());
        assertThat(page(number)).contains("撤回").doesNotContain("id=\"stays\"", "id=\"paid\"");

        var clerk = new Actor.Official(
                "clerk-of-the-copy", "莫兰", Set.of(new Post("clerk", offer.body().id())));
        String charge = accounts.of(number.toString()).charges().getFirst().getId();
        assertThat(cashier.take(number, clerk, Set.of(charge), new BigDecimal("10"), "工本 " + number))
                .isInstanceOf(Cashier.Outcome.Done.class);

        assertThat(page(number)).contains("id=\"stays\"", "10 元", "不退费").doesNotContain("id=\"paid\"");
    }

    /** As the holder of number and code sees it. */
    private String page(CaseNumber number) throws Exception {
        String code = rows.of("select query_code from case_file where number = ?", number.toString())
                .getFirst();
        int port = 8080 + Integer.getInteger("jboss.socket.binding.port-offset", 0);
        URI portal = URI.create("http://127.0.0.1:" + port);
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            browser.send(
                    HttpRequest.newBuilder(portal.resolve("/track"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("track-number=" + number + "&track-code=" + code))
                            .build(),
                    BodyHandlers.ofString());
            return browser.send(
                            HttpRequest.newBuilder(portal.resolve("/act/" + number + "/withdraw"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
