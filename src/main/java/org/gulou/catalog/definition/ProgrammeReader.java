package org.gulou.catalog.definition;

import java.util.List;
import java.util.Optional;
import org.gulou.workflow.WorkflowSource;
import org.gulou.workflow.batch.Bulk;

/** Takes from {@code workflow.yaml} what cases have in common that are decided together. */
final class ProgrammeReader {
    private ProgrammeReader() {}

    static WorkflowSource.Programme read(Node.Fields file) {
        return new WorkflowSource.Programme(windows(file), file.writtens("rank"));
    }

    /** How a move with {@code for: batch} acts. */
    static Optional<Bulk> bulk(Node.Fields move) {
        return move.string("for").map(batch -> move.is("all") ? Bulk.ALL : Bulk.EACH);
    }

    private static List<WorkflowSource.Window> windows(Node.Fields file) {
        List<Node.Fields> windows = file.fields("window").map(List::of).orElseGet(() -> file.maps("window"));
        return windows.stream()
                .map(window -> new WorkflowSource.Window(
                        window.written("opens").orElseThrow(),
                        window.written("closes").orElseThrow(),
                        window.is("sealed")))
                .toList();
    }
}
