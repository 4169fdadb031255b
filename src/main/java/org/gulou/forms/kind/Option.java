package org.gulou.forms.kind;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gulou.kernel.LocalizedText;
import org.gulou.language.Value;

/**
 * What may be chosen.
 *
 * @param id what is stored and what rules compare with, never the label
 * @param exclusive whether it can only be chosen alone ("none of these")
 * @param asks the item that asks for the particulars ("other: …")
 * @param attributes what rules may read of it, such as {@code school.stage}
 * @param from the first day on which it may be chosen; always, if empty
 * @param until the last day
 */
public record Option(
        String id,
        LocalizedText title,
        LocalizedText hint,
        boolean exclusive,
        Optional<String> asks,
        Map<String, Value> attributes,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {
    public static Option of(String id, LocalizedText title) {
        return new Option(
                id, title, LocalizedText.NONE, false, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    /** The same in other words. */
    public Option called(LocalizedText otherTitle, LocalizedText otherHint) {
        return new Option(id, otherTitle, otherHint, exclusive, asks, attributes, from, until);
    }

    /** Whether it is called exactly this in one of the languages. */
    boolean called(String words) {
        return id.equalsIgnoreCase(words) || title.texts().values().stream().anyMatch(words::equalsIgnoreCase);
    }

    /** Whether all of {@code words} occur in what it is called. */
    public boolean matches(String words) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        return id.toLowerCase(Locale.ROOT).startsWith(sought)
                || title.texts().values().stream()
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }

    public boolean offeredOn(LocalDate day) {
        return from.stream().noneMatch(day::isBefore) && until.stream().noneMatch(day::isAfter);
    }
}
