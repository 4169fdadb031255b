package org.gulou.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gulou.catalog.CatalogueFigures;
import org.gulou.catalog.definition.OwnersFigures;
import org.gulou.forms.CompiledSize;
import org.gulou.language.TckFigures;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks whose names match the first argument and prints one line each: FIGURE name value unit. A method
 * {@code forms_f44_per_cpu_s} of a class that measures a room gives the figure {@code forms.f44_per_cpu_s}, times in a
 * second of one processor; the ending {@code _ms} gives milliseconds. What {@code language} measures is in {@link
 * RuleRates}; {@code workflow}, {@code desk} and {@code catalogue}, which need the server, are asked for by their whole
 * names and are in {@link WorkflowFigures}, {@link DeskFigures}, {@link CatalogueFigures} and {@link GuideFigures}; {@code owners} is asked for by its name, too: {@link OwnersFigures}.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("workflow")) {
            WorkflowFigures.print(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
            return;
        }
        if (arguments[0].equals("desk")) {
            DeskFigures.print(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
            return;
        }
        if (arguments[0].equals("catalogue")) {
            CatalogueFigures.print();
            GuideFigures.print(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
            return;
        }
        if (arguments[0].equals("owners")) {
            OwnersFigures.print();
            return;
        }
        boolean language = Pattern.compile(arguments[0]).matcher("language").find();
        if (language) {
            TckFigures.count().forEach((name, count) -> RuleRates.figure("language." + name, count, "cases"));
            RuleRates.print();
        }
        var options = new OptionsBuilder()
                .include(arguments[0])
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            for (RunResult result : new Runner(options).run()) {
                var figure = result.getPrimaryResult();
                print(result.getParams().getBenchmark(), figure.getScore());
            }
        } catch (NoBenchmarksException none) {
            if (!language) {
                throw none;
            }
        }
        if (Pattern.compile(arguments[0]).matcher("forms.compiled_kb").find()) {
            System.out.printf("FIGURE forms.compiled_kb %.1f kB%n", CompiledSize.kilobytes());
        }
    }

    private static void print(String benchmark, double microseconds) {
        String name = benchmark.substring(benchmark.lastIndexOf('.') + 1).replaceFirst("_", ".");
        if (name.endsWith("_per_cpu_s")) {
            System.out.printf("FIGURE %s %.0f per CPU-second%n", name, 1_000_000 / microseconds);
        } else if (name.endsWith("_ms")) {
            System.out.printf("FIGURE %s %.3f ms%n", name, microseconds / 1000);
        } else {
            System.out.printf(
                    "FIGURE %s %.3f us%n", benchmark.replaceFirst("^org\\.gulou\\.bench\\.", ""), microseconds);
        }
    }
}
