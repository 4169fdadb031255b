package org.gulou.cases.registers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Registers of other authorities, as far as they are connected. */
public interface Registers {
    /** Whether the portal can ask it; otherwise an official does, or the person who fills in a form. */
    boolean connects(String register);

    /** Until when it is left alone, because it has just kept silent: others would wait for what will not come. */
    Optional<Instant> restsUntil(String register);

    /**
     * Asks a connected register. Takes no longer than the question has patience, also where it keeps silent.
     *
     * @return what it says of each record that is looked for, in the same order
     */
    List<Answer> ask(Lookup question);
}
