package org.gulou.catalog.foreign.govuk;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.Optional;
import org.gulou.kernel.Sentence;
import tools.jackson.databind.JsonNode;

/** What a component says of a wrong answer: one sentence for all that is wrong, or one for each kind of mistake. */
record Mistakes(JsonNode component) {
    /** How its checks call a pattern that is not kept. */
    private static final String PATTERN = "string\\.(pattern|regex)\\..*";

    /** The pattern that texts must keep; nothing where there is none. */
    String pattern() {
        JsonNode schema = component.path("schema");
        return component.path("type").asString("").matches("(Multiline)?TextField")
                ? schema.path("regex").asString(schema.path("pattern").asString(""))
                : "";
    }

    private JsonNode messages() {
        return component.path("options").path("customValidationMessages");
    }

    private String always() {
        return component.path("options").path("customValidationMessage").asString("");
    }

    /** What is said where the pattern is not kept; nothing where it has no words for it. */
    String ofPattern() {
        return messages().properties().stream()
                .filter(message -> message.getKey().matches(PATTERN))
                .map(message -> message.getValue().asString(""))
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElseGet(this::always);
    }

    /** What no check of the draft says. */
    Optional<Sentence> left() {
        var left = new ArrayList<String>();
        boolean said = !pattern().isBlank();
        if (!always().isBlank() && !(said && ofPattern().equals(always()))) {
            left.add(always());
        }
        messages().properties().forEach(message -> {
            String words = message.getValue().asString("");
            if (!words.isBlank() && !(said && ofPattern().equals(words))) {
                left.add(message.getKey() + ": " + words);
            }
        });
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        say("What it says of a wrong answer is not carried over: {words}", String.join("; ", left)));
    }
}
