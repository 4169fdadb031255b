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
import java.util.stream.Stream;
import org.gulou.kernel.Written;

/**
 * Where a case waits for what comes of a question that a move has put to a register, or of a payment: the state it leads to
 * has a lane for that. Every move into the state must entrust the same, or a case could wait there for what nobody does.
 */
record RegisterStates(WorkflowSource source, Mistakes mistakes) {
    /** The same workflow with those lanes. */
    WorkflowSource withLanes() {
        source.moves().stream()
                .filter(move -> !entrusted(move).isEmpty())
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
        WorkflowSource.Lane lane = entrusted(move).getFirst();
        mistakes.add(
                lane.id(),
                lane.pays()
                        ? say(
                                "The move '{move}' pays something, but '{to}' does not wait for what comes of it.",
                                move.id(),
                                move.to())
                        : say(
                                "The move '{move}' asks a register, but '{to}' does not wait for its answer.",
                                move.id(),
                                move.to()),
                say("Write 'waitsFor: register' there, and lead on by outcome(\"{lane}\").", lane.id()));
    }

    private WorkflowSource.State withLanes(WorkflowSource.State state) {
        List<WorkflowSource.Move> into =
                source.moves().stream().filter(move -> leads(move, state)).toList();
        Map<String, WorkflowSource.Lane> awaited = new LinkedHashMap<>();
        into.forEach(move ->
                entrusted(move).forEach(lane -> awaited.putIfAbsent(lane.id().text(), lane)));
        into.forEach(move -> entrustsAll(awaited, move, state));
        var lanes = new ArrayList<>(state.lanes().map(WorkflowSource.Lanes::all).orElse(List.of()));
        lanes.addAll(awaited.values());
        return awaited.isEmpty()
                ? state
                : with(
                        new WorkflowSource.Lanes(
                                lanes, state.lanes().flatMap(WorkflowSource.Lanes::join), Optional.empty()),
                        state);
    }

    private void entrustsAll(
            Map<String, WorkflowSource.Lane> awaited, WorkflowSource.Move move, WorkflowSource.State state) {
        List<String> all = outcomes(awaited.values());
        if (!outcomes(entrusted(move)).equals(all)) {
            mistakes.add(
                    move.id(),
                    say(
                            "The move '{move}' leads to '{state}', where {outcomes} are awaited, but it does not ask or pay"
                                    + " the same.",
                            move.id(),
                            state.id(),
                            all),
                    say(
                            "Let every move into this state ask the same registers and pay the same, under the same names."));
        }
    }

    private static List<String> outcomes(Collection<WorkflowSource.Lane> lanes) {
        return lanes.stream()
                .flatMap(lane -> lane.entrusted().stream().map(what -> lane.id().text() + ": " + words(what)))
                .sorted()
                .toList();
    }

    private static String words(EntrustedSource what) {
        return switch (what) {
            case EntrustedSource.Ask ask -> ask.register().text();
            case EntrustedSource.Pay pay ->
                Stream.concat(Stream.of(pay.amount()), pay.to().stream())
                        .map(Written::text)
                        .collect(Collectors.joining(" → "));
        };
    }

    /** What a move asks registers, and pays. */
    private List<WorkflowSource.Lane> entrusted(WorkflowSource.Move move) {
        return move.does().stream()
                .flatMap(done -> done.entrusted().stream())
                .map(with -> lane(with, official(move)))
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

    /** Unless it says who enters what came of it, {@code official} does. */
    private static WorkflowSource.Lane lane(EntrustedSource.WithMove with, Optional<Written> official) {
        return new WorkflowSource.Lane(
                with.id(),
                with.label(),
                Optional.empty(),
                with.worker().or(() -> official),
                Optional.empty(),
                1,
                Optional.of(with.what()),
                with.lasts(),
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
