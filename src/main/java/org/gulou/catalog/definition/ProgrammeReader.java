package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;
import org.gulou.workflow.WorkflowSource;
import org.gulou.workflow.batch.Bulk;

/** Takes from {@code workflow.yaml} what cases have in common that are decided together. */
final class ProgrammeReader {
    private ProgrammeReader() {}

    static WorkflowSource.Programme read(Node.Fields file) {
        return new WorkflowSource.Programme(windows(file), file.writtens("rank"), quotas(file));
    }

    /** Child cases are proved with the rest, but cannot be filed yet. */
    static void partsToCome(WorkflowSource source, Mistakes mistakes) {
        source.states().stream()
                .flatMap(state -> state.lanes().stream())
                .flatMap(lanes -> lanes.all().stream())
                .filter(lane -> lane.part().isPresent())
                .forEach(lane -> mistakes.add(lane.id().problem(NotYet.reason(say("a sub-case ('parts')")))));
    }

    /** How a move with {@code for: batch} acts. */
    static Optional<Bulk> bulk(Node.Fields move) {
        return move.string("for").map(batch -> move.is("all") ? Bulk.ALL : Bulk.EACH);
    }

    private static List<WorkflowSource.Quota> quotas(Node.Fields file) {
        return file.fields("quotas").stream()
                .flatMap(all -> all.fields().keySet().stream()
                        .flatMap(name -> all.fields(name).stream().map(quota -> {
                            LocalizedText title = quota.words("title");
                            return new WorkflowSource.Quota(
                                    new Written(name, all.keyPlace(name)),
                                    title.isEmpty() ? LocalizedText.of(name, name) : title,
                                    quota.written("of").orElseThrow(),
                                    quota.writtens("per"),
                                    quota.written("takes"),
                                    quota.written("reserves").orElseThrow(),
                                    quota.written("uses").orElseThrow(),
                                    quota.stringOrEmpty("short").equals("wait"));
                        })))
                .toList();
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
