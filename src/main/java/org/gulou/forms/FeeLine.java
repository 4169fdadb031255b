package org.gulou.forms;

import java.math.BigDecimal;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Money;
import org.gulou.language.Value;

/**
 * A line of the fee.
 *
 * @param amount a rounded number, or unknown
 * @param needs the paths that an unknown amount depends on
 * @param due {@code submit}, or {@code before <move>}
 */
public record FeeLine(String id, LocalizedText title, Value amount, Set<String> needs, String due) {
    FeeLine of(BigDecimal other) {
        return new FeeLine(id, title, Value.of(other), needs, due);
    }

    /**
     * What is left of it when {@code off} is taken away, with the reason beside its title.
     *
     * @param why the title of what takes it away
     */
    FeeLine less(BigDecimal off, LocalizedText why) {
        LocalizedText sum = Money.words(off, "CNY");
        LocalizedText told = title.map((language, text) -> language.equals("zh")
                ? text + "（减" + sum.in(language) + "：" + why.in(language) + "）"
                : text + " (less " + sum.in(language) + ": " + why.in(language) + ")");
        return amount instanceof Value.Num(BigDecimal whole)
                ? new FeeLine(id, told, Value.of(whole.subtract(off)), needs, due)
                : this;
    }
}
