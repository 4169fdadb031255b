package org.gulou.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Evaluations per second of one processor, ours and those of two other FEEL engines in the same run. One thread; its own
 * processor time counts, so that other load on the machine does not.
 */
final class RuleRates {
    private static final long WARM_UP = 2_500_000_000L;
    private static final long ROUND = 500_000_000L;
    private static final int ROUNDS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static @org.jspecify.annotations.Nullable Object last;

    private RuleRates() {}

    static void print() {
        for (Shape shape : Shape.ALL) {
            String letter = shape.figure().isEmpty() ? "" : "_" + shape.figure();
            double ours = perSecond(Engine.GULOU, shape);
            double kie = perSecond(Engine.KIE, shape);
            double feel = perSecond(Engine.FEEL_ENGINE, shape);
            figure("language.eval" + letter + "_per_cpu_s", ours, "per CPU-second");
            figure("language.kie" + letter + "_per_cpu_s", kie, "per CPU-second");
            figure("language.feel_engine" + letter + "_per_cpu_s", feel, "per CPU-second");
            figure("language.times_kie" + letter, ours / kie, "times");
            figure("language.times_feel_engine" + letter, ours / feel, "times");
        }
    }

    static void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, value < 1000 ? "FIGURE %s %.2f %s%n" : "FIGURE %s %.0f %s%n", name, value, unit);
    }

    /** The median of some rounds after warming up. */
    private static double perSecond(Engine engine, Shape shape) {
        Supplier<Object> rule = engine.prepared(shape);
        if (!engine.says(rule.get(), shape.outcome())) {
            throw new IllegalStateException(engine + " says " + rule.get() + " of " + shape.expression());
        }
        round(rule, WARM_UP);
        double[] rates = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rates[i] = round(rule, ROUND);
        }
        java.util.Arrays.sort(rates);
        return rates[ROUNDS / 2];
    }

    private static double round(Supplier<Object> rule, long nanos) {
        long start = THREADS.getCurrentThreadCpuTime();
        long spent = 0;
        long count = 0;
        while (spent < nanos) {
            for (int i = 0; i < 1000; i++) {
                last = rule.get();
            }
            count += 1000;
            spent = THREADS.getCurrentThreadCpuTime() - start;
        }
        return count * 1e9 / spent;
    }
}
