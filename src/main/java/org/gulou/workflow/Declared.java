package org.gulou.workflow;

import java.util.Map;
import java.util.Set;
import org.gulou.kernel.DivisionCode.Level;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Ordered;
import org.gulou.kernel.Written;
import org.gulou.language.Names;
import org.gulou.language.Type;

/**
 * What the rest of a service declares and its workflow may name.
 *
 * @param names what rules may read: the form's items, {@code case}, {@code offer}, {@code fee}
 * @param fills the forms of officials by id, with the types of their items; any where a mistake hides them
 * @param kept what is sure of the items of these forms wherever they have a value, by form and path
 * @param papers the titles of the service's papers, by id
 * @param answers what officials can be let change of what was answered, by path
 * @param options what people call what can be chosen, by the type of the choice and the id of the option
 * @param letters what can be issued: the ids of letters, and {@code certificate} where the result has one
 * @param each of these what is issued for each element of a list, as written: {@code vehicles as v}
 * @param deserted the levels at which nobody serves some body that offers the service, each with such a body's id
 * @param limits the times that the service names; single bodies may promise less
 */
public record Declared(
        Names names,
        Map<String, Type> fills,
        Map<String, Map<String, Names.Behind>> kept,
        Map<String, LocalizedText> papers,
        Map<String, Need.Item> answers,
        Map<Type, Map<String, LocalizedText>> options,
        Set<String> letters,
        Map<String, Written> each,
        Map<Level, String> deserted,
        Limits limits) {
    /** Where everything is issued once. */
    public Declared(
            Names names,
            Map<String, Type> fills,
            Map<String, Map<String, Names.Behind>> kept,
            Map<String, LocalizedText> papers,
            Map<String, Need.Item> answers,
            Map<Type, Map<String, LocalizedText>> options,
            Set<String> letters,
            Map<Level, String> deserted,
            Limits limits) {
        this(names, fills, kept, papers, answers, options, letters, Map.of(), deserted, limits);
    }

    public Declared {
        each = Ordered.copy(each);
        deserted = Map.copyOf(deserted);
        fills = Map.copyOf(fills);
        kept = Map.copyOf(kept);
        papers = Map.copyOf(papers);
        answers = Map.copyOf(answers);
        options = Map.copyOf(options);
        letters = Set.copyOf(letters);
    }
}
