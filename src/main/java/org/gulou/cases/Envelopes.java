package org.gulou.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Actor;
import org.gulou.workflow.Act;
import org.gulou.workflow.BlindLanes;
import org.gulou.workflow.Situation;

/** Keeps what was filled in in blind lanes closed until they are joined: that it was filled in is told, what is not. */
final class Envelopes {
    private Envelopes() {}

    /** A case as {@code reader} may read it. */
    static Proceeding closed(Proceeding now, Actor reader) {
        return closed(now, BlindLanes.sealed(now.workflow(), now.situation(), reader));
    }

    /** The acts as everybody may read them. */
    static List<Proceeding.DoneAct> acts(Proceeding now) {
        return closed(now, BlindLanes.sealed(now.workflow(), now.situation())).acts();
    }

    private static Proceeding closed(Proceeding now, Set<Act> sealed) {
        if (sealed.isEmpty()) {
            return now;
        }
        List<Proceeding.DoneAct> acts = now.acts().stream()
                .map(done -> sealed.contains(done.act()) ? closed(done) : done)
                .toList();
        Situation situation = now.situation();
        return new Proceeding(
                now.file(),
                now.version(),
                now.offer(),
                now.record(),
                acts,
                new Situation(
                        acts.stream().map(Proceeding.DoneAct::act).toList(),
                        situation.applicants(),
                        situation.bodies(),
                        situation.limits(),
                        situation.scope(),
                        situation.surroundings(),
                        situation.pots(),
                        situation.participants()),
                now.account());
    }

    private static Proceeding.DoneAct closed(Proceeding.DoneAct done) {
        return new Proceeding.DoneAct(
                done.seq(),
                BlindLanes.closed(done.act()),
                done.action(),
                done.actorName(),
                done.actorKind(),
                Optional.empty());
    }
}
