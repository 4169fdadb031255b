package org.gulou.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gulou.kernel.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workflows that are wrong or cannot be proved, each with what its owner is told. They stand in {@code
 * workflow/broken.txt}: a line of {@code ###} and a title, the workflow, then {@code >>>} lines with place and words,
 * English and Chinese. Beside them stand in {@code workflow/sound.txt} those that look like mistakes and are none, and in
 * {@code workflow/doubtful.txt} those that are taken with a warning, or without one where it would be a false one.
 */
class BrokenWorkflowsTest {
    record Broken(String title, String yaml, List<String> told) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Broken> broken() {
        return written("broken.txt");
    }

    static Stream<Broken> sound() {
        return written("sound.txt");
    }

    static Stream<Broken> doubtful() {
        return written("doubtful.txt");
    }

    private static Stream<Broken> written(String file) {
        return Arrays.stream(resource(file).split("(?m)^### ", -1)).skip(1).map(BrokenWorkflowsTest::read);
    }

    private static Broken read(String block) {
        List<String> lines = block.lines().toList();
        return new Broken(
                lines.getFirst(),
                lines.stream()
                        .skip(1)
                        .filter(line -> !line.startsWith(">>>"))
                        .reduce("", (all, line) -> all + line + "\n"),
                lines.stream()
                        .filter(line -> line.startsWith(">>>"))
                        .map(line -> line.substring(3).strip())
                        .toList());
    }

    private static String resource(String file) {
        try (var in = BrokenWorkflowsTest.class.getResourceAsStream("/workflow/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isRefusedWithItsPlaceAndTheShortestWay(Broken broken) {
        assertThat(told(broken.yaml())).containsExactlyElementsOf(broken.told());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void whatOnlyLooksLikeAMistakeIsTaken(Broken sound) {
        assertThat(told(sound.yaml())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void isTakenWithAWarningWhereItMayNotBeMeantSo(Broken doubtful) {
        assertThat(told(doubtful.yaml())).isEmpty();
        assertThat(warnings(doubtful.yaml())).containsExactlyElementsOf(doubtful.told());
    }

    private static List<String> told(String yaml) {
        return switch (Workflow.compile(Sketch.source(yaml), Sketch.DECLARED)) {
            case Workflow.Compilation.Ready ready -> List.of();
            case Workflow.Compilation.Refused(List<Problem> problems) -> words(problems);
        };
    }

    private static List<String> warnings(String yaml) {
        return switch (Workflow.compile(Sketch.source(yaml), Sketch.DECLARED)) {
            case Workflow.Compilation.Ready(Workflow workflow, List<Problem> warnings) -> words(warnings);
            case Workflow.Compilation.Refused refused -> List.of();
        };
    }

    /** Place, English and Chinese of each. */
    private static List<String> words(List<Problem> problems) {
        return problems.stream()
                .map(it -> it.line() + ":" + it.column() + " " + it.reason() + " | "
                        + it.found().then(it.advice()).in("zh"))
                .toList();
    }
}
