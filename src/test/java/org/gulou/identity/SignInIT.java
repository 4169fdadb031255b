package org.gulou.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.gulou.duties.Settings;
import org.gulou.kernel.Actor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class SignInIT {
    private static final String PASSWORD = "green tea at noon";

    @Inject
    Settings settings;

    @Inject
    Register register;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String name = "";
    private Person person;

    @BeforeEach
    void registerSomebody() {
        name = "reader." + Ids.letters(10);
        var registration = new Registration(new Person.Contact("王读", "", "13800138000", "", "zh"), name, PASSWORD);
        person = ((Register.Outcome.Registered) register.person(new Actor.Portal(), registration)).person();
    }

    @Test
    void theRightPasswordLetsInUnderANewSessionId() throws IOException, InterruptedException {
        assertThat(whoAmI()).isEqualTo("nobody");
        String before = session();

        assertThat(signIn(name.toUpperCase(Locale.ROOT), PASSWORD)).isEqualTo("Welcome");

        assertThat(whoAmI()).isEqualTo(person.getId());
        assertThat(session()).isNotEqualTo(before);
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameAnswer() throws IOException, InterruptedException {
        assertThat(signIn(name, "green tea at night")).isEqualTo("Wrong");
        assertThat(signIn("nobody." + name, PASSWORD)).isEqualTo("Wrong");
        assertThat(whoAmI()).isEqualTo("nobody");
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneMustWait() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(name, "wrong password " + i)).isEqualTo("Wrong");
        }

        assertThat(signIn(name, PASSWORD)).isEqualTo("NotYet");
    }

    @Test
    void whoIsDeactivatedIsOutAtTheNextClickAndStaysOut() throws IOException, InterruptedException {
        signIn(name, PASSWORD);
        people.deactivate(new Actor.Portal(), person.getId());

        assertThat(whoAmI()).isEqualTo("nobody");
        assertThat(signIn(name, PASSWORD)).isEqualTo("Wrong");
    }

    @Test
    void whoSignsInAfterSomebodyElseIsHerself() throws IOException, InterruptedException {
        signIn(name, PASSWORD);
        registerSomebody();

        assertThat(signIn(name, "not her password")).isEqualTo("Wrong");
        assertThat(whoAmI()).isEqualTo("nobody");
        assertThat(signIn(name, PASSWORD)).isEqualTo("Welcome");
        assertThat(whoAmI()).isEqualTo(person.getId());
    }

    @Test
    void theFormOfThePageIsSentWithoutItsButtonToo() throws IOException, InterruptedException {
        send(form("/sign-in", "signInName=" + name + "&password=" + URLEncoder.encode(PASSWORD, UTF_8)));

        assertThat(whoAmI()).isEqualTo(person.getId());
    }

    @Test
    void aPasswordIsKeptAsSixHundredThousandRoundsOfPbkdf2() {
        assertThat(accounts.find(name).orElseThrow().passwordHash()).startsWith("PBKDF2WithHmacSHA256:600000:");
    }

    @Test
    void aNameIsGivenOnce() {
        var again = new Registration(new Person.Contact("李读", "", "13800138000", "", "zh"), name, PASSWORD);

        assertThat(register.person(new Actor.Portal(), again))
                .isInstanceOfSatisfying(
                        Register.Outcome.Refused.class,
                        refused -> assertThat(refused.mistakes())
                                .containsExactly(new Registration.Mistake("signInName", "register.signInName.taken")));
    }

    private String whoAmI() throws IOException, InterruptedException {
        return send(door().GET());
    }

    private String signIn(String as, String password) throws IOException, InterruptedException {
        String typed = "name=" + URLEncoder.encode(as, UTF_8) + "&password=" + URLEncoder.encode(password, UTF_8);
        return send(form("/test/sign-in-door", typed));
    }

    private HttpRequest.Builder form(String path, String typed) {
        return HttpRequest.newBuilder(URI.create(settings.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(typed));
    }

    private HttpRequest.Builder door() {
        return HttpRequest.newBuilder(URI.create(settings.address() + "/test/sign-in-door"));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString()).body();
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
