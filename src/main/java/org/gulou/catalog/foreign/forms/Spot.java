package org.gulou.catalog.foreign.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a text of YAML.
 *
 * @param steps that lead there from the top: keys, and the places of members in lists, counted from 0
 */
record Spot(List<Object> steps) {
    Spot {
        steps = List.copyOf(steps);
    }

    /** The innermost at a line and column, both counted from 1; empty where nothing is. */
    static Optional<Spot> at(String text, int line, int column) {
        var steps = new ArrayList<Object>();
        new Compose(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build())
                .composeString(text)
                .ifPresent(root -> descend(root, line - 1, column - 1, steps));
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Spot(steps));
    }

    private static void descend(Node node, int line, int column, List<Object> steps) {
        switch (node) {
            case MappingNode map -> {
                for (NodeTuple pair : map.getValue()) {
                    if (pair.getKeyNode() instanceof ScalarNode key
                            && (holds(key, line, column) || holds(pair.getValueNode(), line, column))) {
                        steps.add(key.getValue());
                        descend(pair.getValueNode(), line, column, steps);
                        return;
                    }
                }
            }
            case SequenceNode list -> {
                for (int i = 0; i < list.getValue().size(); i++) {
                    if (holds(list.getValue().get(i), line, column)) {
                        steps.add(i);
                        descend(list.getValue().get(i), line, column, steps);
                        return;
                    }
                }
            }
            default -> {}
        }
    }

    private static boolean holds(Node node, int line, int column) {
        return node.getStartMark()
                        .filter(start -> !isBehind(start, line, column))
                        .isPresent()
                && node.getEndMark().filter(end -> isBehind(end, line, column)).isPresent();
    }

    private static boolean isBehind(Mark mark, int line, int column) {
        return mark.getLine() > line || (mark.getLine() == line && mark.getColumn() > column);
    }
}
