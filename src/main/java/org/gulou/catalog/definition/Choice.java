package org.gulou.catalog.definition;

import com.networknt.schema.path.NodePath;
import java.util.List;

/**
 * A value that may take several forms ({@code anyOf}).
 *
 * @param fork where the evaluation path has {@code anyOf}, or -1
 * @param at the value's path
 */
record Choice(int fork, List<Object> at) {
    static Choice on(NodePath evaluation, NodePath instance, int from) {
        int depth = 0;
        for (int i = 0; i < evaluation.getNameCount(); i++) {
            switch (String.valueOf(evaluation.getElement(i))) {
                case "anyOf" -> {
                    if (i >= from) {
                        return new Choice(i, Complaints.steps(instance).subList(0, depth));
                    }
                    i++;
                }
                case "properties" -> {
                    i++;
                    depth++;
                }
                case "items", "additionalProperties" -> depth++;
                default -> {
                    // $ref and the keyword itself stay at the same value
                }
            }
        }
        return new Choice(-1, List.of());
    }
}
