package org.gulou.forms;

import java.util.List;
import java.util.stream.Collectors;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Sha256;

/**
 * Answers of an earlier case that a page may take over once the person agrees; nothing of them counts before.
 *
 * @param answers those that still fit what the page asks
 */
public record Reuse(EarlierCase from, List<Answer> answers) {
    /**
     * An answer that may be taken over.
     *
     * @param path of the question that it would answer
     * @param values as they were typed
     * @param shown as people read it, masked where it is sensitive
     */
    public record Answer(String path, LocalizedText label, List<String> values, LocalizedText shown) {}

    public Reuse {
        answers = List.copyOf(answers);
    }

    /** Names exactly what was shown: she agrees to these values, not to whatever stands there later. */
    public String id() {
        String all = answers.stream()
                .map(answer -> answer.path() + "=" + String.join("\n", answer.values()))
                .collect(Collectors.joining("\n\n", from.number() + "\n\n", ""));
        return Sha256.hex(all).substring(0, 16);
    }

    /** The answers with what she agreed to. */
    public Answers into(Answers before) {
        Answers after = before;
        for (Answer answer : answers) {
            after = after.with(answer.path(), answer.values())
                    .withOrigin(answer.path(), Origin.earlier(answer.values(), from));
        }
        return after;
    }

    /** Whether {@code other} has all of this. */
    boolean isWithin(Reuse other) {
        return answers.stream()
                .allMatch(answer -> other.answers().stream()
                        .anyMatch(there -> there.path().equals(answer.path())
                                && there.values().equals(answer.values())));
    }
}
