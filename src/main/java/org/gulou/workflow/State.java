package org.gulou.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.InWords;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Sentence;
import org.gulou.language.Expression;
import org.gulou.language.Period;

/**
 * Where a case can be.
 *
 * @param text what is happening and what the applicant may do, for the tracking page; may be empty
 * @param worker who works here; empty where nobody does, or those of a body that follows from the case
 * @param routed those of such a body
 * @param lanes the work side by side here
 * @param timing what time does here
 * @param endsOnWorkday whether its time, ending on a day off, ends on the next working day: a limit set for a person
 *     does, a notice ends exactly
 * @param pauses the clocks that stand still here
 * @param atMost after which a paused clock goes on
 * @param shows of a public notice, the paths of the form that strangers see; empty if it is none
 */
public record State(
        String id,
        LocalizedText label,
        Stage citizen,
        LocalizedText text,
        Optional<Role> worker,
        Optional<By.Routed> routed,
        Optional<WaitsFor> waitsFor,
        Optional<Lanes> lanes,
        Optional<Timing> timing,
        boolean endsOnWorkday,
        Set<String> pauses,
        Optional<Period> atMost,
        Edits edits,
        List<String> shows,
        Optional<Ending> end)
        implements InWords {
    /** How long a state lasts, and the move that time takes then. */
    public sealed interface Timing {
        String then();

        record Lasts(Period period, String then) implements Timing {}

        /**
         * Until a day or an instant.
         *
         * @param day yields a date (its end counts) or a date and time; derived again at each look
         */
        record Until(Expression day, String then) implements Timing {}
    }

    public State {
        pauses = Set.copyOf(pauses);
        shows = List.copyOf(shows);
    }

    @Override
    public Sentence inWords() {
        return Named.of(id, label);
    }

    public boolean isEnd() {
        return end.isPresent();
    }

    /** Whether officials work here. */
    boolean isWorkedOn() {
        return worker.isPresent() || routed.isPresent();
    }

    /** Whether strangers may read of the case here. */
    public boolean isPublicNotice() {
        return !shows.isEmpty();
    }
}
