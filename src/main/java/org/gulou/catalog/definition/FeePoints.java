package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.kernel.Written;
import org.gulou.workflow.Beforehand;
import org.gulou.workflow.By;
import org.gulou.workflow.Ending;
import org.gulou.workflow.Move;
import org.gulou.workflow.Need;
import org.gulou.workflow.Target;
import org.gulou.workflow.Workflow;
import org.gulou.workflow.WorkflowSource;

/**
 * Whether fees can be paid: what they come to is known when they are due, and they are due before a move that is there and
 * waits for money; and whether a workflow that waits for payments gets any.
 */
record FeePoints(Laid laid, WorkflowSource source, Workflow workflow, Mistakes mistakes) {
    private static final String BEFORE = "before ";
    private static final String OF_FEES = "fee.";
    private static final String DECIDED = "case.decidedOn";
    private static final String ACCEPTED = "case.acceptedOn";

    void check() {
        List<Node.Fields> fees = laid.service().maps("fees");
        fees.forEach(this::known);
        fees.forEach(fee -> fee.written("due")
                .filter(due -> due.text().startsWith(BEFORE))
                .map(due -> new Written(due.text().substring(BEFORE.length()), due.place()))
                .ifPresent(due -> waits(due, fee.get("when").isEmpty())));
        if (fees.isEmpty()) {
            occasions().filter(event -> event.text().startsWith(OF_FEES)).forEach(this::neverComes);
        }
    }

    /** Nothing is decided as long as a fee is not paid, and nobody can pay what hangs on the decision. */
    private void known(Node.Fields fee) {
        Optional<Move> before = fee.string("due")
                .filter(due -> due.startsWith(BEFORE))
                .flatMap(due -> workflow.move(due.substring(BEFORE.length())));
        boolean decided = before.filter(move -> move.from().stream()
                        .anyMatch(state -> workflow.state(state).isEnd()))
                .isPresent();
        List<String> toCome = before.isEmpty() ? List.of(ACCEPTED, DECIDED) : decided ? List.of() : List.of(DECIDED);
        Stream.of("when", "amount")
                .flatMap(key -> fee.written(key).stream())
                .forEach(
                        rule -> toCome.stream()
                                .filter(fact -> reads(rule.text(), fact, Set.of()))
                                .findFirst()
                                .ifPresent(
                                        fact -> mistakes.add(
                                                rule.problem(
                                                        say(
                                                                "The fee hangs on {fact}, which is not known when it must be paid.",
                                                                fact),
                                                        say(
                                                                "Reckon from a day that has come, such as case.filedOn, or let it be due later.")))));
    }

    /** Whether a rule reads a fact, by itself or through named rules. */
    private boolean reads(String rule, String fact, Set<String> seen) {
        return rule.contains(fact)
                || laid.form().fields("rules").stream()
                        .flatMap(rules -> rules.fields().keySet().stream()
                                .filter(name -> !seen.contains(name)
                                        && Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                                .matcher(rule)
                                                .find())
                                .map(name -> Map.entry(name, rules.stringOrEmpty(name))))
                        .anyMatch(named -> reads(
                                named.getValue(),
                                fact,
                                Stream.concat(seen.stream(), Stream.of(named.getKey()))
                                        .collect(Collectors.toSet())));
    }

    /** @param always whether the line is due in every case */
    private void waits(Written due, boolean always) {
        List<Move> people = workflow.moves().stream()
                .filter(move -> !(move.by() instanceof By.Time))
                .toList();
        workflow.move(due.text())
                .ifPresentOrElse(
                        move -> {
                            if (!people.contains(move)) {
                                mistakes.add(due.problem(
                                        say(
                                                "Time takes '{move}' whether it is paid or not, so nobody has to pay.",
                                                move),
                                        say("Name a move that people take.")));
                            } else if (takesOn(move) && always) {
                                everyonePays(due, move);
                            } else if (!takesOn(move)) {
                                mistakes.add(
                                        due.problem(
                                                say(
                                                        "The fee is due before '{move}', which gives nothing for it: nobody is to pay for being corrected, refused or let go.",
                                                        move),
                                                say(
                                                        "Name the move by which the case goes on, or what is asked for is granted.")));
                            }
                        },
                        () -> nowhere(due, people));
    }

    /** The state to which the move leads may be meant, of which there can be several. */
    private void nowhere(Written due, List<Move> people) {
        List<String> leading = people.stream()
                .filter(move -> move.to().equals(new Target.To(due.text())))
                .map(Move::id)
                .toList();
        if (leading.isEmpty()) {
            mistakes.unknown(due, say("move"), people.stream().map(Move::id).toList());
        } else {
            mistakes.add(due.problem(
                    say("'{state}' is a state, and a fee is due before a move.", due),
                    say("Name the move that leads there: {moves}.", String.join(", ", leading))));
        }
    }

    /** What is due before a move that a case can go round is paid by some alone. */
    private void everyonePays(Written due, Move move) {
        var before = new Beforehand(workflow);
        workflow.states().stream()
                .filter(state -> state.end().filter(Ending.GRANTED::equals).isPresent())
                .filter(state -> !before.comesBefore(move.id(), state.id()))
                .findFirst()
                .ifPresent(state -> mistakes.warn(due.problem(
                        say("A case can come to '{state}' without '{move}', and then nobody has to pay.", state, move),
                        say("Name a move that every case takes on its way there."))));
    }

    /** Money never stands in the way of a correction, nor of an end without what was asked for. */
    private boolean takesOn(Move move) {
        boolean corrects = move.needs().contains(new Need.Items());
        boolean endsWithout = move.to() instanceof Target.To(String state)
                && workflow.state(state)
                        .end()
                        .filter(end -> end != Ending.GRANTED)
                        .isPresent();
        return !corrects && !endsWithout;
    }

    private Stream<Written> occasions() {
        return Stream.concat(
                source.moves().stream().flatMap(move -> move.on().stream()),
                source.clocks().stream()
                        .flatMap(clock -> Stream.concat(
                                clock.starts().stream().map(WorkflowSource.Start::occasion), clock.stops().stream())));
    }

    /** A variant may well be free of charge where others are not. */
    private void neverComes(Written event) {
        mistakes.warn(event.problem(
                say("'{event}' never comes: the service asks no fee.", event),
                say("Write what it costs under 'fees' in service.yaml, or wait for something else.")));
    }
}
