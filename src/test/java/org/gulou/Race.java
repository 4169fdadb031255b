package org.gulou;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two who do something in the same moment. */
public final class Race {
    private Race() {}

    /** What came of both, the first first, begun as nearly in the same moment as threads can. */
    public static List<Object> both(Callable<?> one, Callable<?> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> came = List.of(one, other).stream()
                    .map(act -> threads.<Object>submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            return List.of(came.getFirst().get(), came.getLast().get());
        }
    }
}
