package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.Written;

/**
 * What is kept apart in a lane: people, and what they find.
 *
 * @param notBy the moves and lanes of which nobody who took part may work in this lane; where it names itself, everybody
 *     works in it for one element alone
 * @param blind whether what is filled in is read by nobody but who did it until the lanes are joined
 */
public record KeptApart(List<Written> notBy, boolean blind) {
    static final KeptApart NOTHING = new KeptApart(List.of(), false);

    public KeptApart {
        notBy = List.copyOf(notBy);
    }

    Set<String> others() {
        return notBy.stream().map(Written::text).collect(Collectors.toSet());
    }

    /** Tells what names nobody, and what hides nothing. */
    void check(WorkflowSource.Lane lane, Vocabulary words, Mistakes mistakes) {
        var doable = new LinkedHashSet<>(words.moves());
        doable.addAll(words.lanes().keySet());
        notBy.forEach(other -> mistakes.knows(other, say("move or lane"), doable));
        if (blind && lane.fill().isEmpty()) {
            mistakes.add(
                    lane.id(),
                    say(
                            "Nothing is filled in in the lane '{lane}', so there is nothing to keep from others until the join.",
                            Named.of(lane.id().text(), lane.label())),
                    say("Name what is filled in: 'fill: <form>', or leave 'blind' out."));
        }
    }

    /** Until the join nobody reads what was found, so the join itself cannot hang on it. */
    static void joins(Written join, Lanes lanes, Mistakes mistakes) {
        if (!(lanes.join() instanceof Lanes.Join.When(var rule))) {
            return;
        }
        lanes.all().stream()
                .filter(lane -> lane.blind()
                        && rule.reads().stream()
                                .anyMatch(read -> read.startsWith(lane.id() + ".")
                                        && !read.equals(lane.id() + "." + Lanes.OUTCOME)))
                .forEach(lane -> mistakes.add(
                        join,
                        say("The join reads what is filled in in '{lane}', which is blind until the join.", lane),
                        say("Join by what has come: 'join: all', '2 of 3', or by the outcome of lanes.")));
    }
}
