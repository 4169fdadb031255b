package org.gulou.forms;

import java.util.List;
import java.util.Optional;

/**
 * A page of a form, compiled.
 *
 * @param items those of its rows, where it is asked for each of these
 */
record FormPage(String id, int index, Phrase title, Phrase hint, Rule show, Optional<Rows> each, List<Item> items) {
    /** A page for each of these rows of a group. */
    record Rows(Item.Group group, Rule list, String name) {}
}
