package org.gulou.catalog.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Public forms of other countries, written by the two documents of the definition language alone: what those allow is
 * taken and comes out as they say, and one mistake in it is told at its line with what to write instead.
 */
class ForeignTest {
    static final Folder FOLDER = folder();

    /** The foreign files over what every catalogue shares: divisions, calendar, elements, code lists. */
    private static Folder folder() {
        try {
            Folder foreign = Folder.read(Path.of("src/test/resources/foreign"));
            return Own.FOLDER
                    .only(path -> path.matches("(vocabularies|calendars|elements|workflows)/.*"))
                    .with(foreign.files());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyStoryComesOutAsTheDocumentsSay() {
        return switch (Own.DEFINITIONS.read(FOLDER)) {
            case Definitions.Reading.Refused refused ->
                throw new AssertionError(refused.problems().toString());
            case Definitions.Reading.Sound sound ->
                Own.DEFINITIONS.examples(FOLDER, sound.catalogue()).stream()
                        .map(example -> DynamicTest.dynamicTest(
                                example.path().replaceAll("^services/[^/]+/", ""),
                                () -> assertThat(example.check()).isEmpty()));
        };
    }

    @Test
    void aQuestionWithoutATitleIsNamedByItsIdAndToldOf() {
        assertThat(Own.DEFINITIONS.read(FOLDER).warnings())
                .extracting(Problem::toString)
                .contains("services/cad/subsistence-allowance/form.yaml:11:18: 'monthlyIncome' has no title:"
                        + " people read \"Monthly income\". Add a title.");
    }

    @Test
    void aTableThatRanksOutcomesWithoutAnOrderIsToldOf() {
        assertThat(Own.DEFINITIONS.read(FOLDER).warnings())
                .extracting(Problem::toString)
                .contains(
                        "services/hud/housing-benefit/service.yaml:25:61: 'priority' goes by the order of the outcomes,"
                                + " but nothing says which comes first. Name them, the most important first:"
                                + " out: 'choice<\"high\", \"low\">'. Or let the rows decide by their order: hit: first.");
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvFileSource(resources = "/broken-foreign.csv", delimiter = '|', quoteCharacter = '`')
    void aMistakeIsToldAtItsLineWithWhatToDo(String file, String old, String by, int line, String told) {
        String text = new String(FOLDER.files().getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        assertThat(text).contains(old);

        List<Problem> problems = problems(file, text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(by)));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.toString()).contains(told);
        });
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvFileSource(resources = "/broken-foreign.csv", delimiter = '|', quoteCharacter = '`')
    void aChineseAuthorReadsNoEnglishSentence(String file, String old, String by) {
        String text = new String(FOLDER.files().getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);

        assertThat(problems(file, text.replace(old, by)))
                .extracting(problem -> Own.withoutQuotations(problem.in("zh")))
                .allSatisfy(words -> assertThat(words).doesNotContainPattern(Own.ENGLISH));
    }

    private static List<Problem> problems(String file, String text) {
        Folder changed = Own.around(file, FOLDER.with(Map.of(file, text.getBytes(StandardCharsets.UTF_8))));
        return switch (Own.DEFINITIONS.read(changed)) {
            case Definitions.Reading.Refused refused -> refused.problems();
            case Definitions.Reading.Sound sound ->
                Own.DEFINITIONS.examples(changed, sound.catalogue()).stream()
                        .flatMap(example -> example.check().stream())
                        .toList();
        };
    }
}
