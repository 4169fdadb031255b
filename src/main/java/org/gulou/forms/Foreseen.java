package org.gulou.forms;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gulou.language.Value;

/**
 * What is known of somebody who has not filled in the form: everything else is unknown, what the form would propose or
 * reckon included, and so are all rows.
 *
 * @param told by path, answers and figures that the form would reckon itself
 * @param figures the paths of what is asked for although the form would reckon it
 */
record Foreseen(Map<String, Value> told, Set<String> figures) {
    /** What counts at an item that is asked; empty where that follows from what stands elsewhere. */
    Optional<Value> at(String path, Item item) {
        return switch (item) {
            case Item.Ask ask when told.containsKey(path) -> Optional.of(told.get(path));
            case Item.Ask ask
            when ask.computed().isEmpty() || figures.contains(path) -> Optional.of(Value.unknown(path));
            case Item.Ask ask -> Optional.empty();
            case Item.Group group when group.repeat().isPresent() -> Optional.of(Value.unknown(path));
            case Item.Group group -> Optional.empty();
            case Item.Notice notice -> Optional.empty();
        };
    }
}
