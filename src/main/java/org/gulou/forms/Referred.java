package org.gulou.forms;

import java.util.LinkedHashMap;
import org.gulou.forms.kind.RowKind;
import org.gulou.language.Value;

/**
 * What a reference to a row holds: the row with all in it but what refers to other rows, so that no two hold each other.
 */
final class Referred {
    private Referred() {}

    static Value.Fields row(Sheet row) {
        var fields = new LinkedHashMap<String, Value>();
        for (Item item : row.block().items()) {
            switch (item) {
                case Item.Ask ask when ask.kind() instanceof RowKind -> {
                    // it refers to a row itself
                }
                case Item.Ask ask -> fields.put(ask.id(), row.inRules(ask));
                case Item.Group group -> fields.put(group.id(), group(row, group));
                case Item.Notice notice -> {
                    // rules do not read it
                }
            }
        }
        if (!row.key().isEmpty()) {
            fields.put(RowKind.KEY, Value.of(row.rowId()));
        }
        return new Value.Fields(fields);
    }

    private static Value group(Sheet sheet, Item.Group group) {
        Value asked = sheet.asked(group);
        if (group.repeat().isPresent()) {
            return asked.isTrue()
                    ? Rows.value(sheet, group, Referred::row)
                    : asked.isUnknown() ? asked : Effective.NONE;
        }
        return asked.isTrue() ? row(sheet.inside(group).getFirst()) : asked.isUnknown() ? asked : Value.EMPTY;
    }
}
