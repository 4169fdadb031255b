package org.gulou.cases.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;

/** Lets an applicant, or a party, act and hands over the papers that go with it: both, or neither. */
@ApplicationScoped
public class Enclosing {
    @Inject
    Registry registry;

    @Inject
    Talk talk;

    /**
     * Acts on a case that was found for whoever acts.
     *
     * @param words say with what the papers came, to whoever works on the case then
     * @param papers keeps the papers and gives their ids; asked only once she has acted
     */
    @Transactional
    public Step act(CaseNumber number, Attempt attempt, String words, Supplier<List<String>> papers) {
        Step step = registry.act(number, attempt, Optional.empty());
        if (step instanceof Step.Moved) {
            List<String> kept = papers.get();
            if (!kept.isEmpty()) {
                Proceeding now = registry.current(number);
                talk.write(now, attempt.actor(), words, kept, place(now, attempt));
            }
        }
        return step;
    }

    /** The place of what was just done; what followed by itself comes after it. */
    private static Optional<Integer> place(Proceeding now, Attempt attempt) {
        return now.acts().stream()
                .filter(done -> done.act().actor().equals(attempt.actor().id()))
                .map(Proceeding.DoneAct::seq)
                .reduce((before, after) -> after);
    }
}
