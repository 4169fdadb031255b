package org.gulou.forms;

import java.util.List;
import java.util.Optional;
import org.gulou.forms.source.ItemSource;
import org.gulou.forms.source.PageSource;

/** Items that ask for the particulars of an option ("other: …") are asked when that option is chosen. */
final class Asking {
    private Asking() {}

    static PageSource of(PageSource page) {
        return page.with(of(page.items()));
    }

    private static List<ItemSource> of(List<ItemSource> scope) {
        return scope.stream()
                .map(item -> asked(item, scope).map(item::shown).orElse(item).with(of(item.items())))
                .toList();
    }

    /** The rule under which one of the options in its scope asks for an item. */
    private static Optional<String> asked(ItemSource item, List<ItemSource> scope) {
        for (ItemSource choice : scope) {
            for (var option : choice.parameters().options()) {
                if (option.asks().filter(item.id()::equals).isPresent()) {
                    return Optional.of(
                            choice.kind().equals("choices")
                                    ? "\"" + option.id() + "\" in " + choice.id()
                                    : choice.id() + " = \"" + option.id() + "\"");
                }
            }
        }
        return Optional.empty();
    }
}
