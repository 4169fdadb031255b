package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.kernel.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Mistakes as people make them who write their first service: {@code seeded/mistakes.csv} holds file, what stands there,
 * what is written instead (nothing where it is left out), and file, line and words of what is told.
 */
class SeededMistakesTest {
    private static final Path SEEDED = Path.of("src/test/resources/seeded");
    private static final String SERVICE = "services/market-regulation/stall-permit/";
    static final Folder SOUND = sound();

    private static Folder sound() {
        try {
            return Layout.shared(Own.FOLDER)
                    .only(path -> Stream.of("offers/", "occasions/", "finding/").noneMatch(path::startsWith))
                    .with(Folder.read(SEEDED.resolve("services")).files().entrySet().stream()
                            .collect(Collectors.toMap(file -> "services/" + file.getKey(), Map.Entry::getValue)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Folder with(String file, byte[] bytes) {
        return SOUND.with(Map.of(SERVICE + file, bytes));
    }

    /** The service with the first {@code old} in one file written otherwise. */
    static Folder mistaken(String file, String old, String written) {
        String sound = text(file);
        assertThat(sound).contains(old);
        int at = sound.indexOf(old);
        return with(file, (sound.substring(0, at) + written + sound.substring(at + old.length())).getBytes(UTF_8));
    }

    static String text(String file) {
        return new String(SOUND.files().getOrDefault(SERVICE + file, new byte[0]), UTF_8);
    }

    record Told(boolean published, List<Problem> problems) {}

    /** Mistakes of definitions, else of stories, else warnings. */
    static Told told(Folder folder) {
        return switch (Own.DEFINITIONS.read(folder)) {
            case Definitions.Reading.Refused refused -> new Told(false, refused.problems());
            case Definitions.Reading.Sound sound -> {
                Catalogue catalogue = sound.catalogue();
                List<Example> stories = Own.DEFINITIONS.examples(folder, catalogue);
                List<Problem> untrue = stories.stream()
                        .flatMap(story -> story.check().stream())
                        .toList();
                List<Problem> warnings = Stream.concat(
                                sound.warnings().stream(), stories.stream().flatMap(story -> story.warnings().stream()))
                        .toList();
                yield untrue.isEmpty() ? new Told(true, warnings) : new Told(false, untrue);
            }
        };
    }

    /** The first reading loads what all others use. */
    @BeforeAll
    static void warm() {
        told(SOUND);
    }

    @Test
    void withoutAMistakeNothingIsTold() {
        assertThat(told(SOUND)).isEqualTo(new Told(true, List.of()));
    }

    @Test
    void aServiceThatNobodyOffersIsAWarning() {
        byte[] nowhere =
                text("service.yaml").replace("  by: county", "  by: village").getBytes(UTF_8);

        Told told = told(with("service.yaml", nowhere).only(path -> !path.contains("/examples/")));

        assertThat(told.published()).isTrue();
        assertThat(told.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(28);
            assertThat(problem.toString()).contains("Nobody offers this");
        });
    }

    @Test
    void aFeeThatOnlyTakesAwayIsAWarning() {
        byte[] less = text("service.yaml").replace("stallFee(s.width)", "-20").getBytes(UTF_8);

        Told told = told(with("service.yaml", less).only(path -> !path.contains("/examples/")));

        assertThat(told.published()).isTrue();
        assertThat(told.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(52);
            assertThat(problem.toString()).contains("there is never a fee to pay");
        });
    }

    @Test
    void aPostThatABodyOfTheServiceDoesNotHaveIsAWarning() {
        byte[] registries = text("service.yaml")
                .replace("  department: MSA", "  department: CIV")
                .getBytes(UTF_8);

        Told told = told(with("service.yaml", registries).only(path -> !path.contains("/examples/")));

        assertThat(told.published()).isTrue();
        assertThat(told.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString())
                        .contains(
                                "Nobody can be 'head.county' at '",
                                "it has no post 'head'. Possible: clerk, officer."));
        assertThat(told.problems()).extracting(Problem::line).contains(19, 64);
    }

    @ParameterizedTest(name = "{0} {5}")
    @CsvFileSource(
            files = "src/test/resources/seeded/mistakes.csv",
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            maxCharsPerColumn = 10_000)
    void aMistakeIsToldWhereItStandsAndHowToMendIt(
            String file, String old, String written, String where, int line, String words) {
        Told told = inTime(mistaken(file, old, written));

        assertThat(told.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(SERVICE + where);
            assertThat(problem.line()).isBetween(line - 1, line + 1);
            assertThat(problem.toString()).contains(words);
        });
        assertThat(told.problems())
                .extracting(problem -> Own.withoutQuotations(problem.in("zh")))
                .allSatisfy(chinese -> assertThat(chinese).doesNotContainPattern(Own.ENGLISH));
    }

    /** Measured at well under a second of this thread alone on a quiet machine; a busy one takes longer for the same. */
    private static Told inTime(Folder folder) {
        var clock = ManagementFactory.getThreadMXBean();
        long begin = clock.getCurrentThreadCpuTime();
        Told told = told(folder);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - begin)).isLessThan(Duration.ofSeconds(3));
        return told;
    }

    private static void refused(String file, byte[] bytes, String words) {
        Told told = inTime(with(file, bytes));
        assertThat(told.published()).isFalse();
        assertThat(told.problems())
                .extracting(Problem::toString)
                .anySatisfy(line ->
                        assertThat(line).startsWith(SERVICE + file + ":").contains(words));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void aFileOfTenMegabytesIsRefusedUnread() {
        refused(
                "form.yaml",
                bytes("# ".repeat(5_000_000)),
                "Expected at most 1000000 bytes, got 10000000. Split the file.");
    }

    @Test
    void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
        refused(
                "form.yaml",
                bytes("a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n"),
                "Anchors (&name) are not part of this language");
    }

    @Test
    void aHundredThousandBracketsAreRefused() {
        refused("form.yaml", bytes("a: " + "[".repeat(100_000)), "Expected at most 40 levels");
    }

    @Test
    void aListWithoutEndIsRefused() {
        refused("form.yaml", bytes("pages:\n" + "- {}\n".repeat(60_000)), "Expected at most 50000 values in one file.");
    }

    @Test
    void aTextInTheOldChineseEncodingIsRefusedInWords() {
        refused("service.yaml", text("service.yaml").getBytes(Charset.forName("GBK")), "Save the file as UTF-8.");
    }

    @Test
    void aTextInSixteenBitsIsRefusedInWords() {
        refused("service.yaml", text("service.yaml").getBytes(StandardCharsets.UTF_16), "Save the file as UTF-8.");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused("workflow.yaml", new byte[0], "Expected a definition, but the file is empty.");
    }

    @Test
    void aPictureIsNoLetter() {
        refused(
                "letters/permit.html",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                "Expected text in UTF-8");
    }

    @Test
    void aRuleOfAHundredThousandSignsIsRefused() {
        refused(
                "form.yaml",
                bytes(text("form.yaml").replace("totalWidth > 3", "totalWidth > 3" + " + 1".repeat(30_000))),
                "characters");
    }

    @Test
    void aRuleOfAThousandBracketsIsRefused() {
        refused(
                "form.yaml",
                bytes(text("form.yaml")
                        .replace("totalWidth > 3", "(".repeat(300) + "totalWidth" + ")".repeat(300) + " > 3")),
                "form.yaml:74:");
    }

    @Test
    void whatWindowsWritesIsRead() {
        assertThat(told(with(
                        "service.yaml", bytes("\uFEFF" + text("service.yaml").replace("\n", "\r\n")))))
                .isEqualTo(new Told(true, List.of()));
    }

    @Test
    void wordsThatLookLikeCodeAreWords() {
        String words = "en: '<script>alert(1)</script> [x](javascript:alert(1)) <svg onload=alert(1)>'";
        assertThat(told(with(
                        "service.yaml", bytes(text("service.yaml").replace("en: Night market stall permit", words)))))
                .isEqualTo(new Told(true, List.of()));
    }
}
