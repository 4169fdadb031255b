package org.gulou.cases.fees;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;

/** Whoever takes money online for the portal. It sends the payer to a page of its own and tells afterwards what came of it. */
public interface PaymentProvider {
    /**
     * What is to be paid.
     *
     * @param id the same for the same payment however often it is asked for: the provider takes the money once
     * @param amount in yuan
     * @param back where the payer comes back to
     */
    record Order(String id, String caseNumber, BigDecimal amount, LocalizedText title, String language, URI back) {}

    /**
     * What the provider tells of an order.
     *
     * @param reference the provider's own number of the payment
     */
    record Notice(String order, boolean paid, BigDecimal amount, String reference) {}

    /** Where its pages are; empty while none is connected, and fees are paid at the window only. */
    Optional<URI> address();

    /** The page on which the order is paid. */
    URI page(Order order);

    /** What was told; empty if the signature is not the provider's or anything is missing. */
    Optional<Notice> read(Map<String, String> told);
}
