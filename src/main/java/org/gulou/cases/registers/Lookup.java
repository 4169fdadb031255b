package org.gulou.cases.registers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.CaseNumber;
import org.gulou.kernel.Ordered;

/**
 * What a register is asked.
 *
 * @param about for which it is asked: {@code case}, its number; or while a form is filled in {@code service}, and
 *     {@code basis}, as whom somebody asks
 * @param keys of each record that is looked for
 * @param fields of which it is to tell; none for whatever it holds
 * @param patience how long it may take: who has not answered by then kept silent
 */
public record Lookup(
        String register, Map<String, String> about, List<List<String>> keys, Set<String> fields, Duration patience) {
    private static final Duration OF_CASES = Duration.ofSeconds(8);

    public Lookup {
        about = Ordered.copy(about);
        keys = List.copyOf(keys);
        fields = Ordered.copy(fields);
    }

    /** What a case asks. */
    public static Lookup of(CaseNumber number, String register, List<List<String>> keys) {
        return new Lookup(register, Map.of("case", number.toString()), keys, Set.of(), OF_CASES);
    }
}
