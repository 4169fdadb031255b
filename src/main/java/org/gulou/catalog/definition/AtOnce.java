package org.gulou.catalog.definition;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/**
 * Does the same with many things on all processors, one thing at a time each. A parallel stream hands out a quarter of them
 * or more at once, by the shape of their tree: of services that differ one processor then has long done its share.
 */
final class AtOnce {
    private AtOnce() {}

    /** What comes of each, in their order. */
    static <T, R> List<R> each(Collection<T> things, Function<? super T, ? extends R> work) {
        List<ForkJoinTask<R>> tasks = things.stream()
                .map(thing -> ForkJoinTask.<R>adapt(() -> work.apply(thing)))
                .toList();
        return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join).toList();
    }
}
