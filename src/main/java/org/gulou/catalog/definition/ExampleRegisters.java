package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gulou.kernel.Actor;
import org.gulou.kernel.Written;
import org.gulou.workflow.Attempt;
import org.gulou.workflow.Lane;
import org.gulou.workflow.Question;
import org.gulou.workflow.Situation;
import org.gulou.workflow.Step;
import org.gulou.workflow.Workflow;

/**
 * What registers say in a story. Of whom it tells nothing is not connected there, so that an official enters the answer.
 */
final class ExampleRegisters {
    private final Map<String, String> told = new TreeMap<>();

    /** From now on they say this. */
    void told(Node.Fields registers) {
        registers.fields().keySet().forEach(register -> told.put(register, outcome(registers, register)));
    }

    /** The first answer that has come by now: a silent register has been asked to the end by then. */
    Optional<Step.Moved> answer(Workflow workflow, Situation situation) {
        return workflow.questions(situation).stream()
                .flatMap(question -> Optional.ofNullable(told.get(question.register()))
                        .filter(says ->
                                !says.equals(Lane.SILENT) || !question.until().isAfter(situation.now()))
                        .map(says ->
                                new Attempt(question.move(), new Actor.Portal(), Question.answer(List.of(says), "")))
                        .stream())
                .map(attempt -> workflow.step(situation, attempt))
                .filter(Step.Moved.class::isInstance)
                .map(Step.Moved.class::cast)
                .findFirst();
    }

    /** When the first of the registers that keep silent has been asked for the last time. */
    Optional<Instant> silence(List<Question> open) {
        return open.stream()
                .filter(question -> Lane.SILENT.equals(told.get(question.register())))
                .map(Question::until)
                .min(Comparator.naturalOrder());
    }

    /** Whoever tells a record has found one. */
    private static String outcome(Node.Fields registers, String register) {
        return registers.string(register).orElse("found");
    }

    /**
     * Only a register that is asked can be told to have found something.
     *
     * @param ofForm the registers that the form would ask
     */
    static void check(Node.Fields registers, Workflow workflow, Set<String> ofForm, Mistakes mistakes) {
        var asked = new TreeSet<String>(ofForm);
        workflow.states().stream()
                .flatMap(state -> state.lanes().stream())
                .flatMap(lanes -> lanes.all().stream())
                .forEach(lane -> lane.ask().ifPresent(ask -> asked.add(ask.register())));
        registers.fields().keySet().stream()
                .filter(register -> !asked.contains(register))
                .filter(register -> Set.of("found", "contradicts").contains(outcome(registers, register)))
                .forEach(register -> mistakes.unknown(
                        new Written(register, registers.keyPlace(register)),
                        say("register that form or workflow ask"),
                        asked));
    }
}
