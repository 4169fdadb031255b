package org.gulou.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.gulou.duties.Settings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever does not come straight from the provider, or brings what it did not sign for us, is nobody. */
@ArquillianTest
@Tag("once")
class AttacksByProviderIT {
    @Inject
    Settings settings;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private final String subject = UUID.randomUUID().toString();
    private ProviderWalk she;

    @BeforeEach
    void aProviderIsSet() throws Exception {
        SetProvider.forgetTheTries(database);
        SetProvider.of("province", "citizens").set();
        she = new ProviderWalk(settings.address());
        new ProviderWalk(settings.address()).begins("province", "/my", says(""));
    }

    @AfterEach
    void noneIsSet() {
        SetProvider.unsetAll();
    }

    private Map<String, String> says(String fault) {
        return Map.of("as", subject, "name", "吴小梅", "fault", fault);
    }

    private void isKeptOut(ProviderWalk walk, String led, String why) throws Exception {
        assertThat(led).contains("/sign-in-at/province?wrong=" + why);
        assertThat(walk.whoAmI()).isEqualTo("nobody");
        assertThat(walk.get(led.replaceFirst("https?://[^/]+", "")).body()).contains("id=\"wrong\"");
    }

    @Test
    void whatTheProviderDidNotSignForThisSignInLetsNobodyIn() throws Exception {
        for (String fault : List.of(
                "nonce", "audience", "issuer", "expired", "signature", "none", "secret", "mix-up", "redeemed")) {
            isKeptOut(she, she.signsIn("province", "/my", says(fault)), "untrusted");
        }
        isKeptOut(she, she.signsIn("province", "/my", says("denied")), "cancelled");
    }

    @Test
    void aKeyThatIsNewIsLookedUp() throws Exception {
        assertThat(she.signsIn("province", "/my", says("rotated"))).endsWith("/my");
    }

    @Test
    void anAnswerIsGoodOnce() throws Exception {
        String back = she.wayBack("province", "/my", says(""));
        assertThat(she.ledFrom(back)).endsWith("/my");
        she.post("/sign-out", Map.of("now", "true"));

        isKeptOut(she, she.ledFrom(back), "expired");
    }

    @Test
    void aCodeThatWasUsedIsWorthNothingWithAnotherState() throws Exception {
        String used = she.wayBack("province", "/my", says(""));
        she.ledFrom(used);
        var thief = new ProviderWalk(settings.address());
        String own = thief.wayBack("province", "/my", says(""));

        String mixed = own.replaceFirst("code=[^&]+", "code=" + used.replaceFirst(".*code=([^&]+).*", "$1"));
        isKeptOut(thief, thief.ledFrom(mixed), "untrusted");
    }

    @Test
    void anotherStateLetsNobodyIn() throws Exception {
        String back = she.wayBack("province", "/my", says(""));

        isKeptOut(she, she.ledFrom(back.replaceFirst("state=", "state=x")), "expired");
        isKeptOut(she, she.ledFrom(back.replaceFirst("&state=[^&]+", "")), "expired");
        isKeptOut(she, she.ledFrom(back + "&state=another"), "expired");
    }

    @Test
    void nobodyIsSignedInByWhatAnotherBrowserBegan() throws Exception {
        var thief = new ProviderWalk(settings.address());
        String ofTheThief = thief.wayBack("province", "/my", says(""));

        isKeptOut(she, she.ledFrom(ofTheThief), "other-browser");
        she.ledFrom("/sign-in-at/province");
        isKeptOut(she, she.ledFrom(thief.wayBack("province", "/my", says(""))), "other-browser");
        isKeptOut(thief, thief.ledFrom(ofTheThief), "expired");
    }

    @Test
    void theAnswerOfOneProviderIsNotTakenForThatOfAnother() throws Exception {
        SetProvider.of("city", "citizens").set();
        String back = she.wayBack("city", "/my", says(""));

        isKeptOut(she, she.ledFrom(back.replace("/sign-in-at/city/", "/sign-in-at/province/")), "expired");
    }

    @Test
    void nobodyIsLedOutOfThePortal() throws Exception {
        for (String next : List.of(
                "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:go()")) {
            assertThat(she.signsIn("province", next, says(""))).isEqualTo("/welcome");
            assertThat(she.get("/sign-in-at/province?wrong=expired&next="
                                    + URLEncoder.encode(next, StandardCharsets.UTF_8))
                            .body())
                    .contains("href=\"/sign-in-at/province?next=%2Fwelcome\"")
                    .doesNotContainPattern("(href|action)=\"(https?:)?(//|/\\\\|javascript)");
        }
    }

    @Test
    void whoBeginsManyInVainWaits() throws Exception {
        String led = "";
        for (int i = 0; i < 62 && !led.contains("wrong="); i++) {
            led = she.ledFrom("/sign-in-at/province");
        }
        assertThat(led).contains("wrong=not-yet");
    }

    @Test
    void whoEntersTheSessionOfAStrangerFindsNobodyInIt() throws Exception {
        var fresh = new ProviderWalk(settings.address());
        fresh.whoAmI();
        String planted = fresh.session();
        fresh.signsIn("province", "/my", Map.of("as", UUID.randomUUID().toString(), "name", "吴小梅"));

        assertThat(planted).isNotEmpty();
        assertThat(fresh.session()).isNotEqualTo(planted);
    }

    @Test
    void aProviderThatKeepsSilentIsToldInWords() throws Exception {
        SetProvider.of("silent", "citizens")
                .with("issuer", "http://127.0.0.1:1")
                .set();

        String led = she.ledFrom("/sign-in-at/silent?next=/my");
        assertThat(led).contains("wrong=unreachable");
        assertThat(she.get(led.replaceFirst("https?://[^/]+", "")).body()).contains("暂时没有响应");
        assertThat(she.get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void aProviderThatTellsNoNameMakesNoAccount() throws Exception {
        isKeptOut(she, she.signsIn("province", "/my", Map.of("as", "nameless-" + subject)), "incomplete");
    }

    @Test
    void aProviderThatNobodySetIsNotThere() throws Exception {
        assertThat(she.get("/sign-in-at/nobody").statusCode()).isEqualTo(404);
        assertThat(she.get("/sign-in-at/province/elsewhere").statusCode()).isEqualTo(404);
    }
}
