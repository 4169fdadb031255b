package org.gulou.catalog.definition;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.gulou.kernel.Sentence.say;

import java.util.Currency;
import java.util.Set;
import org.gulou.kernel.Written;

/** The currencies that there are (ISO 4217, as this Java knows them). */
final class Currencies {
    private static final Set<String> ALL = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(toUnmodifiableSet());

    private Currencies() {}

    /** The code under {@code currency}; the empty text where nothing is said. */
    static String read(Sources sources, Node.Fields fields) {
        fields.written("currency")
                .filter(code -> !ALL.contains(code.text()))
                .ifPresent(code -> sources.mistakes().unknown(code, say("currency"), ALL));
        return fields.written("currency").map(Written::text).orElse("");
    }
}
