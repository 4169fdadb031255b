package org.gulou.catalog.design;

import java.util.Optional;

/**
 * A question or page by itself, as it was written when somebody opened it. It goes along with what she types, so that what
 * others change meanwhile can be told from what she changes.
 */
public record Excerpt(String text) {
    public static Excerpt of(Passage.Fields written) {
        return new Excerpt(" ".repeat(written.span().column()) + written.source());
    }

    /** What could be filled in about the question; empty where the text holds none. */
    public Optional<Sheet> ofQuestion() {
        return read().map(read -> Sheet.of(OutlinedItem.of(read.root(), 0)));
    }

    /** What could be filled in about the page; empty where the text holds none. */
    public Optional<Sheet> ofPage() {
        return read().map(read -> Sheet.of(OutlinedPage.of(read.root())));
    }

    /** Whether this is written there. */
    public boolean isSameAs(Passage.Fields written) {
        return of(written)
                .text()
                .replace("\r\n", "\n")
                .strip()
                .equals(text.replace("\r\n", "\n").strip());
    }

    private Optional<Manuscript> read() {
        return Manuscript.of(text.replace("\r\n", "\n"));
    }
}
