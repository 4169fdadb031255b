package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Turns what was written into what can be run: every name is looked up, every rule compiled, every mistake told. */
final class Compiler {
    private static final Set<String> NOT_STATES = Set.of("open", "back", "same");

    private static final Set<String> NOT_PARTIES = Set.of(Party.APPLICANT, "anyone", "auto", "time");

    private static final Set<String> NOT_APPOINTMENTS = Set.of("fee", "party", "paper", "case", "offer");

    private final WorkflowSource source;
    private final Declared declared;
    private final Mistakes mistakes;

    Compiler(WorkflowSource written, Declared declared) {
        this.mistakes = new Mistakes(declared.names().areOfPublished());
        this.source = new RegisterStates(written, mistakes).withLanes();
        this.declared = declared;
    }

    Workflow.Compilation compile() {
        ids(say("party"), source.parties(), WorkflowSource.Party::id, NOT_PARTIES);
        ids(say("state"), source.states(), WorkflowSource.State::id, NOT_STATES);
        ids(say("move"), source.moves(), WorkflowSource.Move::id, Set.of(Act.SUBMIT));
        ids(say("clock"), source.clocks(), WorkflowSource.Clock::id, Set.of());
        ids(say("appointment"), source.appointments(), AppointmentSource::id, NOT_APPOINTMENTS);
        ids(say("lane"), lanes(), WorkflowSource.Lane::id, Set.of(Act.SUBMIT));
        var words = new Vocabulary(source, declared, names());
        var parties = new LinkedHashMap<String, Party>();
        var partyReader = new PartyCompiler(words, mistakes);
        source.parties()
                .forEach(party -> partyReader.compile(party).ifPresent(known -> parties.put(known.id(), known)));
        var states = new LinkedHashMap<String, State>();
        var stateReader = new StateCompiler(words, source.moves(), mistakes);
        source.states().forEach(state -> states.put(state.id().text(), stateReader.compile(state)));
        var moves = new LinkedHashMap<String, Move>();
        var moveReader = new MoveCompiler(words, mistakes);
        source.moves().forEach(move -> moves.put(move.id().text(), moveReader.compile(move)));
        source.states()
                .forEach(state -> Optional.ofNullable(states.get(state.id().text()))
                        .ifPresent(compiled -> laneMoves(state, compiled, words, moves)));
        var clocks = new LinkedHashMap<String, Clock>();
        var clockReader = new ClockCompiler(words, mistakes);
        for (WorkflowSource.Clock written : source.clocks()) {
            Clock clock = clockReader.compile(written);
            clocks.put(clock.id(), clock);
            clock.extend()
                    .ifPresent(extension -> extensionMove(written, moves, clockReader.extensionMove(clock, extension)));
        }
        var appointments = new LinkedHashMap<String, Appointment>();
        var appointmentReader = new AppointmentCompiler(words, source, mistakes);
        source.appointments()
                .forEach(written -> appointmentReader
                        .compile(written)
                        .ifPresent(appointment -> appointments.put(appointment.id(), appointment)));
        if (moves.values().stream().noneMatch(move -> move.action().equals("accept"))) {
            mistakes.nothingAccepts();
        }
        boolean startIsKnown = mistakes.knows(source.start(), say("state"), words.states());
        var workflow = new Workflow(
                source.start().text(),
                parties,
                states,
                moves,
                clocks,
                new ProgrammeCompiler(words, mistakes).compile(source.programme()),
                new PaperLists(words, mistakes).compile(),
                appointments);
        if (startIsKnown && mistakes.none() && !declared.names().areOfPublished()) {
            new Soundness(workflow, source, words, mistakes).check();
        }
        return mistakes.none()
                ? new Workflow.Compilation.Ready(workflow, mistakes.warnings())
                : new Workflow.Compilation.Refused(mistakes.problems());
    }

    private List<WorkflowSource.Lane> lanes() {
        return Given.lanes(source).toList();
    }

    private void laneMoves(WorkflowSource.State state, State compiled, Vocabulary words, Map<String, Move> moves) {
        var compiler = new LanesCompiler(words, mistakes);
        state.lanes()
                .ifPresent(written -> written.all()
                        .forEach(lane -> compiled.lanes()
                                .flatMap(lanes -> lanes.lane(lane.id().text()))
                                .ifPresent(known -> compiler.moves(state, lane, known)
                                        .forEach(move -> {
                                            if (moves.putIfAbsent(move.id(), move) != null) {
                                                mistakes.add(
                                                        lane.id(),
                                                        say(
                                                                "The lane '{lane}' is taken care of by the move"
                                                                        + " '{move}', but another move has this name.",
                                                                known,
                                                                move.id()),
                                                        say("Give that move another name."));
                                            }
                                        }))));
    }

    private void extensionMove(WorkflowSource.Clock clock, Map<String, Move> moves, Move move) {
        if (moves.putIfAbsent(move.id(), move) != null) {
            mistakes.add(
                    clock.id(),
                    say("The move that lengthens this clock is called '{move}', but another move is.", move.id()),
                    say("Give that move another name."));
        }
    }

    private <T> void ids(Sentence kind, List<T> things, Function<T, Written> id, Set<String> reserved) {
        var seen = new LinkedHashSet<String>();
        for (T thing : things) {
            Written name = id.apply(thing);
            if (!seen.add(name.text())) {
                mistakes.add(
                        name,
                        say("There is another {kind} '{name}'.", kind, name),
                        say("Give one of them another name."));
            }
            if (reserved.contains(name.text())) {
                mistakes.add(
                        name,
                        say("No {kind} can be called '{name}': the word has a meaning of its own.", kind, name),
                        say("Choose another name."));
            }
        }
    }

    /** What rules may read: what the service declares, and under its id what was given with each move. */
    private Names names() {
        var given = new LinkedHashMap<>(Given.types(source, fills(), declared.names()));
        for (WorkflowSource.Move move : source.moves()) {
            twins(move);
            if (given.containsKey(move.id().text())) {
                readable(move.id());
            }
        }
        for (WorkflowSource.Lane lane : lanes()) {
            readable(lane.id());
        }
        source.appointments().forEach(appointment -> {
            readable(appointment.id());
            alone(appointment.id());
        });
        declared.names().typeOf("case").ifPresent(known -> given.put("case", withStates(known)));
        return facts(declared.names().inside(given).behind(Given.kept(source, declared.fills(), declared.kept())));
    }

    /** The forms of officials; one that is not there is told where it is named, and might ask anything. */
    private Map<String, Type> fills() {
        var fills = new LinkedHashMap<>(declared.fills());
        source.moves().forEach(move -> move.fill().ifPresent(form -> fills.putIfAbsent(form.text(), Type.ANY)));
        lanes().forEach(lane -> lane.fill().ifPresent(form -> fills.putIfAbsent(form.text(), Type.ANY)));
        return fills;
    }

    /** Items of a move and of its form stand side by side. */
    private void twins(WorkflowSource.Move move) {
        var seen = new LinkedHashSet<String>();
        Given.form(move.fill(), declared.fills())
                .ifPresent(form -> seen.addAll(form.fields().keySet()));
        for (WorkflowSource.Item item : move.items()) {
            if (!seen.add(item.id().text())) {
                mistakes.add(
                        item.id(),
                        say("The form of this move already has an item '{item}'.", item.id()),
                        say("Give one of them another name."));
            }
        }
    }

    /** What is known of a case, whose state is one of these. */
    private Type withStates(Type known) {
        if (!(known.present() instanceof Type.Fields(Map<String, Type> fields, var keys))) {
            return known;
        }
        var states = new LinkedHashSet<String>();
        source.states().forEach(state -> states.add(state.id().text()));
        var more = new LinkedHashMap<>(fields);
        more.put("state", new Type.Choice(states, false).orEmpty());
        return new Type.Fields(more);
    }

    /** What {@code visits("…")}, {@code due("…")} and their like can be asked about here. */
    private Names facts(Names names) {
        Map<String, Type> outcomes = lanes().stream()
                .collect(Collectors.toMap(
                        lane -> lane.id().text(), lane -> Given.outcomes(lane).orEmpty(), (one, twin) -> one));
        var filled = new LinkedHashSet<>(outcomes.keySet());
        source.moves().forEach(move -> filled.add(move.id().text()));
        List<String> clocks =
                source.clocks().stream().map(clock -> clock.id().text()).toList();
        return names.telling("outcome", outcomes)
                .telling("history", all(filled, Type.ANY))
                .telling(
                        "visits",
                        all(
                                source.states().stream()
                                        .map(state -> state.id().text())
                                        .toList(),
                                Type.NUMBER))
                .telling("due", all(clocks, Type.DATE.orEmpty()))
                .telling("left", all(clocks, Type.DAYS.orEmpty()));
    }

    private static Map<String, Type> all(Collection<String> things, Type answer) {
        return things.stream().distinct().collect(Collectors.toMap(Function.identity(), thing -> answer));
    }

    /** Under its name rules read nothing but the appointment. */
    private void alone(Written appointment) {
        boolean taken = Stream.concat(
                        source.moves().stream().map(WorkflowSource.Move::id),
                        lanes().stream().map(WorkflowSource.Lane::id))
                .anyMatch(id -> id.text().equals(appointment.text()));
        if (taken) {
            mistakes.add(
                    appointment,
                    say("Rules read the appointment as '{id}', but a move or lane has this name.", appointment),
                    say("Give it another name."));
        }
    }

    private void readable(Written id) {
        if (declared.names().typeOf(id.text()).isPresent()) {
            mistakes.add(
                    id,
                    say("Rules read what is given here as '{id}', but the form has an item of that name.", id),
                    say("Give it another name."));
        }
    }
}
