package org.gulou.forms;

import java.util.stream.Stream;
import org.gulou.forms.source.ItemSource;
import org.gulou.kernel.LocalizedText;
import org.gulou.kernel.Written;

/** Items that registers fill in, being written down. */
final class Prefills {
    private Prefills() {}

    /** @param by the rules that yield the keys */
    static ItemSketch fetched(ItemSketch item, String register, ItemSource.Edit edit, String... by) {
        return item.more(source -> source.filledFrom(
                new ItemSource.Prefill(
                        register,
                        Sketch.words(register),
                        LocalizedText.NONE,
                        Stream.of(by)
                                .map(rule -> new Written(rule, source.place()))
                                .toList()),
                edit));
    }
}
