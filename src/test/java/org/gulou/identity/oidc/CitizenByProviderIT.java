package org.gulou.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.gulou.Rows;
import org.gulou.duties.Settings;
import org.gulou.identity.People;
import org.gulou.identity.Person;
import org.gulou.identity.Register;
import org.gulou.identity.Registration;
import org.gulou.identity.SignInLinks;
import org.gulou.kernel.Actor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Citizens sign in by a provider: who they become here, and what joins an account that they have. */
@ArquillianTest
@Tag("once")
class CitizenByProviderIT {
    private static final String OTHER_NUMBER = "11010519491231002X";
    private static final String PASSWORD = "green tea at noon";

    @Inject
    Settings settings;

    @Inject
    People people;

    @Inject
    Register register;

    @Inject
    SignInLinks links;

    @Inject
    Rows rows;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private final String subject = UUID.randomUUID().toString();
    private SetProvider province;
    private ProviderWalk she;
    private String number = "";

    @BeforeEach
    void aProviderIsSet() throws Exception {
        SetProvider.forgetTheTries(database);
        number = unusedNumber();
        province = SetProvider.of("province", "citizens").thatProves();
        province.set();
        she = new ProviderWalk(settings.address());
    }

    @AfterEach
    void noneIsSet() {
        SetProvider.unsetAll();
    }

    private Map<String, String> says(String proved) {
        return Map.of("as", subject, "name", "吴小梅", "number", proved, "phone_number", "13800138000");
    }

    private Person me() throws Exception {
        return people.find(she.whoAmI()).orElseThrow();
    }

    private Person registered(String told) {
        var contact = new Person.Contact("吴小梅", told, "13800138000", "", "zh");
        var registration = new Registration(contact, "wu." + subject, PASSWORD);
        return ((Register.Outcome.Registered) register.person(new Actor.Portal(), registration)).person();
    }

    @Test
    void sheIsAskedOnceAndThenBackWhereSheCameFromWithWhatTheProviderProves() throws Exception {
        assertThat(she.whoAmI()).isEqualTo("nobody");
        String planted = she.session();

        assertThat(she.signsIn("province", "/services?q=1", says(number))).endsWith("/arrived");
        assertThat(she.whoAmI()).isEqualTo("nobody");
        assertThat(she.get("/arrived").body()).contains("吴小梅").contains("省统一身份认证");
        assertThat(ProviderWalk.led(she.post("/arrived", Map.of("do", "begin"))))
                .endsWith("/services?q=1");

        Person me = me();
        assertThat(me.getName()).isEqualTo("吴小梅");
        assertThat(me.getResidentId()).isEqualTo(number);
        assertThat(me.getPhone()).isEqualTo("13800138000");
        assertThat(me.getProvedBy()).isEqualTo("province");
        assertThat(she.session()).isNotEqualTo(planted);
        assertThat(rows.of("select action from journal where object_id = ?", me.getId()))
                .contains("register", "link-sign-in", "prove-identity");
        assertThat(rows.of("select action from journal where actor = ?", me.getId()))
                .contains("sign-in");

        var elsewhere = new ProviderWalk(settings.address());
        assertThat(elsewhere.signsIn("province", "/my", says(number))).endsWith("/my");
        assertThat(elsewhere.whoAmI()).isEqualTo(me.getId());
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() throws Exception {
        she.begins("province", "/my", says(number));
        SetProvider.unsetAll();
        SetProvider.of("province", "citizens").set();
        var another = new ProviderWalk(settings.address());
        another.begins("province", "/my", says(number));

        assertThat(another.whoAmI()).isNotEqualTo("nobody").isNotEqualTo(she.whoAmI());
    }

    @Test
    void aNumberThatSomebodyToldHerselfJoinsNoAccount() throws Exception {
        Person before = registered(number);

        she.begins("province", "/my", says(number));

        assertThat(me().getId()).isNotEqualTo(before.getId());
    }

    @Test
    void aNumberThatBothProvidersProveJoins() throws Exception {
        she.begins("province", "/my", says(number));
        SetProvider.of("city", "citizens").thatProves().set();
        var again = new ProviderWalk(settings.address());

        assertThat(again.signsIn("city", "/my", says(number))).endsWith("/my");
        assertThat(again.whoAmI()).isEqualTo(she.whoAmI());
    }

    @Test
    void aNumberThatTheSecondDoesNotProveDoesNotJoin() throws Exception {
        she.begins("province", "/my", says(number));
        SetProvider.of("city", "citizens").with("claim.number", "number").set();
        var again = new ProviderWalk(settings.address());

        again.begins("city", "/my", says(number));
        assertThat(again.whoAmI()).isNotEqualTo("nobody").isNotEqualTo(she.whoAmI());
    }

    @Test
    void theOldPasswordJoinsHerAccountOnce() throws Exception {
        Person before = registered(number);
        she.signsIn("province", "/my", says(number));

        var wrong = she.post("/arrived", join("not her password"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(she.whoAmI()).isEqualTo("nobody");

        assertThat(ProviderWalk.led(she.post("/arrived", join(PASSWORD)))).endsWith("/my");
        assertThat(me().getId()).isEqualTo(before.getId());
        assertThat(me().getProvedBy()).isEqualTo("province");
    }

    @Test
    void whoIsShownWithoutANumberIsNotProved() throws Exception {
        registered(number);
        she.signsIn("province", "/my", says(""));
        she.post("/arrived", join(PASSWORD));
        assertThat(me().isProved()).isFalse();
        var owner = new ProviderWalk(settings.address());

        String led = owner.signsIn(
                "province", "/my", Map.of("as", UUID.randomUUID().toString(), "name", "吴小梅", "number", number));

        assertThat(led).endsWith("/arrived");
        assertThat(owner.whoAmI()).isEqualTo("nobody");
    }

    @Test
    void whoIsNotMeantGoesAwayAndLeavesNothingToTheNext() throws Exception {
        she.signsIn("province", "/my", says(number));

        assertThat(ProviderWalk.led(she.post("/arrived", Map.of("do", "cancel"))))
                .endsWith("/sign-in");

        assertThat(ProviderWalk.led(she.post("/arrived", Map.of("do", "begin"))))
                .endsWith("/sign-in");
        assertThat(she.whoAmI()).isEqualTo("nobody");
    }

    @Test
    void anAccountWithAnotherNumberIsNotJoined() throws Exception {
        registered(OTHER_NUMBER);
        she.signsIn("province", "/my", says(number));

        assertThat(she.post("/arrived", join(PASSWORD)).body()).contains("身份证号与省统一身份认证提供的不同");
        assertThat(she.whoAmI()).isEqualTo("nobody");
    }

    @Test
    void whoIsKnownWithAnotherProvedNumberStaysOut() throws Exception {
        she.begins("province", "/my", says(number));
        var other = new ProviderWalk(settings.address());

        assertThat(other.signsIn("province", "/my", says(OTHER_NUMBER))).contains("wrong=other-number");
        assertThat(other.whoAmI()).isEqualTo("nobody");
    }

    @Test
    void whoIsDeactivatedStaysOut() throws Exception {
        she.begins("province", "/my", says(number));
        people.deactivate(new Actor.Portal(), she.whoAmI());
        var again = new ProviderWalk(settings.address());

        assertThat(again.signsIn("province", "/my", says(number))).contains("wrong=inactive");
        assertThat(again.whoAmI()).isEqualTo("nobody");
    }

    @Test
    void whatSheHadTypedWaitsForHerAndIsSentByAClick() throws Exception {
        she.begins("province", "/my", says(number));
        var later = new ProviderWalk(settings.address());
        var asked = later.post("/sign-in-at/province", Map.of("next", "/rate/none", "text", "很好 & 快"));
        assertThat(asked.statusCode()).isEqualTo(200);
        String there = asked.headers().firstValue("Refresh").orElseThrow().replaceFirst("0;url=", "");

        String back = later.ledFrom(there + "&as=" + subject + "&name=a&number=" + number);
        assertThat(later.ledFrom(back)).endsWith("/arrived");

        assertThat(later.get("/arrived").body())
                .contains("action=\"/rate/none\"")
                .contains("name=\"text\" value=\"很好 &amp; 快\"");
    }

    @Test
    void wherePasswordsHaveCeasedNobodySignsInWithOneOrRegisters() throws Exception {
        registered(number);
        System.setProperty("gulou.passwords", "officials");

        var typed = Map.of("signInName", "wu." + subject, "password", PASSWORD, "signIn", "true");
        assertThat(she.post("/sign-in", typed).statusCode()).isEqualTo(422);
        assertThat(she.whoAmI()).isEqualTo("nobody");
        assertThat(she.ledFrom("/register")).contains("/sign-in");
        assertThat(she.get("/sign-in").body()).doesNotContain("/register").contains("/sign-in-at/province");

        she.signsIn("province", "/my", says(number));
        assertThat(ProviderWalk.led(she.post("/arrived", join(PASSWORD)))).endsWith("/my");
    }

    @Test
    void sheEndsAWayThatSheCanDoWithoutAndNeverHerLastOrAnothers() throws Exception {
        she.begins("province", "/my", says(number));
        String last = links.of(she.whoAmI()).getFirst().getId();
        she.post("/sign-ins", Map.of("endLink", last));
        var other = new ProviderWalk(settings.address());
        other.begins("province", "/my", Map.of("as", "other-" + subject, "name", "别人"));
        other.post("/sign-ins", Map.of("endLink", last));
        assertThat(links.of(she.whoAmI())).hasSize(1);

        SetProvider.of("city", "citizens").thatProves().set();
        new ProviderWalk(settings.address()).signsIn("city", "/my", says(number));
        assertThat(ProviderWalk.led(she.post("/sign-ins", Map.of("endLink", last, "later", "true"))))
                .endsWith("/sign-ins?ended=true");
        assertThat(links.of(she.whoAmI()))
                .hasSize(1)
                .noneMatch(link -> link.getId().equals(last));
    }

    private Map<String, String> join(String password) {
        return Map.of("do", "join", "signInName", "wu." + subject, "password", password);
    }

    /** Of nobody in the database of the tests. */
    private String unusedNumber() throws Exception {
        for (int i = 0; ; i++) {
            String free = withCheckDigit("52010319900101" + "%03d".formatted(i));
            if (rows.of("select id from person where resident_id = ?", free).isEmpty()) {
                return free;
            }
        }
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
