package org.gulou.catalog.definition;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Optional;
import org.gulou.kernel.Problem;

/** Questions that call their title a label, as other form builders do; here a label renames questions of an element. */
final class Titles {
    private static final String LABEL = "label";

    private Titles() {}

    /**
     * What is wrong where a label stands that belongs beside {@code use}.
     *
     * @param path the keys and positions that lead to what broke a schema
     */
    static Optional<Problem> mistaken(Node root, List<Object> path) {
        Node node = root;
        for (Object step : path) {
            if (!(node instanceof Node.Fields fields)) {
                node = node instanceof Node.Items list ? list.items().get(Integer.parseInt(step.toString())) : node;
            } else if (step.equals(LABEL) && fields.get("kind").isPresent()) {
                return Optional.of(fields.keyPlace(LABEL)
                        .problem(say("'{key}' belongs beside 'use'.", LABEL), say("Write '{key}:'.", "title")));
            } else {
                node = fields.fields().getOrDefault(step.toString(), fields);
            }
        }
        return Optional.empty();
    }
}
