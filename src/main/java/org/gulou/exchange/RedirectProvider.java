package org.gulou.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gulou.cases.fees.PaymentProvider;
import org.gulou.duties.Mode;
import org.gulou.duties.Settings;

/**
 * A provider that is paid on a page of its own: the payer goes there with a signed query, and a signed notice comes to
 * {@code /payments/notice}. A demonstration without one pays on the portal's own page {@code /checkout}, where no money
 * moves.
 */
@ApplicationScoped
public class RedirectProvider implements PaymentProvider {
    private static final int KEY_BYTES = 32;
    private static final String AMOUNT = "\\d{1,12}(\\.\\d{1,2})?";
    private static final String NUMBER = "[!-~]{1,80}";
    private static final String PAID = "paid";
    private static final String FAILED = "failed";

    @Inject
    Settings settings;

    private Optional<Settings.PayServer> server = Optional.empty();
    private boolean demonstration;

    /** At the start, so that a setting that is wrong is told then, and not to the first payer. */
    void connect(@Observes Startup event) {
        demonstration = settings.pay().isEmpty() && settings.mode() == Mode.DEMO;
        server = demonstration ? Optional.of(ownPages()) : settings.pay();
    }

    private Settings.PayServer ownPages() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Settings.PayServer(
                URI.create(settings.address() + "/checkout"),
                "demonstration",
                HexFormat.of().formatHex(key));
    }

    @Override
    public Optional<URI> address() {
        return server.map(Settings.PayServer::address);
    }

    @Override
    public URI page(Order order) {
        Settings.PayServer there =
                server.orElseThrow(() -> new IllegalStateException("No provider is connected to pay " + order.id()));
        var fields = new TreeMap<String, String>();
        fields.put("merchant", there.merchant());
        fields.put("order", order.id());
        fields.put("case", order.caseNumber());
        fields.put("amount", order.amount().toPlainString());
        fields.put("currency", "CNY");
        fields.put("title", order.title().in(order.language()));
        fields.put("language", order.language());
        fields.put("back", order.back().toString());
        fields.put("notice", settings.address() + "/payments/notice");
        return URI.create(there.address() + "?" + SignedFields.query(new SignedFields(there.key()).sign(fields)));
    }

    @Override
    public Optional<Notice> read(Map<String, String> told) {
        String amount = told.getOrDefault("amount", "");
        String reference = told.getOrDefault("reference", "");
        String status = told.getOrDefault("status", "");
        String order = told.getOrDefault("order", "");
        boolean whole = amount.matches(AMOUNT)
                && reference.matches(NUMBER)
                && order.matches(NUMBER)
                && (status.equals(PAID) || status.equals(FAILED));
        return whole && isSigned(told)
                ? Optional.of(new Notice(order, status.equals(PAID), new BigDecimal(amount), reference))
                : Optional.empty();
    }

    private boolean isSigned(Map<String, String> fields) {
        return server.filter(there -> new SignedFields(there.key()).isSigned(fields))
                .isPresent();
    }

    /** What the demonstration's own page was asked for; empty unless this portal asked, and in production always. */
    public Optional<Map<String, String>> asked(Map<String, String> fields) {
        return demonstration && isSigned(fields) ? Optional.of(fields) : Optional.empty();
    }

    /** The notice that the demonstration's own page sends for what it was asked for. */
    public Map<String, String> answer(Map<String, String> asked, boolean paid) {
        Settings.PayServer own = server.filter(there -> demonstration)
                .orElseThrow(() -> new IllegalStateException("Only a demonstration answers for the provider"));
        return new SignedFields(own.key())
                .sign(Map.of(
                        "order",
                        asked.getOrDefault("order", ""),
                        "status",
                        paid ? PAID : FAILED,
                        "amount",
                        asked.getOrDefault("amount", ""),
                        "reference",
                        "demo-" + asked.getOrDefault("order", "")));
    }
}
