package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gulou.testbed.Browser;
import org.gulou.testbed.IdentityProvider;
import org.gulou.testbed.Operations;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen signs in by her province's provider, on a phone and without a script, and loses nothing on the way. */
@ArquillianTest
@RunAsClient
class ProviderJourney {
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final String account = "wu" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void theProvinceIsConnected() {
        String province = "gulou.oidc.province.";
        settings.put(
                province + "issuer", "http://localhost:" + System.getProperty("gulou.test.provider") + "/" + account);
        settings.put(province + "client", IdentityProvider.CLIENT);
        settings.put(province + "secret", IdentityProvider.SECRET);
        settings.put(province + "title", "省统一身份认证");
        settings.put(province + "title.en", "Province ID");
        settings.put(province + "for", "citizens");
        settings.put("gulou.oidc", "province");
        settings.forEach(Operations::set);
    }

    @AfterEach
    void itIsConnectedNoMore() {
        settings.keySet().forEach(Operations::unset);
    }

    @Tag("long")
    @Test
    void sheComesInLosesNothingSheTypedAndLeavesBothHouses() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript("en").visits("/sign-in?next=/what-can-i-get");
            citizen.page().locator("#at-province").click();
            citizen.page().locator("#cancel").click();
            citizen.findsNoBarrier();
            assertThat(citizen.reads("#wrong")).contains("You cancelled at Province ID");
            citizen.page().locator("#again").click();
            letsIn(citizen);
            citizen.findsNoBarrier();
            assertThat(citizen.reads("main")).contains("Province ID tells us that you are 吴小梅");
            citizen.presses("#begin");
            assertThat(citizen.page().url()).endsWith("/what-can-i-get");

            citizen.starts("subsistence-allowance", "touqiao-huangjin", "吴小梅");
            citizen.visits(citizen.page().url().replaceFirst("(/apply/[a-z0-9]+/).*", "$1home"));
            citizen.form().answers("home.district", "520100", "520103").answers("home.street", "示例巷 5 号");
            citizen.isForgotten();
            citizen.presses("#leave");
            citizen.page().locator("#at-province").click();
            letsIn(citizen);
            citizen.findsNoBarrier();
            citizen.presses("#send");
            citizen.visits(citizen.page().url().replaceFirst("/saved/([a-z0-9]+).*", "/apply/$1/home"));
            assertThat(citizen.page().locator("[name='home.street']").inputValue())
                    .isEqualTo("示例巷 5 号");

            citizen.visits("/sign-out");
            citizen.page().locator("#sign-out").click();
            citizen.page().waitForURL("**/sign-in?out=true");
            citizen.findsNoBarrier();
        }
    }

    private void letsIn(Visitor citizen) {
        citizen.page().locator("#as").fill(account);
        citizen.page().locator("#name").fill("吴小梅");
        citizen.page().locator("#let-in").click();
    }
}
