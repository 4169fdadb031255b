package org.gulou.forms;

import java.util.Optional;
import org.gulou.kernel.LocalizedText;

/** An item in its sheet. */
record Spot(Sheet sheet, Item item) {
    private static final LocalizedText NESTED = LocalizedText.of("{around}，{row}", "{around}, {row}");

    String path() {
        return sheet.path(item);
    }

    /** Whether the answer is what its default was, and the default has changed since. */
    boolean outdated(Item.Ask ask) {
        if (ask.byDefault().equals(Rule.NONE)) {
            return false;
        }
        Optional<Origin> origin = sheet.answers().origin(path());
        return origin.filter(from -> from.source().equals(Origin.DEFAULT)).isPresent()
                && sheet.proposed(ask)
                        .map(ask.kind()::write)
                        .filter(now -> !now.equals(origin.get().values()))
                        .isPresent();
    }

    /** The row it stands in, such as 家庭成员 2, after the rows around that one; empty outside rows. */
    LocalizedText row() {
        return row(sheet);
    }

    private static LocalizedText row(Sheet sheet) {
        Optional<Sheet> outer = sheet.outer();
        if (outer.isEmpty()) {
            return LocalizedText.NONE;
        }
        LocalizedText around = row(outer.get());
        if (sheet.key().isEmpty()) {
            return around;
        }
        Item.Group group = sheet.group().orElseThrow();
        LocalizedText own = Questions.rowTitle(
                outer.get(), group, outer.get().rowKeys(group).indexOf(sheet.key()));
        return around.isEmpty() ? own : Judge.fill(Judge.fill(NESTED, "around", around), "row", own);
    }
}
