package org.gulou.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Actor;

/** What was filled in in blind lanes that are not joined yet: it is there, and nobody reads it but who filled it in. */
public final class BlindLanes {
    private BlindLanes() {}

    /** The acts that hold it. */
    public static Set<Act> sealed(Workflow workflow, Situation situation) {
        return Lanes.of(workflow).stream().anyMatch(Lane::blind)
                ? sealed(workflow, new CaseView(workflow, situation))
                : Set.of();
    }

    /** Those of them that {@code reader} does not read. */
    public static Set<Act> sealed(Workflow workflow, Situation situation, Actor reader) {
        Set<Act> sealed = new HashSet<>(sealed(workflow, situation));
        sealed.removeIf(act -> situation.areOne(act.actor(), reader.id()));
        return sealed;
    }

    /** Whether what was filled in in a lane is still kept from all others. */
    public static boolean keeps(Workflow workflow, Situation situation, LaneWork work) {
        return work.lane().blind()
                && !work.isOpen()
                && !sealed(workflow, situation).isEmpty();
    }

    static Set<Act> sealed(Workflow workflow, CaseView view) {
        return workflow.states().stream()
                .filter(state -> blind(state).findAny().isPresent())
                .flatMap(state -> sealed(workflow, state, view))
                .collect(Collectors.toSet());
    }

    private static Stream<Lane> blind(State state) {
        return state.lanes().stream().flatMap(lanes -> lanes.all().stream()).filter(Lane::blind);
    }

    /** Also what a later filling took the place of; what a lane wants from the applicant is for the lead to read. */
    private static Stream<Act> sealed(Workflow workflow, State state, CaseView view) {
        Optional<Trail.Stay> stay = view.trail().latest(state.id()).filter(here -> !here.isOver());
        if (stay.isEmpty() || view.board(state).filter(LaneBoard::isJoined).isPresent()) {
            return Stream.empty();
        }
        List<String> lanes = blind(state).map(Lane::id).toList();
        return view.trail().acts(stay.get()).stream()
                .filter(act -> workflow.move(act.move())
                        .flatMap(Move::lane)
                        .filter(done -> done.kind() == LaneAct.Kind.OUTCOME && lanes.contains(done.lane()))
                        .isPresent());
    }

    /** The same act without what was given with it. */
    public static Act closed(Act act) {
        return new Act(act.move(), act.actor(), act.at(), act.from(), act.to(), Map.of());
    }
}
