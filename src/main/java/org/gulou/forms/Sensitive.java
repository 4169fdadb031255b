package org.gulou.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/**
 * A question for sensitive personal data that was answered: its use needs a consent of its own (Personal Information
 * Protection Law, articles 29 and 30), asked once however many rows answer it.
 *
 * @param path without row keys
 * @param purpose why it is asked; {@link LocalizedText#NONE} where the definition does not say
 */
public record Sensitive(String path, LocalizedText label, LocalizedText purpose) {
    /** What is answered on these pages, in their order; what is worked out only repeats what was asked. */
    static List<Sensitive> of(List<Leaf> pages) {
        var found = new LinkedHashMap<String, Sensitive>();
        for (Leaf page : pages) {
            page.items().forEach(item -> Spot.walk(page.sheet(), item, spot -> collect(spot, found)));
        }
        return List.copyOf(found.values());
    }

    private static void collect(Spot spot, Map<String, Sensitive> found) {
        if (spot.item() instanceof Item.Ask ask
                && ask.sensitive()
                && ask.computed().isEmpty()
                && !isBlank(spot.sheet().value(ask))) {
            found.computeIfAbsent(
                    spot.question(),
                    path -> new Sensitive(
                            path, ask.title().in(spot.sheet()), ask.purpose().in(spot.sheet())));
        }
    }

    private static boolean isBlank(Value value) {
        return value.isUnknown() || value instanceof Value.Empty || value.equals(Effective.NONE);
    }
}
