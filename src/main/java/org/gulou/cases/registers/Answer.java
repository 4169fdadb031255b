package org.gulou.cases.registers;

import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.kernel.Ordered;
import org.gulou.workflow.Lane;

/**
 * What a register says of one record.
 *
 * @param outcome one of {@link Lane.Ask#OUTCOMES}
 * @param record what it holds, by the register's own names
 */
public record Answer(String outcome, Map<String, String> record) {
    /** It did not say anything: never that there is nothing. */
    public static final Answer SILENT = new Answer(Lane.SILENT, Map.of());

    public Answer {
        if (!Lane.Ask.OUTCOMES.contains(outcome)) {
            throw new IllegalArgumentException(
                    "A register's answer is one of " + Lane.Ask.OUTCOMES + ", not '" + outcome + "'");
        }
        record = Ordered.copy(record);
    }

    public boolean isSilent() {
        return outcome.equals(Lane.SILENT);
    }

    /** What it holds, on one line; the empty text where it holds nothing. */
    public String words() {
        return record.entrySet().stream()
                .map(field -> field.getKey() + "：" + field.getValue())
                .collect(Collectors.joining("；"));
    }
}
