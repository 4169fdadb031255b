package org.gulou.duties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Settings settings = new Settings();

    @AfterEach
    void forget() {
        System.clearProperty("gulou.sms.url");
        System.clearProperty("gulou.mail.host");
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
}
