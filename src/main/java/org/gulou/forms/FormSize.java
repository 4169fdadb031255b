package org.gulou.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gulou.forms.source.FormSource;
import org.gulou.forms.source.ItemSource;
import org.gulou.kernel.Problem;
import org.gulou.kernel.Written;

/**
 * How much a form may hold: each of its rules is read with all that it may name, so that the work grows with the square.
 * No form of a government comes near.
 */
final class FormSize {
    private static final int MOST_RULES = 500;
    private static final int MOST_ITEMS = 2_000;

    private FormSize() {}

    /** What goes beyond it, each told where it does. */
    static List<Problem> exceeded(FormSource form) {
        var problems = new ArrayList<Problem>();
        List<Written> rules = List.copyOf(form.rules().values());
        if (rules.size() > MOST_RULES) {
            problems.add(rules.get(MOST_RULES)
                    .problem(
                            say(
                                    "Expected at most {most} named rules in a form, got {number}",
                                    MOST_RULES,
                                    rules.size()),
                            say("Say what belongs together in one rule, or in a table.")));
        }
        List<ItemSource> items = form.pages().stream()
                .flatMap(page -> page.items().stream())
                .flatMap(FormSize::all)
                .toList();
        if (items.size() > MOST_ITEMS) {
            problems.add(items.get(MOST_ITEMS)
                    .place()
                    .problem(
                            say("Expected at most {most} questions in a form, got {number}", MOST_ITEMS, items.size()),
                            say("Ask what repeats itself in a group with 'repeat', or make two services of it.")));
        }
        return problems;
    }

    private static Stream<ItemSource> all(ItemSource item) {
        return Stream.concat(Stream.of(item), item.items().stream().flatMap(FormSize::all));
    }
}
