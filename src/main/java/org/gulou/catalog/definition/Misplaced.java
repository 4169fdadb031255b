package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gulou.kernel.Sentence;

/** A key that is right, and stands where other form languages have it: where it stands in this one. */
final class Misplaced {
    /** What stands at the top of a file of a service, with keys by which it is known to be that file. */
    private record File(String name, List<String> marks, Set<String> keys) {}

    private static final List<File> FILES = List.of(
            new File(
                    "service.yaml",
                    List.of("owner", "retention"),
                    Set.of(
                            "papers",
                            "fees",
                            "eligibility",
                            "signs",
                            "result",
                            "letters",
                            "time",
                            "offered",
                            "variants",
                            "once")),
            new File(
                    "form.yaml",
                    List.of("pages", "sections"),
                    Set.of("pages", "sections", "rules", "checks", "retired")),
            new File(
                    "workflow.yaml",
                    List.of("states", "moves"),
                    Set.of(
                            "states",
                            "moves",
                            "clocks",
                            "start",
                            "parties",
                            "window",
                            "rank",
                            "quotas",
                            "appointments")));

    private Misplaced() {}

    /** @param known the keys that may stand there */
    static Sentence advice(String key, Collection<String> known) {
        boolean option = known.contains("exclusive");
        boolean page = known.contains("each") && known.contains("items") && !known.contains("repeat");
        return switch (key) {
            case "each" ->
                known.contains("repeat")
                        ? say("Rows that follow from a list are written 'repeat: {each}'.", "{each: … as …}")
                        : Sentence.NONE;
            case "register", "ask" ->
                known.contains("persons") ? say("Write 'does: {ask}'.", "{ask: register …, by: […]}") : Sentence.NONE;
            case "silence" ->
                known.contains("citizen") ? say("Name in 'then' the move that time takes.") : Sentence.NONE;
            case "asOf" ->
                known.contains("limit")
                        ? say("Write it beside what starts the clock: 'starts: {start}'.", "{on: …, asOf: …}")
                        : Sentence.NONE;
            case "only", "show", "when" ->
                option ? say("Write 'only' beside the options: only: {rule}.", "id != \"…\" or …") : Sentence.NONE;
            case "checks" ->
                page
                        ? say("A page has no checks: write them at an item or a group of it, or at the end of the"
                                + " form.")
                        : Sentence.NONE;
            case "purpose" -> page ? say("Write it at each item that is answered.") : Sentence.NONE;
            default -> elsewhere(key, known);
        };
    }

    /** Within something a key of the top of a file. */
    static Sentence fromTop(String key, Collection<String> known) {
        return FILES.stream()
                .filter(file -> file.keys().contains(key)
                        && FILES.stream().noneMatch(other -> known.containsAll(other.marks())))
                .findFirst()
                .map(file -> say("It stands at the top of {file}.", file.name()))
                .orElse(Sentence.NONE);
    }

    /** At the top of one file a key of another. */
    private static Sentence elsewhere(String key, Collection<String> known) {
        boolean top = FILES.stream().anyMatch(file -> known.containsAll(file.marks()));
        return FILES.stream()
                .filter(file -> top && file.keys().contains(key) && !known.containsAll(file.marks()))
                .findFirst()
                .map(file -> say("It stands in {file}.", file.name()))
                .orElse(Sentence.NONE);
    }
}
