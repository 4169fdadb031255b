package org.gulou.web.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gulou.forms.Question;

/**
 * A question in its place on a page: what a chosen option asks for stands below that option.
 *
 * @param below the questions below each chosen option, by its value
 * @param parts of a group
 * @param rows of a repeating group
 */
public record Placed(Question question, Map<String, List<Placed>> below, List<Placed> parts, List<Line> rows) {
    /** A row with its questions in their places. */
    public record Line(Question.Row row, List<Placed> parts) {}

    public Placed {
        below = Map.copyOf(below);
    }

    /** The questions in their order; one that several options ask for stands below the first of them that is chosen. */
    static List<Placed> of(List<Question> questions) {
        var waiting = new ArrayDeque<>(questions);
        var placed = new ArrayList<Placed>();
        while (!waiting.isEmpty()) {
            placed.add(of(waiting.remove(), waiting));
        }
        return List.copyOf(placed);
    }

    private static Placed of(Question question, Deque<Question> following) {
        var below = new HashMap<String, List<Placed>>();
        for (Question.Choice choice : question.options()) {
            if (choice.chosen() && !choice.asks().isEmpty()) {
                following.stream()
                        .filter(next -> next.id().equals(choice.asks()))
                        .findFirst()
                        .filter(following::remove)
                        .ifPresent(asked -> below.put(choice.value(), List.of(of(asked, following))));
            }
        }
        return new Placed(
                question,
                below,
                of(question.parts()),
                question.rows().stream()
                        .map(row -> new Line(row, of(row.parts())))
                        .toList());
    }

    /** What stands below this option. */
    public List<Placed> under(Question.Choice option) {
        return below.getOrDefault(option.value(), List.of());
    }
}
