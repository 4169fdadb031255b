package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gulou.kernel.Written;

/**
 * Where a case waits for the answer to a question that a move has put to a register: the state it leads to has a lane for
 * that answer. Every move into the state must ask the same, or a case could wait there for an answer that nobody gives.
 */
record RegisterStates(WorkflowSource source, Mistakes mistakes) {
    /** The same workflow with those lanes. */
    WorkflowSource withLanes() {
        source.moves().stream()
                .filter(move -> !asked(move).isEmpty())
                .filter(move -> source.states().stream().noneMatch(state -> leads(move, state) && waits(state)))
                .forEach(this::waitsNowhere);
        return new WorkflowSource(
                source.start(),
                source.parties(),
                source.states().stream()
                        .map(state -> waits(state) ? withLanes(state) : state)
                        .toList(),
                source.moves(),
                source.clocks(),
                source.appointments(),
                source.programme());
    }

    private static boolean waits(WorkflowSource.State state) {
        return state.waitsFor().filter(WaitsFor.REGISTER::equals).isPresent();
    }

    private static boolean leads(WorkflowSource.Move move, WorkflowSource.State state) {
        return move.to().text().equals(state.id().text());
    }

    private void waitsNowhere(WorkflowSource.Move move) {
        Written lane = asked(move).getFirst().id();
        mistakes.add(
                lane,
                say(
                        "The move '{move}' asks a register, but '{to}' does not wait for its answer.",
                        move.id(),
                        move.to()),
                say("Write 'waitsFor: register' there, and lead on by outcome(\"{lane}\").", lane));
    }

    private WorkflowSource.State withLanes(WorkflowSource.State state) {
        List<WorkflowSource.Move> into =
                source.moves().stream().filter(move -> leads(move, state)).toList();
        Map<String, WorkflowSource.Lane> awaited = new LinkedHashMap<>();
        into.forEach(move ->
                asked(move).forEach(lane -> awaited.putIfAbsent(lane.id().text(), lane)));
        into.forEach(move -> asksFor(awaited, move, state));
        var lanes = new ArrayList<>(state.lanes().map(WorkflowSource.Lanes::all).orElse(List.of()));
        lanes.addAll(awaited.values());
        return awaited.isEmpty()
                ? state
                : with(
                        new WorkflowSource.Lanes(
                                lanes, state.lanes().flatMap(WorkflowSource.Lanes::join), Optional.empty()),
                        state);
    }

    private void asksFor(
            Map<String, WorkflowSource.Lane> awaited, WorkflowSource.Move move, WorkflowSource.State state) {
        List<String> all = registers(awaited.values());
        if (!registers(asked(move)).equals(all)) {
            mistakes.add(
                    move.id(),
                    say(
                            "The move '{move}' leads to '{state}', where the answers of {registers} are awaited, but it"
                                    + " does not ask the same.",
                            move.id(),
                            state.id(),
                            all),
                    say("Let every move into this state ask the same registers under the same names."));
        }
    }

    private static List<String> registers(Collection<WorkflowSource.Lane> lanes) {
        return lanes.stream()
                .flatMap(lane -> lane.ask().stream()
                        .map(ask -> lane.id().text() + ": " + ask.register().text()))
                .sorted()
                .toList();
    }

    /** What a move asks registers. */
    private List<WorkflowSource.Lane> asked(WorkflowSource.Move move) {
        return move.does().stream()
                .flatMap(done -> done.asks().stream())
                .map(asked -> lane(asked, official(move)))
                .toList();
    }

    /** The official of a move; of one that happens by itself, whoever works where it leaves from. */
    private Optional<Written> official(WorkflowSource.Move move) {
        Set<String> from = move.from().stream().map(Written::text).collect(Collectors.toSet());
        return move.by().stream()
                .filter(by -> by.text().contains("."))
                .findFirst()
                .or(() -> source.states().stream()
                        .filter(state -> from.contains(state.id().text()))
                        .flatMap(state -> state.worker().stream())
                        .findFirst());
    }

    /** Unless it says who works on an answer that no register gives, {@code official} does. */
    private static WorkflowSource.Lane lane(WorkflowSource.Asked asked, Optional<Written> official) {
        return new WorkflowSource.Lane(
                asked.id(),
                asked.label(),
                Optional.empty(),
                asked.worker().or(() -> official),
                Optional.empty(),
                1,
                Optional.of(asked.ask()),
                asked.lasts(),
                Silence.WAITS,
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                KeptApart.NOTHING);
    }

    private static WorkflowSource.State with(WorkflowSource.Lanes lanes, WorkflowSource.State state) {
        return new WorkflowSource.State(
                state.id(),
                state.label(),
                state.citizen(),
                state.text(),
                state.worker(),
                state.waitsFor(),
                Optional.of(lanes),
                state.lasts(),
                state.until(),
                state.then(),
                state.endsOnWorkday(),
                state.pauses(),
                state.atMost(),
                state.edits(),
                state.shows(),
                state.end());
    }
}
