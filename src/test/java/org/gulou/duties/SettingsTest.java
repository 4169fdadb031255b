package org.gulou.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("sets system properties")
class SettingsTest {
    private final Settings settings = new Settings();

    @AfterEach
    void forget() {
        System.clearProperty("gulou.sms.url");
        System.clearProperty("gulou.mail.host");
        System.clearProperty("gulou.address");
        System.clearProperty("gulou.security.contact");
        System.clearProperty("gulou.second.step");
    }

    @Test
    void anAddressIsReachedWhereSomebodyCarriesMessagesToIt() {
        assertThat(settings.reaches("13800000001")).isFalse();
        assertThat(settings.reaches("wang@example.org")).isFalse();

        System.setProperty("gulou.sms.url", "https://gateway.example");
        assertThat(settings.reaches("13800000001")).isTrue();
        assertThat(settings.reaches("wang@example.org")).isFalse();

        System.setProperty("gulou.mail.host", "mail.example");
        assertThat(settings.reaches("wang@example.org")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example, gulou@portal.example",
        "http://127.0.0.1:8080, gulou@[127.0.0.1]",
        "http://[::1]:8080, gulou@[IPv6:::1]"
    })
    void mailsComeFromThePortalsAddressUnlessTheOperatorNamesAnother(String address, String from)
            throws AddressException {
        System.setProperty("gulou.mail.host", "mail.example");
        System.setProperty("gulou.address", address);

        assertThat(settings.mail().orElseThrow().from()).isEqualTo(from);
        new InternetAddress(from, true).validate();
    }

    @Test
    void whatAnOperatorNamesHerselfIsFoundWhereverSheGaveIt() {
        System.setProperty("gulou.sms.url", "https://gateway.example");

        assertThat(settings.chosen("gulou.sms.url")).contains("https://gateway.example");
        assertThat(settings.chosenUnder("gulou.sms.")).containsExactly("gulou.sms.url");
        assertThat(settings.chosen("path")).contains(System.getenv("PATH"));
        assertThat(settings.chosenUnder("path")).contains("path");
        assertThat(Settings.variable("gulou.oidc.province.claim.user")).isEqualTo("GULOU_OIDC_PROVINCE_CLAIM_USER");
    }

    @ParameterizedTest
    @CsvSource({
        "holes@portal.example, mailto:holes@portal.example",
        "mailto:holes@portal.example, mailto:holes@portal.example",
        "https://portal.example/holes, https://portal.example/holes",
        "tel:+86-851-12345, tel:+86-851-12345"
    })
    void whoeverFindsAHoleMayWriteToAnyAddressOfTheStandard(String said, String contact) {
        System.setProperty("gulou.security.contact", said);
        assertThat(settings.securityContact()).contains(URI.create(contact));
    }

    @Test
    void anAddressToWhichNobodyCanWriteIsRefused() {
        System.setProperty("gulou.security.contact", "http://portal.example");
        assertThatIllegalArgumentException()
                .isThrownBy(settings::securityContact)
                .withMessageContaining("gulou.security.contact must be a mail address")
                .withMessageContaining("'http://portal.example'");
    }

    @Test
    void whoMustShowACodeIsNobodyUnlessSaidAndNeverGuessed() {
        assertThat(settings.secondStep()).isEqualTo(Settings.SecondStepFor.NOBODY);

        System.setProperty("gulou.second.step", "administrators");
        assertThat(settings.secondStep()).isEqualTo(Settings.SecondStepFor.ADMINISTRATORS);

        System.setProperty("gulou.second.step", "true");
        assertThatIllegalArgumentException()
                .isThrownBy(settings::secondStep)
                .withMessageContaining("nobody, administrators or officials, not 'true'");
    }
}
