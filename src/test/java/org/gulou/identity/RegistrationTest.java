package org.gulou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String PASSWORD = "green tea at noon";
    private static final Person.Contact OWNER =
            new Person.Contact("王芳", "11010519491231002X", "13800138000", "fang@example.com", "zh");

    @Test
    void whatIsRightIsStoredAsItsStandardsWriteIt() {
        Registration tidy = new Registration(
                        new Person.Contact("  王芳 ", "11010519491231 002x", "138 0013 8000", " fang@example.com", "fr"),
                        " Wang.Fang ",
                        PASSWORD)
                .tidy();

        assertThat(tidy.mistakes(TODAY)).isEmpty();
        assertThat(tidy.contact())
                .isEqualTo(new Person.Contact("王芳", "11010519491231002X", "13800138000", "fang@example.com", "zh"));
        assertThat(tidy.signInName()).isEqualTo("wang.fang");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 11010519491231002X, 13800138000, fang, register.name.missing",
        "<b>王芳</b>, '', 13800138000, fang, register.name.wrong",
        "王芳, 110105194912310021, 13800138000, fang, register.residentId.wrong",
        "王芳, 12, 13800138000, fang, register.residentId.wrong",
        "王芳, '', '', fang, register.phone.missing",
        "王芳, '', 12, fang, register.phone.wrong",
        "王芳, '', 13800138000, 'f g', register.signInName.wrong"
    })
    void eachMistakeHasItsWords(String name, String residentId, String phone, String signInName, String key) {
        var registration =
                new Registration(new Person.Contact(name, residentId, phone, "", "zh"), signInName, PASSWORD).tidy();

        assertThat(registration.mistakes(TODAY))
                .extracting(Registration.Mistake::key)
                .containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "short, register.password.short",
        "aaaaaaaaaaaa, register.password.guessable",
        "my-fang-password, register.password.guessable",
        "1234567890, register.password.guessable",
        "9876543210, register.password.guessable",
        "abcdefghijkl, register.password.guessable",
        "qwertyuiop, register.password.guessable",
        "qwerty123456, register.password.guessable",
        "password1234, register.password.guessable",
        "woaini1314520, register.password.guessable",
        "abc123abc123, register.password.guessable",
        "13800138000, register.password.guessable",
        "mei13800138000, register.password.guessable",
        "11010519491231002X, register.password.guessable"
    })
    void aPasswordThatIsEasyToGuessIsRefused(String password, String key) {
        assertThat(Registration.password(OWNER, "fang", password)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, "rain-in-the-mountains", "山里下雨河水涨起来了", "xK7.mq-2Rv", "third-of-all-words"})
    void aSentenceOrWhatWasDrawnIsTaken(String password) {
        assertThat(Registration.password(OWNER, "fang", password)).isEmpty();
    }

    @Test
    void theLongestPasswordIsJudgedInAMoment() {
        assertTimeout(Duration.ofSeconds(2), () -> Registration.password(OWNER, "fang", "aB3-".repeat(32)));
    }

    @Test
    void everyDemoPersonCouldHaveRegistered() {
        assertThat(DemoPerson.all())
                .allSatisfy(person -> assertThat(
                                person.registration(PASSWORD).tidy().mistakes(TODAY))
                        .isEmpty());
    }
}
