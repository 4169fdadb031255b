package org.gulou.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The FEEL expressions of the DMN TCK, where it is at hand: beside the project or in {@code -Dtck=<folder>}. */
class TckTest {
    private static final Path FOLDER = Path.of(System.getProperty("tck", "../shared/data/dmn-tck"));

    @Test
    void agreesWithTheTestCasesOfOthers() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "No DMN TCK in " + FOLDER + ": name its folder by -Dtck=<folder>");
        var failed = new TreeMap<String, List<String>>();
        int passed = 0;
        int inScope = 0;
        int all = 0;
        for (Path model : TckCases.models(FOLDER)) {
            TckCases.Outcome outcome = TckCases.run(model);
            passed += outcome.passed();
            inScope += outcome.inScope();
            all += outcome.all();
            if (!outcome.failures().isEmpty()) {
                failed.put(model.getParent().getFileName().toString(), outcome.failures());
            }
        }
        System.out.printf("DMN TCK: %d passed / %d in scope / %d in all%n", passed, inScope, all);
        failed.forEach((folder, cases) -> System.out.println(folder + ": " + cases));
        assertThat(passed).isGreaterThanOrEqualTo(inScope * 98 / 100);
    }
}
