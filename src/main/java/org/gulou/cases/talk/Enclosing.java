package org.gulou.cases.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gulou.cases.CaseFile;
import org.gulou.cases.Linked;
import org.gulou.cases.Notices;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Step;

/** Lets somebody outside the office act and hands over the papers that go with it: both, or neither. */
@ApplicationScoped
public class Enclosing {
    @Inject
    Registry registry;

    @Inject
    Notices notices;

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
            tell(number, attempt.actor(), attempt.actor(), words, papers.get());
        }
        return step;
    }

    /**
     * Objects to what is on public notice. The papers lie with the case that the objection becomes, else with the one on
     * notice, whose applicant is not shown them.
     *
     * @param papers keeps the papers for the case with this number and gives their ids; asked only once she has objected
     */
    @Transactional
    public Notices.Objected object(
            CaseNumber noticed,
            Linked.Objector objector,
            String reason,
            String words,
            Function<String, List<String>> papers) {
        Notices.Objected objected = notices.object(noticed, objector, reason);
        if (objected.step() instanceof Step.Moved) {
            CaseNumber where = objected.own().map(CaseFile::number).orElse(noticed);
            Actor author = objected.own()
                    .<Actor>map(own -> Registry.holderOf(own.getNumber()))
                    .orElse(objected.by());
            tell(where, author, objected.by(), words, papers.apply(where.toString()));
        }
        return objected;
    }

    /** @param did as whom she stands in the history */
    private void tell(CaseNumber number, Actor author, Actor did, String words, List<String> papers) {
        if (!papers.isEmpty()) {
            Proceeding now = registry.current(number);
            talk.write(now, author, words, papers, place(now, did));
        }
    }

    /** The place of what was just done; what followed by itself comes after it. */
    private static Optional<Integer> place(Proceeding now, Actor who) {
        return now.acts().stream()
                .filter(done -> done.act().actor().equals(who.id()))
                .map(Proceeding.DoneAct::seq)
                .reduce((before, after) -> after);
    }
}
