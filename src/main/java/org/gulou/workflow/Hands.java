package org.gulou.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Post;

/** Whether an act that a case waits for can be done by anybody at all, with the people who hold the posts at this moment. */
public final class Hands {
    /** Who would be free to do anything, if she held the post. */
    private static final String SOMEBODY_ELSE = "somebody else";

    private final Workflow workflow;
    private final Situation situation;
    private final Judgement judgement;
    private final Function<Post, List<Actor.Official>> holders;
    private final Map<Post, List<Actor.Official>> known = new HashMap<>();

    /**
     * An act that takes the case on and that nobody may do.
     *
     * @param posts whose holders may
     * @param apart what each of them did before and is kept apart from it; empty where nobody holds the posts
     */
    public record Missing(Move move, Set<Post> posts, List<Step.SameHands> apart) {
        public Missing {
            posts = Set.copyOf(posts);
            apart = List.copyOf(apart);
        }

        /** Whether the posts are vacant. */
        public boolean isVacant() {
            return apart.isEmpty();
        }
    }

    public Hands(Workflow workflow, Situation situation, Function<Post, List<Actor.Official>> holders) {
        this.workflow = workflow;
        this.situation = situation;
        this.judgement = new Judgement(workflow, situation);
        this.holders = holders;
    }

    /**
     * What nobody may do. A post that is vacant counts only where nobody at another takes the case, or its lane, on, other
     * than to an end without result. Duties that are kept apart count always: the way that is left might be the refusal.
     */
    public List<Missing> missing() {
        List<Move> onward = onward().toList();
        Set<String> goesOn = onward.stream()
                .filter(move -> !endsInVain(move))
                .filter(move -> holders(move).anyMatch(official -> may(move, official)))
                .map(Hands::track)
                .collect(Collectors.toSet());
        return onward.stream()
                .filter(move -> holders(move).noneMatch(official -> may(move, official)))
                .map(this::missing)
                .filter(missing -> !missing.isVacant() || !goesOn.contains(track(missing.move())))
                .toList();
    }

    /** Whether {@code official} could do it, if she held one of its posts. */
    public boolean could(Missing missing, Actor.Official official) {
        return may(missing.move(), new Actor.Official(official.id(), official.name(), missing.posts()));
    }

    private Missing missing(Move move) {
        List<Step.SameHands> apart = holders(move)
                .flatMap(official -> judgement.hindrance(move.id(), official).stream())
                .filter(Step.SameHands.class::isInstance)
                .map(Step.SameHands.class::cast)
                .toList();
        return new Missing(move, judgement.posts(move), apart);
    }

    /** What officials can do next with the case where it is: neither say something about it, nor send it back. */
    private Stream<Move> onward() {
        var been = new HashSet<String>();
        situation.history().forEach(act -> been.add(act.to()));
        return judgement
                .leavingHere()
                .filter(move -> move.by().isOfficial())
                .filter(move -> move.lane().isPresent() || leadsOn(move, been))
                .filter(move -> may(move, new Actor.Official(SOMEBODY_ELSE, "", judgement.posts(move))));
    }

    private boolean leadsOn(Move move, Set<String> been) {
        return move.to() instanceof Target.To(String state)
                && !been.contains(state)
                && workflow.state(state)
                        .waitsFor()
                        .filter(WaitsFor.APPLICANT::equals)
                        .isEmpty();
    }

    private boolean endsInVain(Move move) {
        return move.to() instanceof Target.To(String state)
                && workflow.state(state)
                        .end()
                        .filter(end -> end != Ending.GRANTED)
                        .isPresent();
    }

    private Stream<Actor.Official> holders(Move move) {
        return judgement.posts(move).stream()
                .flatMap(post -> known.computeIfAbsent(post, holders).stream()
                        .map(one -> new Actor.Official(one.id(), one.name(), Set.of(post))));
    }

    private boolean may(Move move, Actor.Official official) {
        return judgement.hindrance(move.id(), official).isEmpty();
    }

    /** The lane that it is about; the empty text for the case itself. */
    private static String track(Move move) {
        return move.lane().map(act -> LaneAct.id(act.lane(), act.element())).orElse("");
    }
}
