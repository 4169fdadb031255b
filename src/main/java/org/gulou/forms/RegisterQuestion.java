package org.gulou.forms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a page would ask a register to fill in questions.
 *
 * @param page its id
 * @param keys by which it is asked; empty for whoever applies
 * @param beside the identity number that stands beside the questions, where keys are empty
 * @param inRow whether the questions stand in a row, which tells of somebody else than whoever applies
 * @param fields the names of what is wanted: the ids of the questions
 * @param paths of the questions with row keys, or of the one group whose rows are wanted
 */
public record RegisterQuestion(
        String page,
        String register,
        Optional<List<String>> keys,
        Optional<String> beside,
        boolean inRow,
        Set<String> fields,
        Set<String> paths) {
    /** Whether it is asked whether it holds papers. */
    boolean isOfPapers() {
        return page.equals(Journey.PAPERS);
    }

    /** What stands for the keys by which it may have been asked: those of whoever applies, or the number beside it. */
    Set<String> marks() {
        var marks = new LinkedHashSet<String>();
        keys.or(() -> inRow ? Optional.empty() : Optional.of(List.of()))
                .map(FromRegister::mark)
                .ifPresent(marks::add);
        beside.map(List::of).map(FromRegister::mark).ifPresent(marks::add);
        return marks;
    }
}
