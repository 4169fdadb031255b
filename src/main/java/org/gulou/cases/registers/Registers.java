package org.gulou.cases.registers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.CaseNumber;

/** Registers of other authorities, as far as they are connected. */
public interface Registers {
    /** Whether the portal can ask it; otherwise an official does. */
    boolean connects(String register);

    /** Until when it is left alone, because it has just kept silent: others would wait for what will not come. */
    Optional<Instant> restsUntil(String register);

    /**
     * Asks a connected register. Takes seconds at most, also where it keeps silent.
     *
     * @param about the case for which it is asked
     * @param keys of each record that is looked for
     * @return what it says of each, in the same order
     */
    List<Answer> ask(String register, CaseNumber about, List<List<String>> keys);
}
