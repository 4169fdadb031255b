package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.Sentence;
import org.gulou.language.Expression;
import org.gulou.language.Value;

/** Whether those for whom a case waits are there: who has no spouse cannot have her agree. */
record SoundParties(
        Workflow workflow, WorkflowSource source, Explored explored, Assumptions assumptions, Mistakes mistakes) {
    void check() {
        if (workflow.moves().stream().allMatch(move -> move.signs().isEmpty())) {
            source.moves().stream()
                    .flatMap(move -> move.on().stream())
                    .filter(event -> event.text().equals(Act.SIGNED))
                    .forEach(event -> mistakes.add(
                            event,
                            say("'{event}' never comes: no move asks for a signature.", event),
                            say("Name who signs in the move that needs it: 'signs: [applicant, <party>]'.")));
        }
        source.states().forEach(written -> {
            State state = workflow.state(written.id().text());
            List<Party> awaited = state.isEnd() ? List.of() : awaited(state);
            if (!awaited.isEmpty()) {
                explored.spots().stream()
                        .filter(spot -> spot.state().equals(state.id()))
                        .findFirst()
                        .map(explored::way)
                        .ifPresent(way ->
                                without(way, awaited).ifPresent(answers -> tell(written, way, awaited, answers)));
            }
        });
    }

    /** Those without whom nothing but time goes on; none where others do, or somebody is there for certain. */
    private List<Party> awaited(State state) {
        List<Optional<Party>> parties = workflow.moves().stream()
                .filter(move -> move.from().contains(state.id())
                        && !(move.to() instanceof Target.Same)
                        && !(move.by() instanceof By.Time)
                        && !SoundChoices.isGivingUp(workflow, move))
                .map(move -> move.by() instanceof By.PartyOf(String party, var label)
                        ? workflow.party(party)
                        : Optional.<Party>empty())
                .toList();
        boolean uncertain = parties.stream()
                .allMatch(party -> party.filter(
                                it -> it.when().isPresent() && it.each().isEmpty())
                        .isPresent());
        return uncertain ? parties.stream().flatMap(Optional::stream).distinct().toList() : List.of();
    }

    /** Answers under which a case comes this way though none of them is there. */
    private Optional<Map<String, Value>> without(List<Move> way, List<Party> parties) {
        List<Expression> there =
                parties.stream().flatMap(party -> party.when().stream()).toList();
        List<Expression> held = way.stream()
                .flatMap(move -> move.when().stream())
                .filter(when -> !when.calls("visits"))
                .toList();
        return assumptions.find(Wanted.failing(there).and(held));
    }

    private void tell(WorkflowSource.State written, List<Move> way, List<Party> parties, Map<String, Value> answers) {
        Sentence how = Soundness.way(way, workflow.state(written.id().text()));
        List<Sentence> when = Assumptions.words(answers);
        mistakes.warn(
                written.id(),
                when.isEmpty()
                        ? say("A case that {way} waits for {parties}, who may not be there.", how, parties)
                        : say(
                                "A case that {way} waits for {parties}, who is not there when {when}.",
                                how,
                                parties,
                                when),
                say("Let it come here only where there is somebody: 'when' on the move, as with the party."));
    }
}
