package org.gulou.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Period;
import org.gulou.language.Type;

/** What is left to somebody outside the case, as the owner of the workflow wrote it. */
public sealed interface EntrustedSource {
    /** All that can come of it, in rules {@code outcome("…")}. */
    List<String> outcomes();

    /** What rules read of it besides. */
    Map<String, Type> told();

    /** A question to a register. */
    record Ask(Written register, List<Written> by, Optional<Retry> retry) implements EntrustedSource {
        public Ask {
            by = List.copyOf(by);
        }

        @Override
        public List<String> outcomes() {
            return Lane.Ask.OUTCOMES;
        }

        @Override
        public Map<String, Type> told() {
            return Lane.Ask.TOLD;
        }
    }

    /** How often a register that keeps silent is asked again, and for how long. */
    record Retry(Period every, Period lasting) {}

    /**
     * A sum that the office pays.
     *
     * @param to the account it goes to; empty where whoever pays knows it from elsewhere
     */
    record Pay(Written amount, Optional<Written> to) implements EntrustedSource {
        @Override
        public List<String> outcomes() {
            return Lane.Pay.OUTCOMES;
        }

        @Override
        public Map<String, Type> told() {
            return Lane.Pay.TOLD;
        }
    }

    /**
     * The same with a move: the state it leads to waits for what comes of it.
     *
     * @param worker who enters what came of it; empty for the officials of the move
     */
    record WithMove(
            Written id, LocalizedText label, EntrustedSource what, Optional<Written> worker, Optional<Period> lasts) {}
}
