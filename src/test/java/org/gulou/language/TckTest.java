package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.gulou.language.TckCases.Outcome;
import org.junit.jupiter.api.Test;

/** The DMN TCK, where it is at hand: beside the project or in {@code -Dtck=<folder>}. */
class TckTest {
    private static final Path FOLDER = Path.of(System.getProperty("tck", "../shared/data/dmn-tck"));

    @Test
    void agreesWithTheTestCasesOfOthers() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "No DMN TCK in " + FOLDER + ": name its folder by -Dtck=<folder>");
        var failed = new TreeMap<String, String>();
        var outside = new TreeMap<String, Integer>();
        int passed = 0;
        int all = 0;
        for (Path model : TckCases.models(FOLDER)) {
            String folder = model.getParent().getFileName().toString();
            for (var test : TckCases.run(model).entrySet()) {
                all++;
                switch (test.getValue()) {
                    case Outcome.Passed() -> passed++;
                    case Outcome.Failed(String words) -> failed.put(test.getKey(), words);
                    case Outcome.OutOfScope(String reason) -> outside.merge(folder + ": " + reason, 1, Integer::sum);
                }
            }
        }
        System.out.printf("DMN TCK: %d passed / %d in scope / %d in all%n", passed, passed + failed.size(), all);
        outside.forEach((what, cases) -> System.out.println("out of scope: " + what + " (" + cases + ")"));
        assertThat(failed).isEmpty();
        assertThat(passed).isGreaterThanOrEqualTo(all * 75 / 100);
    }
}
