package org.gulou.cases.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gulou.cases.Registry;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;

/** Lets an applicant act and hands over the papers that go with it: both, or neither. */
@ApplicationScoped
public class Enclosing {
    @Inject
    Registry registry;

    @Inject
    Talk talk;

    /**
     * Acts on a case that was found for her.
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
                talk.write(registry.current(number), attempt.actor(), words, kept);
            }
        }
        return step;
    }
}
