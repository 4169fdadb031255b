package org.gulou.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many cases of the DMN TCK agree, for the benchmark's report. */
public final class TckFigures {
    private TckFigures() {}

    /** Passed, in scope and all; empty where the TCK is not at hand. */
    public static Map<String, Integer> count() throws IOException {
        Path folder = Path.of(System.getProperty("tck", "../shared/data/dmn-tck"));
        var figures = new LinkedHashMap<String, Integer>();
        if (!Files.isDirectory(folder)) {
            return figures;
        }
        for (Path model : TckCases.models(folder)) {
            for (TckCases.Outcome outcome : TckCases.run(model).values()) {
                figures.merge("tck_passed", outcome instanceof TckCases.Outcome.Passed ? 1 : 0, Integer::sum);
                figures.merge("tck_in_scope", outcome instanceof TckCases.Outcome.OutOfScope ? 0 : 1, Integer::sum);
                figures.merge("tck_all", 1, Integer::sum);
            }
        }
        return figures;
    }
}
