package org.gulou.catalog.foreign.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The check digits of numbers of other countries: the digits, each with its weight, add up to what eleven divides. */
final class CheckDigits {
    private static final Map<String, List<List<Integer>>> WEIGHTS = Map.of(
            "fnrfield", List.of(List.of(3, 7, 6, 1, 8, 9, 4, 5, 2, 1), List.of(5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)),
            "orgnr", List.of(List.of(3, 2, 7, 6, 5, 4, 3, 2, 1)),
            "bankaccount", List.of(List.of(5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)),
            "bsn", List.of(List.of(9, 8, 7, 6, 5, 4, 3, 2, -1)));

    private CheckDigits() {}

    /** As a rule about the answer, without what stands between its digits; empty where there are none. */
    static Optional<String> of(String type, String answer) {
        return Optional.ofNullable(WEIGHTS.get(type))
                .map(all -> "every d in [replace(" + answer + ", \"[ .]\", \"\")] satisfies "
                        + String.join(
                                " and ", all.stream().map(CheckDigits::sum).toList()));
    }

    private static String sum(List<Integer> weights) {
        var terms = new ArrayList<String>();
        for (int place = 1; place <= weights.size(); place++) {
            terms.add(weights.get(place - 1) + " * number(substring(d, " + place + ", 1))");
        }
        return "modulo(" + String.join(" + ", terms) + ", 11) = 0";
    }
}
