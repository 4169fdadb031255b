package org.gulou.workflow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.language.Names;

/**
 * Every name that can be used in one workflow.
 *
 * @param fillings what officials fill in, by form
 * @param undecided the states, ends among them, to which a case can come without having ended before
 */
record Vocabulary(
        Declared declared,
        Names names,
        Map<String, LocalizedText> parties,
        Map<String, LocalizedText> labels,
        Set<String> states,
        Set<String> moves,
        Set<String> timeMoves,
        Set<String> clocks,
        Set<String> openStates,
        Set<String> openOrReturning,
        Set<String> ends,
        Set<String> undecided,
        Map<String, String> lanes,
        Map<String, LocalizedText> fillings,
        Set<String> appointments,
        boolean hasWindow) {
    Vocabulary(WorkflowSource source, Declared declared, Names names) {
        this(
                declared,
                names,
                parties(source),
                labels(source),
                ids(source.states(), WorkflowSource.State::id),
                ids(source.moves(), WorkflowSource.Move::id),
                ids(source.moves().stream().filter(Vocabulary::isByTime).toList(), WorkflowSource.Move::id),
                ids(source.clocks(), WorkflowSource.Clock::id),
                open(source, true),
                open(source, false),
                ends(source),
                undecided(source),
                lanes(source),
                fillings(source),
                ids(source.appointments(), AppointmentSource::id),
                !source.programme().windows().isEmpty());
    }

    /** What can happen to a case from outside. */
    Set<String> events() {
        var events = new LinkedHashSet<>(Act.EVENTS);
        for (String appointment : appointments) {
            Arrays.stream(Booking.Phase.values())
                    .filter(Booking.Phase::happens)
                    .forEach(phase -> events.add(phase.of(appointment)));
        }
        return events;
    }

    /** The lanes, each with its state. */
    private static Map<String, String> lanes(WorkflowSource source) {
        var lanes = new LinkedHashMap<String, String>();
        source.states()
                .forEach(state -> state.lanes()
                        .ifPresent(work -> work.all()
                                .forEach(lane ->
                                        lanes.put(lane.id().text(), state.id().text()))));
        return lanes;
    }

    /** The forms that are filled in with a move or in a lane, each with what that is called. */
    private static Map<String, LocalizedText> fillings(WorkflowSource source) {
        var fillings = new LinkedHashMap<String, LocalizedText>();
        source.moves().forEach(move -> move.fill().ifPresent(form -> fillings.putIfAbsent(form.text(), move.label())));
        Given.lanes(source)
                .forEach(lane -> lane.fill().ifPresent(form -> fillings.putIfAbsent(form.text(), lane.label())));
        return fillings;
    }

    private static Map<String, LocalizedText> parties(WorkflowSource source) {
        var parties = new LinkedHashMap<String, LocalizedText>();
        source.parties().forEach(party -> parties.put(party.id().text(), party.label()));
        return parties;
    }

    /** What people call the states. */
    private static Map<String, LocalizedText> labels(WorkflowSource source) {
        var labels = new LinkedHashMap<String, LocalizedText>();
        source.states().forEach(state -> labels.put(state.id().text(), state.label()));
        return labels;
    }

    private static boolean isByTime(WorkflowSource.Move move) {
        return move.by().size() == 1 && move.by().getFirst().text().equals("time");
    }

    private static <T> Set<String> ids(List<T> things, Function<T, Written> id) {
        return things.stream()
                .map(thing -> id.apply(thing).text())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> open(WorkflowSource source, boolean withoutReturning) {
        Set<String> returning = source.moves().stream()
                .filter(move -> move.to().text().equals("back"))
                .flatMap(move -> move.from().stream().map(Written::text))
                .collect(Collectors.toSet());
        return source.states().stream()
                .filter(state -> state.end().isEmpty())
                .map(state -> state.id().text())
                .filter(state -> !withoutReturning || !returning.contains(state))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> ends(WorkflowSource source) {
        return ids(
                source.states().stream()
                        .filter(state -> state.end().isPresent())
                        .toList(),
                WorkflowSource.State::id);
    }

    private static Set<String> undecided(WorkflowSource source) {
        Set<String> ends = ends(source);
        var undecided = new LinkedHashSet<String>(List.of(source.start().text()));
        boolean more = true;
        while (more) {
            more = undecided.addAll(source.moves().stream()
                    .filter(move -> move.from().stream()
                            .map(Written::text)
                            .anyMatch(state ->
                                    state.equals("open") || (undecided.contains(state) && !ends.contains(state))))
                    .map(move -> move.to().text())
                    .toList());
        }
        return undecided;
    }
}
