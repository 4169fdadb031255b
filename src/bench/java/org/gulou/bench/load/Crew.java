package org.gulou.bench.load;

import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Threads that work side by side, each at one thing after the other, until all is done. */
public final class Crew {
    /** What is done to each. */
    public interface Work<T> {
        void on(T each) throws Exception;
    }

    private Crew() {}

    public static <T> void run(int threads, Collection<T> all, Work<T> work) throws InterruptedException {
        var left = new ConcurrentLinkedQueue<>(all);
        Callable<Boolean> worker = () -> {
            for (T next = left.poll(); next != null; next = left.poll()) {
                work.on(next);
            }
            return true;
        };
        try (var crew = Executors.newFixedThreadPool(threads)) {
            for (var each : crew.invokeAll(Collections.nCopies(threads, worker))) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
