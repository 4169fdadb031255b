package org.gulou.web.ui;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is read once in a request, because Facelets asks for what stands in a loop with every cell. */
public final class Once<T> {
    private Optional<T> read = Optional.empty();

    /** What was read, read now if it was not yet. */
    public T get(Supplier<T> reading) {
        if (read.isEmpty()) {
            read = Optional.of(reading.get());
        }
        return read.get();
    }
}
