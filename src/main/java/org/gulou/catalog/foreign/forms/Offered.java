package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.List;
import java.util.Map;
import org.gulou.kernel.Sentence;

/** The options of a question while they are read: each has a value of its own. */
public final class Offered {
    private Offered() {}

    /**
     * Takes one up, or tells that it is left out.
     *
     * @param labels words by value
     * @param left is told of an option that has no value, or that of another
     */
    public static void put(String value, String label, Map<String, String> labels, List<Sentence> left) {
        if (!value.isBlank() && !labels.containsKey(value)) {
            labels.put(value, label);
        } else if (!(label + value).isBlank()) {
            left.add(say(
                    "An option is left out, for its value is empty or stands twice: {option}",
                    (Prose.line(label) + " " + value).strip()));
        }
    }
}
