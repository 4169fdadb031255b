package org.gulou.forms;

import java.math.BigDecimal;
import java.util.Set;
import org.gulou.kernel.LocalizedText;
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
}
