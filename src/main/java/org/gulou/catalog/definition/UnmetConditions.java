package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.kernel.Written;
import org.gulou.language.Expression;
import org.gulou.language.Names;
import org.gulou.language.Type;
import org.gulou.workflow.By;
import org.gulou.workflow.Effect;
import org.gulou.workflow.Ending;
import org.gulou.workflow.Move;
import org.gulou.workflow.State;
import org.gulou.workflow.Target;
import org.gulou.workflow.Workflow;
import org.gulou.workflow.WorkflowSource;

/**
 * Whether the portal grants by itself what somebody is not entitled to: a condition that is not binding keeps nobody from
 * filing, so before a result of its own an official must have had the case in hand, or the move must ask.
 *
 * @param names what rules of the workflow read
 */
record UnmetConditions(Laid laid, Names names, WorkflowSource source, Workflow workflow, Mistakes mistakes) {
    /** Whether all conditions are met, as workflows, letters and the forms of officials read it. */
    static final String FACT = "eligible";

    private static final String PATH = "case." + FACT;

    void check() {
        List<Node.Fields> open = laid.service().maps("eligibility").stream()
                .filter(condition -> condition.get("when").isPresent() && !condition.is("binding"))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Set<String> unseen = unseen(open);
        source.moves()
                .forEach(written -> workflow.move(written.id().text())
                        .filter(move -> move.by() instanceof By.Auto && grants(move) && !asks(move, open))
                        .filter(move -> leaving(unseen, move))
                        .ifPresent(move -> mistakes.warn(written.when()
                                .orElse(written.id())
                                .problem(
                                        say(
                                                "The portal takes '{move}' by itself, also for who does not meet a condition of eligibility that is not binding.",
                                                move),
                                        say(
                                                "Let it ask: 'when: {rule}', and give those who do not meet it another way; or make the condition binding.",
                                                PATH)))));
    }

    private boolean grants(Move move) {
        return move.issues(Effect.CERTIFICATE)
                || (move.to() instanceof Target.To(String state)
                        && workflow.state(state)
                                .end()
                                .filter(Ending.GRANTED::equals)
                                .isPresent());
    }

    private boolean leaving(Set<String> unseen, Move move) {
        return move.from().stream().anyMatch(unseen::contains);
    }

    /** The states that a case can be in without an official, or a condition, having judged it. */
    private Set<String> unseen(List<Node.Fields> open) {
        var unseen = new LinkedHashSet<String>();
        Deque<String> next = new ArrayDeque<>(List.of(workflow.start()));
        while (!next.isEmpty()) {
            String at = next.remove();
            if (isWorkedOn(workflow.state(at)) || !unseen.add(at)) {
                continue;
            }
            workflow.moves().stream()
                    .filter(move -> move.from().contains(at) && !move.by().isOfficial() && !asks(move, open))
                    .forEach(move -> {
                        if (move.to() instanceof Target.To(String to)) {
                            next.add(to);
                        }
                    });
        }
        return unseen;
    }

    /** Whether officials do something in it before the portal goes on. */
    private static boolean isWorkedOn(State state) {
        return state.lanes().stream()
                .flatMap(lanes -> lanes.all().stream())
                .anyMatch(lane -> lane.entrusted().isEmpty() && lane.part().isEmpty());
    }

    /** Whether it is only taken where the conditions are met: it reads that they are, or what they ask for follows. */
    private boolean asks(Move move, List<Node.Fields> open) {
        return move.when()
                .filter(when -> when.reads().contains(PATH) || follows(when, open))
                .isPresent();
    }

    private boolean follows(Expression when, List<Node.Fields> open) {
        return open.stream()
                .allMatch(condition -> condition.get("each").isEmpty()
                        && condition
                                .written("when")
                                .flatMap(this::rule)
                                .filter(met -> when.implies(List.of(met)))
                                .isPresent());
    }

    private Optional<Expression> rule(Written written) {
        return Expression.compile(written.text(), names, Type.BOOLEAN.orEmpty())
                        instanceof Expression.Compilation.Ready ready
                ? Optional.of(ready.expression())
                : Optional.empty();
    }
}
