package org.gulou.cases;

import java.math.BigDecimal;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.language.Value;
import org.gulou.workflow.Act;

/** What is called, for people, what happened to a case without a move. */
final class EventWords {
    private EventWords() {}

    static Optional<LocalizedText> of(Act act) {
        return switch (act.move()) {
            case Act.FEE_PAID -> Optional.of(LocalizedText.of("费用已缴清", "Fee settled"));
            case Act.SIGNED -> Optional.of(LocalizedText.of("签名", "Signed"));
            case Act.PAPER_GIVEN -> Optional.of(LocalizedText.of("补交承诺的材料", "Promised paper sent"));
            case Act.FEE_REFUNDED -> Optional.of(ofSum(act, "费用已退还", "Fee given back"));
            case Act.FEE_KEPT -> Optional.of(ofSum(act, "决定不予退费", "Fee not given back"));
            default -> Optional.empty();
        };
    }

    private static LocalizedText ofSum(Act act, String zh, String en) {
        return act.given().get("amount") instanceof Value.Num(BigDecimal sum)
                ? Money.words(sum, Money.YUAN)
                        .map((language, words) -> (language.equals("zh") ? zh + " " : en + ": ") + words)
                : LocalizedText.of(zh, en);
    }
}
