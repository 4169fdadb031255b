package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.Collection;
import org.gulou.kernel.Sentence;

/** A key that is right, and stands where other form languages have it: where it stands in this one. */
final class Misplaced {
    private Misplaced() {}

    /** @param known the keys that may stand there */
    static Sentence advice(String key, Collection<String> known) {
        boolean option = known.contains("exclusive");
        boolean page = known.contains("each") && known.contains("items") && !known.contains("repeat");
        return switch (key) {
            case "only", "show", "when" ->
                option ? say("Write 'only' beside the options: only: {rule}.", "id != \"…\" or …") : Sentence.NONE;
            case "checks" ->
                page
                        ? say(
                                "A page has no checks: write them at an item or a group of it, or at the end of the form.")
                        : Sentence.NONE;
            case "purpose" -> page ? say("Write it at each item that is answered.") : Sentence.NONE;
            default -> Sentence.NONE;
        };
    }
}
