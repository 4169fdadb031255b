package org.gulou.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.language.Scope;
import org.gulou.language.Surroundings;
import org.gulou.language.Value;
import org.gulou.workflow.batch.Pots;

/**
 * Everything about a case that a workflow asks for.
 *
 * @param history its acts, oldest first; the first is the filing, the last tells the state
 * @param applicants the ids of those who may act as the applicant
 * @param bodies the body of each level that has a part in the case
 * @param limits the times of the offer, as the case keeps them
 * @param scope the values of the names that were declared to {@link Workflow#compile}, but for those of moves, which come
 *     from the history
 * @param surroundings the moment, the calendar, figures and facts ({@code visits}, {@code due} and {@code left} are
 *     answered from the history)
 * @param pots how full the counted pots are for this case
 * @param participants who takes part besides the applicant
 */
public record Situation(
        List<Act> history,
        Set<String> applicants,
        Map<Level, BodyId> bodies,
        Limits limits,
        Scope scope,
        Surroundings surroundings,
        Pots pots,
        List<Participant> participants) {
    /** Where nobody has taken anything from a pot. */
    public Situation(
            List<Act> history,
            Set<String> applicants,
            Map<Level, BodyId> bodies,
            Limits limits,
            Scope scope,
            Surroundings surroundings) {
        this(history, applicants, bodies, limits, scope, surroundings, Pots.FULL, List.of());
    }

    public Situation {
        history = List.copyOf(history);
        applicants = Set.copyOf(applicants);
        bodies = Map.copyOf(bodies);
        participants = List.copyOf(participants);
        if (history.isEmpty()) {
            throw new IllegalArgumentException("A case has a history that begins with its filing; got an empty one");
        }
    }

    public String state() {
        return history.getLast().to();
    }

    /** Whether she filed it, or may act as its applicant. */
    boolean isAppliedForBy(String actor) {
        return applicants.contains(actor) || history.getFirst().actor().equals(actor);
    }

    /** Whether two ids are one person's: a party who is an official acts under both. */
    boolean areOne(String one, String other) {
        return one.equals(other)
                || participants.stream()
                        .map(Participant::actors)
                        .anyMatch(ids -> ids.contains(one) && ids.contains(other));
    }

    public Instant now() {
        return surroundings.now();
    }

    /** What an official's form reads: the answers of the case, and what was given with moves and in lanes so far. */
    public Map<String, Value> told(Workflow workflow, Map<String, Value> answers) {
        var told = new LinkedHashMap<>(Given.values(workflow, this));
        told.putAll(answers);
        return told;
    }

    /** The case after one more act. */
    public Situation after(Act act) {
        var acts = new ArrayList<>(history);
        acts.add(act);
        return new Situation(acts, applicants, bodies, limits, scope, surroundings, pots, participants);
    }

    /** The same case with those who take part in it. */
    public Situation with(List<Participant> others) {
        return new Situation(history, applicants, bodies, limits, scope, surroundings, pots, others);
    }

    /** The same case at another moment. */
    public Situation at(Instant moment) {
        return new Situation(
                history,
                applicants,
                bodies,
                limits,
                scope,
                new Surroundings(moment, surroundings.calendar(), surroundings.figures(), surroundings.facts()),
                pots,
                participants);
    }
}
