package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.Optional;
import org.gulou.kernel.Sentence;

/** Buttons, which this portal has of its own. One that is there under a condition keeps people from going on. */
final class Buttons {
    private Buttons() {}

    /** What it kept people from; nothing of one that is always there, never, or leads nowhere. */
    static Optional<Sentence> told(Component component) {
        String action = component.text("action");
        boolean leadsOn = component.type().equals("button") && (action.isEmpty() || action.matches("submit|event"));
        return leadsOn && isSometimes(component)
                ? Optional.of(say(
                        "People can go on always; there they can under a condition: {condition}",
                        Conditions.written(component)))
                : Optional.empty();
    }

    private static boolean isSometimes(Component component) {
        try {
            return Conditions.of(component)
                    .filter(condition -> !condition.equals(Term.NO))
                    .isPresent();
        } catch (NotCarried unread) {
            return true;
        }
    }
}
