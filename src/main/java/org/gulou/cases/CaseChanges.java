package org.gulou.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.journal.Chain;
import org.gulou.journal.Chain.Written;
import org.gulou.journal.Journal;
import org.gulou.kernel.Actor;

/**
 * Which cases have changed since, for whoever missed what was told of them.
 *
 * <p>What counts is the place of an act in the chain of the journal, which is given after it is committed and in one order for
 * all: a moment would pass over what was done earlier and committed later.
 */
@ApplicationScoped
public class CaseChanges {
    /** Of so many entries the cases are looked up at once. */
    private static final int A_STEP = 1_000;

    /** Then whoever asks hears how far it went, and asks on. */
    private static final int MOST_STEPS = 40;

    /** What leaves a case as it was. */
    private static final Set<String> LOOKS = Set.of(Journal.LOOK, "export-files");

    @Inject
    Chain chain;

    @Inject
    OfficeCases cases;

    /**
     * A part of what has changed.
     *
     * @param cases each once, in the order of the last change that lies in this part
     * @param until up to where this part goes; the next begins there
     * @param more whether there is something behind it already
     */
    public record Part(List<OfficeCases.Filed> cases, long until, boolean more) {}

    /** The place behind which everything lies that is done from now on. */
    public long now() {
        return chain.end();
    }

    /** The place behind which everything lies that was done from {@code moment} on. */
    public long since(Instant moment) {
        return chain.before(moment);
    }

    /** Whether there is such a place. */
    public boolean isThere(long place) {
        return place >= 0 && place <= chain.end();
    }

    /**
     * The changed cases of the offices of an official, or that wait at her posts: at most so many, each as it is now.
     *
     * <p>A part ends before the change that would bring one case too many, so that what one case went through in a row is told
     * once.
     */
    public Part after(long place, Actor.Official official, Optional<String> service, int most) {
        long end = chain.end();
        long until = place;
        var found = new ArrayList<OfficeCases.Filed>();
        for (int step = 0; step < MOST_STEPS && until < end; step++) {
            long next = Math.min(end, until + A_STEP);
            List<Written> written = chain.written(until, next, LOOKS);
            Map<String, OfficeCases.Filed> theirs = theirs(official, service, written);
            for (Written one : written) {
                OfficeCases.Filed filed = theirs.get(one.object());
                if (filed != null) {
                    boolean again = found.removeIf(before -> before.number().equals(filed.number()));
                    if (!again && found.size() == most) {
                        return new Part(List.copyOf(found), until, true);
                    }
                    found.add(filed);
                }
                until = one.place();
            }
            until = next;
        }
        return new Part(List.copyOf(found), until, until < end);
    }

    private Map<String, OfficeCases.Filed> theirs(
            Actor.Official official, Optional<String> service, List<Written> written) {
        var theirs = new HashMap<String, OfficeCases.Filed>();
        cases.among(official, service, written.stream().map(Written::object).toList())
                .forEach(filed -> theirs.put(filed.number(), filed));
        return theirs;
    }
}
