package org.gulou.catalog.design;

import java.util.List;
import java.util.stream.Stream;

/** A page of a form as its text has it. */
public record OutlinedPage(Passage.Fields written, List<OutlinedItem> items) {
    public OutlinedPage {
        items = List.copyOf(items);
    }

    static OutlinedPage of(Passage.Fields written) {
        return new OutlinedPage(
                written,
                Written.maps(written, "items").stream()
                        .map(item -> OutlinedItem.of(item, 0))
                        .toList());
    }

    /** Where it stands, such as {@code pages/0}. */
    public String path() {
        return written.path();
    }

    /** Its place among the pages, from 0. */
    public int index() {
        return Integer.parseInt(path().substring(path().lastIndexOf('/') + 1));
    }

    public String id() {
        return value("id");
    }

    public Wording title() {
        return Wording.of(written, "title");
    }

    public Wording hint() {
        return Wording.of(written, "hint");
    }

    public String value(String path) {
        return Written.value(written, path);
    }

    /** All that it holds, what lies in groups too, in the order of the text. */
    public List<OutlinedItem> all() {
        return items.stream().flatMap(OutlinedPage::within).toList();
    }

    private static Stream<OutlinedItem> within(OutlinedItem item) {
        return Stream.concat(Stream.of(item), item.items().stream().flatMap(OutlinedPage::within));
    }
}
