package org.gulou.forms;

import java.util.List;
import org.gulou.kernel.LocalizedText;

/** A page as a person opens it: a page of the form, or that page for one row. */
record Leaf(FormPage page, Sheet sheet) {
    /** The page's id, followed by the row's key where it is one row's. */
    String id() {
        return page.each().isEmpty() ? page.id() : page.id() + "." + sheet.rowId();
    }

    List<Item> items() {
        return page.items();
    }

    LocalizedText title() {
        return page.title().in(sheet);
    }

    LocalizedText hint() {
        return page.hint().in(sheet);
    }
}
