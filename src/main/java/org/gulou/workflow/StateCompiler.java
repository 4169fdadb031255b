package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Period;
import org.gulou.language.Type;

/** Compiles states. */
final class StateCompiler {
    static final Set<Type> MOMENTS = Set.of(Type.DATE, Type.DATE_TIME);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** By whom moves come that are no work of an office, nor of those whose case it is. */
    private static final Set<String> OF_NOBODY = Set.of("time", "auto", "anyone");

    private final Vocabulary words;
    private final List<WorkflowSource.Move> moves;
    private final Mistakes mistakes;

    StateCompiler(Vocabulary words, List<WorkflowSource.Move> moves, Mistakes mistakes) {
        this.words = words;
        this.moves = moves;
        this.mistakes = mistakes;
    }

    State compile(WorkflowSource.State written) {
        somebodyWorks(written);
        Optional<By> routed = written.worker().flatMap(worker -> LanesCompiler.routed(worker, words.names(), mistakes));
        return new State(
                written.id().text(),
                written.label(),
                written.citizen(),
                written.text(),
                written.worker()
                        .filter(worker -> routed.isEmpty())
                        .flatMap(worker -> role(worker, words.declared(), mistakes)),
                routed.flatMap(by -> by instanceof By.Routed there ? Optional.of(there) : Optional.empty()),
                waitsFor(written),
                written.lanes().map(lanes -> new LanesCompiler(words, mistakes).compile(written, lanes)),
                timing(written),
                written.endsOnWorkday()
                        .orElse(written.waitsFor().filter(WaitsFor::isPerson).isPresent()),
                pauses(written),
                written.atMost(),
                written.edits(),
                written.shows().stream().map(this::shown).toList(),
                written.end());
    }

    /** As written; without a word a state that time ends, and which nobody leaves by a move of their own, waits for time. */
    private Optional<WaitsFor> waitsFor(WorkflowSource.State state) {
        boolean timeAlone = state.then().isPresent()
                && state.end().isEmpty()
                && state.lanes().isEmpty()
                && state.worker().isEmpty()
                && moves.stream()
                        .filter(move -> move.from().stream()
                                .anyMatch(from -> from.text().equals(state.id().text())))
                        .allMatch(move -> move.by().stream().allMatch(by -> OF_NOBODY.contains(by.text())));
        return state.waitsFor().or(() -> timeAlone ? Optional.of(WaitsFor.TIME) : Optional.empty());
    }

    private void somebodyWorks(WorkflowSource.State state) {
        if (state.end().isPresent() && state.lanes().isPresent()) {
            mistakes.add(
                    state.id(),
                    say("Nobody works side by side in '{state}': it is an end.", state.id()),
                    say("Take the lanes or the end away."));
        }
        if (state.end().isEmpty()
                && state.lanes().isEmpty()
                && state.worker().isEmpty()
                && waitsFor(state).isEmpty()) {
            mistakes.add(
                    state.id(),
                    say("The state '{state}' says neither who works there nor what it waits for.", state.id()),
                    say("Write 'worker: <role>.<level>', or 'waitsFor: applicant' or 'waitsFor: time'."));
        }
        if (state.worker().isPresent() && state.waitsFor().isPresent()) {
            mistakes.add(
                    state.id(),
                    say("The state '{state}' has a worker and waits for somebody else too.", state.id()),
                    say("Leave one of 'worker' and 'waitsFor' out."));
        }
    }

    static Optional<Role> role(Written word, Declared declared, Mistakes mistakes) {
        Optional<Role> role = Role.read(word.text());
        if (role.isEmpty()) {
            mistakes.add(
                    word,
                    say("Expected a role and a level like clerk.county, got '{word}'.", word),
                    say("The levels are province, prefecture, county, township and village."));
        }
        role.map(Role::level)
                .flatMap(level -> Optional.ofNullable(declared.deserted().get(level)))
                .ifPresent(body -> mistakes.add(
                        word,
                        say(
                                "Nobody is '{word}' for cases of '{body}', which offers the service: no body of that"
                                        + " level serves it.",
                                word,
                                body),
                        say("Name a level that has a body there, or add the body to the vocabulary.")));
        return role;
    }

    private Optional<State.Timing> timing(WorkflowSource.State state) {
        if (state.then().isEmpty()) {
            if (state.lasts().isPresent() || state.until().isPresent()) {
                mistakes.add(
                        state.id(),
                        say("The state '{state}' is limited in time, but nothing happens then.", state.id()),
                        say("Name a move by time: 'then: <move>'."));
            }
            return Optional.empty();
        }
        Written then = state.then().get();
        if (mistakes.knows(then, say("move"), words.moves())
                && !words.timeMoves().contains(then.text())) {
            mistakes.noneOfTime(then);
        }
        if (state.lasts().isPresent() == state.until().isPresent()) {
            mistakes.add(then, say("Expected either 'lasts' or 'until' beside 'then'."));
            return Optional.empty();
        }
        return state.lasts()
                .<State.Timing>map(period -> new State.Timing.Lasts(period, then.text()))
                .or(() -> state.until().flatMap(this::moment).map(day -> new State.Timing.Until(day, then.text())));
    }

    private Optional<Expression> moment(Written until) {
        Optional<Expression> rule = mistakes.rule(until, words.names(), new Type.OrEmpty(Type.ANY));
        rule.map(expression -> expression.type().present())
                .filter(type -> !MOMENTS.contains(type) && !type.equals(Type.ANY))
                .ifPresent(type -> mistakes.add(
                        until,
                        say("Expected a date, or a date and time, got {type}.", type),
                        DAY.matcher(until.text()).matches()
                                ? say("Write {rule}", "date(\"" + until + "\")")
                                : Period.parse(until.text())
                                        .map(period -> say("Write 'lasts: {period}' for a length of time.", period))
                                        .orElse(Sentence.NONE)));
        return rule;
    }

    private Set<String> pauses(WorkflowSource.State state) {
        if (state.pauses().isEmpty() && state.atMost().isPresent()) {
            mistakes.add(
                    state.id(),
                    say("'atMost' bounds a pause, but the state '{state}' pauses no clock.", state.id()),
                    say("Name the clocks: 'pauses: [<clock>]'."));
        }
        var pauses = new LinkedHashSet<String>();
        for (Written clock : state.pauses()) {
            mistakes.knows(clock, say("clock"), words.clocks());
            pauses.add(clock.text());
        }
        return pauses;
    }

    /** A path of the form, or a named rule. */
    private String shown(Written path) {
        Names names = words.declared().names();
        String first = path.text().split("\\.", 2)[0];
        if (names.typeOf(first).isPresent()
                || mistakes.knows(new Written(first, path.place()), say("item"), names.all())) {
            new AnswerPath(path, mistakes)
                    .check(
                            names.typeOf(first),
                            whole -> say("Write {path} alone: a notice shows whole answers.", whole));
        }
        return path.text();
    }
}
