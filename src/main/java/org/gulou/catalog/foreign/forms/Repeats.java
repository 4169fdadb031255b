package org.gulou.catalog.foreign.forms;

import static org.gulou.kernel.Sentence.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.Sentence;

/** How many rows a list has. */
final class Repeats {
    private static final int MOST_ROWS = 20;

    private Repeats() {}

    /** @param lost is told of a demand that is none of a number */
    static Map<String, Object> of(Component component, List<Sentence> lost) {
        component
                .terms()
                .filter(terms -> !(terms.required() instanceof Term.Truth))
                .ifPresent(terms -> lost.add(say(
                        "When it must be answered is not carried over, because {why}: {logic}",
                        say("how many rows there are at least is a number here"),
                        terms.demanded())));
        int least = Math.max(component.at("validate.minLength").asInt(0), beginsWithARow(component) ? 1 : 0);
        int most = component.at("validate.maxLength").asInt(0);
        int taken = most > 0 ? Math.max(most, least) : Math.max(MOST_ROWS, least);
        if (most <= 0) {
            lost.add(say("It takes {most} rows at most; there nothing says how many.", taken));
        }
        var repeat = new LinkedHashMap<String, Object>();
        repeat.put("min", least);
        repeat.put("max", taken);
        return repeat;
    }

    /** Whether nobody gets past without a row: it is demanded, or the grid begins with one that has to be filled in. */
    private static boolean beginsWithARow(Component component) {
        return component.is("validate.required")
                || component
                        .terms()
                        .filter(terms -> terms.required().equals(Term.YES))
                        .isPresent()
                || (component.type().equals("datagrid")
                        && !component.is("initEmpty")
                        && component.children().stream().anyMatch(one -> one.is("validate.required")));
    }
}
