package org.gulou.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks whose names match the first argument and prints one line each: FIGURE name value unit. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(arguments[0])
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            var figure = result.getPrimaryResult();
            String name = result.getParams().getBenchmark().replaceFirst("^org\\.gulou\\.bench\\.", "");
            System.out.printf("FIGURE %s %.3f %s%n", name, figure.getScore(), figure.getScoreUnit());
        }
    }
}
