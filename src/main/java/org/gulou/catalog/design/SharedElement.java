package org.gulou.catalog.design;

import java.util.List;
import java.util.Optional;

/** Questions that many forms take in by {@code use}, under a name such as {@code person@1}. */
public record SharedElement(String name, Wording title, List<OutlinedItem> items) {
    public SharedElement {
        items = List.copyOf(items);
    }

    /** The element that a file such as {@code elements/person@1.yaml} holds; empty where it cannot be read. */
    public static Optional<SharedElement> of(String path, String text) {
        String name = path.replaceFirst("^elements/", "").replaceFirst("\\.yaml$", "");
        return Manuscript.of(text)
                .map(manuscript -> new SharedElement(
                        name,
                        Wording.of(manuscript.root(), "title"),
                        Written.maps(manuscript.root(), "items").stream()
                                .map(item -> OutlinedItem.of(item, 1))
                                .toList()));
    }
}
