package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gulou.cases.Checkout;
import org.gulou.exchange.RedirectProvider;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;

/** The page of a provider of payments, played by the demonstration: no money moves, and it says so. */
@Named
@RequestScoped
public class CheckoutPage {
    private static final List<String> ASKED =
            List.of("merchant", "order", "case", "amount", "currency", "title", "language", "back", "notice", "sign");

    @Inject
    HttpServletRequest request;

    @Inject
    RedirectProvider provider;

    @Inject
    Checkout checkout;

    private Map<String, String> asked = Map.of();

    /** A field to be sent again with the button. */
    public record Field(String name, String value) {}

    public void open() {
        Posted posted = Posted.of(request);
        Optional<Map<String, String>> mine = provider.asked(
                ASKED.stream().filter(posted::has).collect(Collectors.toMap(name -> name, posted::text)));
        if (mine.isEmpty()) {
            Reply.notFound();
            return;
        }
        asked = mine.get();
        if (request.getMethod().equals("POST")) {
            checkout.told(provider.answer(asked, posted.has("pay")));
            Reply.redirect(text("back"));
        }
    }

    private String text(String field) {
        return asked.getOrDefault(field, "");
    }

    public BigDecimal getAmount() {
        return new BigDecimal(text("amount"));
    }

    public String getTitle() {
        return text("title");
    }

    public String getNumber() {
        return text("case");
    }

    public List<Field> getFields() {
        return asked.entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue()))
                .toList();
    }
}
