package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Nearest;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Sentence;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Fault;
import org.gulou.language.Names;
import org.gulou.language.Type;

/** Gathers what is wrong with a definition, so that its owner hears of everything at once. */
final class Mistakes {
    private static final String ACCEPTED_ON = "case.acceptedOn";

    private static final List<String> OF_ANSWERS = List.of("source", "disputed");

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<Problem> judged;
    private final List<Written> askingAcceptance = new ArrayList<>();

    /** @param ofPublished whether what is wrong and yet keeps nothing from being run is only told */
    Mistakes(boolean ofPublished) {
        judged = ofPublished ? warnings : problems;
    }

    void add(Written at, Sentence found, Sentence advice) {
        judged.add(at.problem(found, advice));
    }

    void add(Written at, Sentence found) {
        judged.add(at.problem(found));
    }

    /** What is sound, but may not be meant so. */
    void warn(Written at, Sentence found, Sentence advice) {
        warnings.add(at.problem(found, advice));
    }

    /** A move that somebody takes is named where time takes one. */
    void noneOfTime(Written move) {
        add(
                move,
                say("Time can only take a move that is 'by: time', and '{word}' is not.", move),
                say("Write a second move, 'by: time' and with 'action: {word}': both are one to people.", move));
    }

    /** The certificate is the letter of the result. */
    boolean knowsLetter(Written letter, Collection<String> known) {
        if (!letter.text().equals(Effect.CERTIFICATE) || known.contains(letter.text())) {
            return knows(letter, say("letter"), known);
        }
        add(
                letter,
                say("The service has no certificate"),
                say("Name its letter in service.yaml under 'result': {key}.", "certificate: letters/permit.html"));
        return false;
    }

    /** Whether it is somebody who can be told of a case; officials find it in their queue. */
    boolean knowsPerson(Written name, Collection<String> known) {
        if (!name.text().contains(".")) {
            return knows(name, say("person to notify"), known);
        }
        add(
                name,
                say(
                        "'{post}' is a post; of an open case its holders are told only what time or the portal does, else they find it in their queue",
                        name),
                say(
                        "Leave it out, or notify one of {known}.",
                        known.stream().sorted().toList()));
        return false;
    }

    /** Whether {@code name} is one of {@code known}; says so if not. */
    boolean knows(Written name, Sentence kind, Collection<String> known) {
        boolean isKnown = known.contains(name.text());
        if (!isKnown) {
            problems.add(name.problem(
                    say("There is no {what} '{name}'.", kind, name), Nearest.suggestion(name.text(), known)));
        }
        return isKnown;
    }

    /** The rule, ready to be evaluated; empty, and said why, if it cannot be. */
    Optional<Expression> rule(Written text, Names names, Type expected) {
        return switch (Expression.compile(text.text(), names, expected)) {
            case Expression.Compilation.Ready(Expression expression, List<Fault> faults) -> {
                faults.forEach(fault -> warnings.add(fault.in(text)));
                expression.runaway().ifPresent(fault -> problems.add(fault.in(text)));
                if (text.text().contains(ACCEPTED_ON)) {
                    askingAcceptance.add(text);
                }
                OF_ANSWERS.stream().filter(expression::calls).forEach(function -> unknown(text, function));
                yield Optional.of(expression);
            }
            case Expression.Compilation.Refused(List<Fault> faults) -> {
                faults.forEach(fault -> problems.add(fault.in(text)));
                yield Optional.empty();
            }
        };
    }

    /** A case keeps what was answered, not where it came from. */
    private void unknown(Written text, String function) {
        add(
                text,
                say("not yet: {function}(…) in a rule of the workflow.", function),
                say("Ask it in a named rule of form.yaml, under 'rules', and read that rule here."));
    }

    /** Rules that read the day of the acceptance, where no move is one. */
    void nothingAccepts() {
        askingAcceptance.forEach(rule -> add(
                rule,
                say("case.acceptedOn is never known here: it is the day of the move 'accept'."),
                say("Call the move so by which a case is accepted, or write 'action: accept' in it.")));
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return problems.stream().distinct().sorted().toList();
    }

    List<Problem> warnings() {
        return warnings.stream().distinct().sorted().toList();
    }
}
