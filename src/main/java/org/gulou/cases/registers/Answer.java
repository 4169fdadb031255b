package org.gulou.cases.registers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gulou.forms.RegisterRecord;
import org.gulou.kernel.Ordered;
import org.gulou.workflow.Lane;

/**
 * What a register says of one record.
 *
 * @param outcome one of {@link Lane.Ask#OUTCOMES}
 * @param record what it holds, by the register's own names
 * @param held the same to be filled in: the record, or the rows where it tells of several
 */
public record Answer(String outcome, Map<String, String> record, List<RegisterRecord> held) {
    /** It did not say anything: never that there is nothing. */
    public static final Answer SILENT = new Answer(Lane.SILENT, Map.of(), List.of());

    public Answer {
        if (!Lane.Ask.OUTCOMES.contains(outcome)) {
            throw new IllegalArgumentException(
                    "A register's answer is one of " + Lane.Ask.OUTCOMES + ", not '" + outcome + "'");
        }
        record = Ordered.copy(record);
        held = List.copyOf(held);
    }

    public boolean isSilent() {
        return outcome.equals(Lane.SILENT);
    }

    /** Whether it holds what is looked for, beyond doubt. */
    public boolean isFound() {
        return outcome.equals("found");
    }

    /** What it holds, on one line; the empty text where it holds nothing. */
    public String words() {
        return record.entrySet().stream()
                .map(field -> field.getKey() + "：" + field.getValue())
                .collect(Collectors.joining("；"));
    }
}
