package org.gulou.catalog.foreign.xlsform;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.Figures;

/** The numbers between which a slider moves: {@code start=0 end=10 step=1}. */
final class Range {
    private static final Pattern SAID = Pattern.compile("(start|end|step)\\s*=\\s*(-?[\\d.]+)");

    private Range() {}

    static Field limits(Field field, Line line) {
        Matcher said = SAID.matcher(line.said("parameters"));
        BigDecimal start = BigDecimal.ZERO;
        BigDecimal step = BigDecimal.ONE;
        while (said.find()) {
            BigDecimal number = Figures.of(said.group(2)).orElse(BigDecimal.ZERO);
            switch (said.group(1)) {
                case "start" -> {
                    field.from(number);
                    start = number;
                }
                case "end" -> field.upTo(number);
                default -> step = number;
            }
        }
        boolean whole = step.compareTo(BigDecimal.ONE) == 0
                && start.stripTrailingZeros().scale() <= 0;
        return whole ? field.whole() : field.lose(Settings.told("parameters", line.said("parameters")));
    }
}
