package org.gulou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gulou.Rows;
import org.gulou.duties.Settings;
import org.gulou.identity.oidc.Provider;
import org.gulou.identity.oidc.Shown;
import org.gulou.journal.Entry;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;
import org.gulou.kernel.LocalizedText;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ArquillianTest
@Tag("once")
class SecondStepIT {
    private static final String PASSWORD = "green tea at noon";
    private static final String SETTING = "gulou.second.step";
    private static final Actor.Official ADMIN = new Actor.Official("x", "管理员", Set.of(Posts.ADMIN));

    @Inject
    Settings settings;

    @Inject
    Register register;

    @Inject
    Posts posts;

    @Inject
    SecondSteps steps;

    @Inject
    Arrivals arrivals;

    @Inject
    Journal journal;

    @Inject
    Rows rows;

    private String name = "";
    private Person person;
    private Walker walker;
    private List<String> recovery = List.of();

    @BeforeEach
    void registerSomebody() {
        name = "reader." + Ids.letters(10);
        var contact = new Person.Contact("王读", "", "13800138000", name + "@example.org", "zh");
        var registration = new Registration(contact, name, PASSWORD);
        person = ((Register.Outcome.Registered) register.person(new Actor.Portal(), registration)).person();
        walker = new Walker(settings.address());
    }

    @AfterEach
    void wantItOfNobody() {
        System.clearProperty(SETTING);
    }

    @Test
    void thePasswordAloneLetsNobodyInWhoShowsACode() throws IOException, InterruptedException {
        switchOn();
        var other = new Walker(settings.address());

        HttpResponse<String> asked = other.signIn(name, PASSWORD);

        assertThat(asked.uri().getPath()).isEqualTo("/sign-in-code");
        assertThat(asked.body()).contains("autocomplete=\"one-time-code\"", "inputmode=\"numeric\"");
        assertThat(other.whoAmI()).isEqualTo("nobody");
        assertThat(other.get("/account").uri().getPath()).isEqualTo("/sign-in");
        assertThat(other.get("/second-step").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aCodeLetsInOnceAndTheNextPersonNeedsAnother() throws IOException, InterruptedException {
        TotpKey key = switchOn();
        String code = key.code(TotpKey.step(Instant.now()) + 1);
        walker = new Walker(settings.address());
        walker.signIn(name, PASSWORD);
        walker.post("/sign-in-code", "code", code.substring(0, 3) + " " + code.substring(3));
        assertThat(walker.whoAmI()).isEqualTo(person.getId());
        var other = new Walker(settings.address());
        other.signIn(name, PASSWORD);

        HttpResponse<String> again = other.post("/sign-in-code", "code", code);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(other.whoAmI()).isEqualTo("nobody");
    }

    @Test
    void aRecoveryCodeLetsInOnce() throws IOException, InterruptedException {
        switchOn();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        String first = recovery.getFirst().toUpperCase(Locale.ROOT);

        walker = new Walker(settings.address());
        walker.signIn(name, PASSWORD);
        walker.post("/sign-in-code", "recovery", first);
        assertThat(walker.whoAmI()).isEqualTo(person.getId());
        assertThat(steps.state(person.getId()).orElseThrow().left()).isEqualTo(9);

        walker = new Walker(settings.address());
        walker.signIn(name, PASSWORD);
        assertThat(walker.post("/sign-in-code", "recovery", first).statusCode()).isEqualTo(422);
        assertThat(walker.whoAmI()).isEqualTo("nobody");
    }

    @Test
    void afterFiveWrongCodesEvenARightOneMustWait() throws IOException, InterruptedException {
        switchOn();
        walker = new Walker(settings.address());
        walker.signIn(name, PASSWORD);
        for (int i = 0; i < 5; i++) {
            walker.post("/sign-in-code", "recovery", "wrong " + i);
        }

        walker.signIn(name, PASSWORD);
        walker.post("/sign-in-code", "recovery", recovery.getFirst());

        assertThat(walker.whoAmI()).isEqualTo("nobody");
        assertThat(steps.state(person.getId()).orElseThrow().left()).isEqualTo(10);
    }

    @Test
    void switchingOffNeedsThePasswordAndACode() throws IOException, InterruptedException {
        switchOn();

        assertThat(off("not her password", recovery.get(0)).statusCode()).isEqualTo(422);
        assertThat(off(PASSWORD, "000 000").statusCode()).isEqualTo(422);
        assertThat(steps.isOn(person.getId())).isTrue();

        off(PASSWORD, recovery.get(1));
        assertThat(steps.isOn(person.getId())).isFalse();
        assertThat(new Walker(settings.address()).signIn(name, PASSWORD).uri().getPath())
                .isNotEqualTo("/sign-in-code");
        assertThat(actions()).endsWith("second-step-on", "second-step-off");
    }

    @Test
    void switchingOnNeedsThePasswordAndEndsOtherSessions() throws IOException, InterruptedException, SQLException {
        var elsewhere = new Walker(settings.address());
        elsewhere.signIn(name, PASSWORD);
        walker.signIn(name, PASSWORD);
        TotpKey key = Walker.key(walker.get("/second-step"));
        String code = key.code(TotpKey.step(Instant.now()));

        walker.post("/second-step", "do", "on", "present", "not her password", "code", code);
        assertThat(steps.isOn(person.getId())).isFalse();
        walker.post("/second-step", "do", "on", "present", PASSWORD, "code", code);

        assertThat(walker.whoAmI()).isEqualTo(person.getId());
        assertThat(elsewhere.whoAmI()).isEqualTo("nobody");
        assertThat(told("您已开启两步验证")).isNotEmpty();
    }

    @Test
    void whoMustHaveOneSetsItUpBeforeAnythingElse() throws IOException, InterruptedException {
        posts.grant(new Actor.Portal(), person.getId(), Posts.ADMIN);
        System.setProperty(SETTING, "administrators");

        HttpResponse<String> led = walker.signIn(name, PASSWORD);
        assertThat(led.uri().getPath()).isEqualTo("/second-step");
        assertThat(walker.whoAmI()).isEqualTo("nobody");
        assertThat(walker.get("/admin/people.xhtml").uri().getPath()).startsWith("/sign-in");
        assertThat(walker.get("/my-data.json").body()).doesNotContain("王读");

        TotpKey key = Walker.key(walker.get("/second-step"));
        HttpResponse<String> done =
                walker.post("/second-step", "do", "on", "code", key.code(TotpKey.step(Instant.now())));
        assertThat(Walker.codes(done)).hasSize(10);
        assertThat(walker.whoAmI()).isEqualTo("nobody");

        walker.post("/second-step", "do", "go");
        assertThat(walker.whoAmI()).isEqualTo(person.getId());
        assertThat(walker.get("/admin/people.xhtml").statusCode()).isEqualTo(200);
        assertThat(walker.get("/second-step").body())
                .contains("id=\"required\"")
                .doesNotContain("value=\"off\"");
    }

    @Test
    void whoIsGivenAPostThatWantsOneIsOut() throws IOException, InterruptedException {
        System.setProperty(SETTING, "officials");
        walker.signIn(name, PASSWORD);
        assertThat(walker.whoAmI()).isEqualTo(person.getId());

        posts.grant(new Actor.Portal(), person.getId(), Posts.ADMIN);

        assertThat(walker.whoAmI()).isEqualTo("nobody");
        assertThat(walker.get("/admin/people.xhtml").uri().getPath()).isEqualTo("/sign-in");
        assertThat(walker.signIn(name, PASSWORD).uri().getPath()).isEqualTo("/second-step");
    }

    @Test
    void anAdministratorResetsItForSomebodyElseAndSheIsTold() throws IOException, InterruptedException, SQLException {
        switchOn();

        steps.reset(ADMIN, person.getId());

        assertThat(walker.whoAmI()).isEqualTo("nobody");
        assertThat(steps.state(person.getId())).isEmpty();
        assertThat(rows.of("select hash from recovery_code where person_id = ?", person.getId()))
                .isEmpty();
        assertThat(told("您的两步验证已被重置")).isNotEmpty();
        assertThat(actions()).endsWith("second-step-reset");
        walker.signIn(name, PASSWORD);
        assertThat(walker.whoAmI()).isEqualTo(person.getId());
    }

    @Test
    void nobodyResetsHerOwn() throws IOException, InterruptedException {
        switchOn();
        var herself = new Actor.Official(person.getId(), "王读", Set.of(Posts.ADMIN));

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> steps.reset(herself, person.getId()));
        assertThat(steps.isOn(person.getId())).isTrue();
    }

    @Test
    void whatWasTypedWhenTheSessionEndedWaitsForTheCode() throws IOException, InterruptedException {
        switchOn();
        walker = new Walker(settings.address());

        walker.post(
                "/sign-in", "signInName", name, "password", PASSWORD, "next", "/news", "replay", "true", "typed", "绿茶");
        HttpResponse<String> in = walker.post("/sign-in-code", "recovery", recovery.getFirst());

        assertThat(in.uri().getPath()).isEqualTo("/arrived");
        assertThat(in.body()).contains("action=\"/news\"", "绿茶");
    }

    @Test
    void whoShowsACodeJoinsAProviderWithACodeOnly() throws IOException, InterruptedException {
        switchOn();
        var claims = new Provider.Claims("preferred_username", "name", "", "", "");
        var province = new Provider(
                "province",
                "https://id.province.example",
                new Provider.Client("gulou", "secret"),
                Set.of(PersonKind.CITIZEN),
                LocalizedText.of("省统一身份认证", "Province"),
                List.of(),
                claims,
                false);
        var shown = new Shown("province", province.issuer(), name, "", "王读", "", "", "", "");

        assertThat(arrivals.join(province, shown, name, PASSWORD, "", "192.0.2.1"))
                .isEqualTo(new Arrivals.Joining.AsksCode());
        assertThat(arrivals.join(province, shown, name, PASSWORD, "000000", "192.0.2.1"))
                .isEqualTo(new Arrivals.Joining.WrongCode());
        assertThat(arrivals.join(province, shown, name, PASSWORD, recovery.getFirst(), "192.0.2.1"))
                .isInstanceOf(Arrivals.Joining.Joined.class);
    }

    /** As she does it on the page; afterwards {@link #walker} is in, and {@link #recovery} holds her codes. */
    private TotpKey switchOn() throws IOException, InterruptedException {
        walker.signIn(name, PASSWORD);
        TotpKey key = Walker.key(walker.get("/second-step"));
        String code = key.code(TotpKey.step(Instant.now()));
        HttpResponse<String> done = walker.post("/second-step", "do", "on", "present", PASSWORD, "code", code);
        recovery = Walker.codes(done).toList();
        assertThat(walker.get("/second-step").body()).doesNotContain(recovery.getFirst(), key.text());
        return key;
    }

    private HttpResponse<String> off(String password, String code) throws IOException, InterruptedException {
        return walker.post("/second-step", "do", "off", "present", password, "code", code);
    }

    private List<String> told(String subject) throws SQLException {
        return rows.of("select id from message where about = ? and subject = ?", person.getId(), subject);
    }

    private List<String> actions() {
        return journal.entries(person.getId()).stream().map(Entry::getAction).toList();
    }
}
