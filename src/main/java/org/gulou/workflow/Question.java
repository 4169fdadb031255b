package org.gulou.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.language.Period;
import org.gulou.language.Value;

/**
 * What an open lane wants to know of a register.
 *
 * @param move which gives the lane its outcome
 * @param keys of each record that is looked for; several where a key is a list
 * @param again the pause until the register is asked once more while it keeps silent; empty where it is asked once
 * @param until from when on silence is its answer
 */
public record Question(String move, String register, List<List<String>> keys, Optional<Period> again, Instant until) {
    public Question {
        keys = List.copyOf(keys);
    }

    /** Whether a register that keeps silent at {@code now} is asked once more. */
    public Optional<Instant> next(Instant now) {
        return again.map(pause -> now.plus(pause.duration())).filter(next -> !next.isAfter(until));
    }

    /**
     * What is given with the move for these outcomes, one for each record that was looked for: the worst of them counts for
     * all. Who looks for nothing finds nothing.
     *
     * @param record what the register holds, in words; the empty text where nothing can be told
     */
    public static Map<String, Value> answer(Collection<String> outcomes, String record) {
        var given = new LinkedHashMap<String, Value>();
        String worst = LaneOutcome.worst(outcomes).orElse(LaneOutcome.NONE.word());
        given.put(Lanes.OUTCOME, Value.of(worst));
        if (!record.isEmpty()) {
            given.put(Lanes.RECORD, Value.of(record));
        }
        return given;
    }
}
