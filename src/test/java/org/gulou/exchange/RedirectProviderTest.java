package org.gulou.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Startup;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.gulou.cases.fees.PaymentProvider.Notice;
import org.gulou.cases.fees.PaymentProvider.Order;
import org.gulou.duties.Settings;
import org.gulou.kernel.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Where payers are sent, and whose word is believed, as the operator has set it. */
@Isolated("sets system properties")
class RedirectProviderTest {
    private static final String KEY = "shared secret";
    private static final Order ORDER = new Order(
            "o1",
            "520103-20261125-000123-0",
            new BigDecimal("90.00"),
            LocalizedText.of("登记", "Entry"),
            "zh",
            URI.create("https://portal.example/pay/520103-20261125-000123-0"));

    @AfterEach
    void forget() {
        for (String setting : new String[] {"mode", "pay.url", "pay.key"}) {
            System.clearProperty("gulou." + setting);
        }
    }

    private static RedirectProvider provider(String mode, String url, String key) {
        System.setProperty("gulou.mode", mode);
        System.setProperty("gulou.pay.url", url);
        System.setProperty("gulou.pay.key", key);
        var provider = new RedirectProvider();
        provider.settings = new Settings();
        provider.connect(new Startup());
        return provider;
    }

    @Test
    void productionSendsThePayerToItsProviderWithASignedOrder() {
        URI page = provider("production", "https://pay.example/checkout", KEY).page(ORDER);

        assertThat(page).hasHost("pay.example").hasPath("/checkout");
        assertThat(page.getQuery()).contains("order=o1", "amount=90.00", "currency=CNY", "sign=");
    }

    @Test
    void productionWithoutAProviderTakesFeesAtTheWindowAlone() {
        assertThat(provider("production", "", "").address()).isEmpty();
    }

    @Test
    void aProviderWithoutASecretStopsTheStart() {
        assertThatThrownBy(() -> provider("production", "https://pay.example/checkout", ""))
                .hasMessageContaining("gulou.pay.key");
    }

    @Test
    void onlyAWholeAndSignedNoticeIsBelieved() {
        var provider = provider("production", "https://pay.example/checkout", KEY);
        var told = Map.of("order", "o1", "status", "paid", "amount", "90.00", "reference", "p-77");

        assertThat(provider.read(new SignedFields(KEY).sign(told)))
                .contains(new Notice("o1", true, new BigDecimal("90.00"), "p-77"));
        assertThat(provider.read(new SignedFields("another").sign(told))).isEmpty();
        assertThat(provider.read(new SignedFields(KEY).sign(Map.of("order", "o1", "status", "paid"))))
                .isEmpty();
    }

    @Test
    void productionNeverPlaysTheProvider() {
        var provider = provider("production", "https://pay.example/checkout", KEY);

        assertThat(provider.asked(new SignedFields(KEY).sign(Map.of("order", "o1"))))
                .isEmpty();
        assertThatThrownBy(() -> provider.answer(Map.of("order", "o1"), true))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDemonstrationPaysOnItsOwnPage() {
        assertThat(provider("demo", "", "").address().map(URI::getPath)).isEqualTo(Optional.of("/checkout"));
    }
}
