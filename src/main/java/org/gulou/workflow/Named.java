package org.gulou.workflow;

import static org.gulou.kernel.Sentence.say;

import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Sentence;

/** Names what a workflow is made of as its owner knows it: as the file has it, and as people read it. */
record Named(Workflow workflow) {
    static Sentence of(String id, LocalizedText label) {
        boolean saysMore = label.languages().stream()
                .anyMatch(language -> !label.in(language).equals(id));
        return saysMore ? say("{id} ({label})", id, label) : Sentence.quote(id);
    }

    /** What a clock or a quota names: a move, a state, or an event, which has no other name. */
    Sentence occasion(String id) {
        return workflow.move(id)
                .map(Move::inWords)
                .orElseGet(() -> workflow.states().stream()
                        .filter(state -> state.id().equals(id))
                        .findFirst()
                        .map(State::inWords)
                        .orElseGet(() -> Sentence.quote(id)));
    }
}
