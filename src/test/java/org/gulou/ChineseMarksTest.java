package org.gulou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese texts have Chinese marks (GB/T 15834): brackets, commas, semicolons and the like of full width. */
class ChineseMarksTest {
    private static final Path WORDS = Path.of("src/main/resources/org/gulou");

    /** A half-width bracket around or beside Chinese, and another half-width mark beside it. */
    private static final Pattern HALF_WIDTH = Pattern.compile(
            "\\((?! )[^()]*\\p{IsHan}[^()]*\\)|\\p{IsHan}\\(|\\)\\p{IsHan}|\\p{IsHan}[,;?!]|[,;?!]\\p{IsHan}");

    /** A bracket that opens in one width and closes in the other. */
    private static final Pattern UNEQUAL = Pattern.compile("（[^（）()]*\\)|\\([^（）()]*）");

    /** A Chinese text of a definition: quoted either way, or plain up to the next key. */
    private static final Pattern IN_DEFINITION =
            Pattern.compile("\\bzh:\\s*('(?:[^']|'')*'|\"(?:[^\"\\\\]|\\\\.)*\"|[^,}\\n]*)");

    /** What a program reads beside Chinese, or what is written into a text: tags, fields, expressions. */
    private static final Pattern CODE = Pattern.compile("<[^>]*>|#?\\{[^{}]*}|https?://\\S*");

    /** A bracket before what a page looks up, and a colon or comma between that and something else. */
    private static final Pattern WRITTEN = Pattern.compile("[> ]\\(#\\{|}[:;,] ");

    private static final Pattern CODE_ON_PAGE = Pattern.compile("<code>.*?</code>|=\"[^\"]*\"");

    /** What sentences quote is what an owner writes. */
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private static final Pattern MESSAGE = Pattern.compile("(?m)^([a-zA-Z0-9._-]+)=(.*)$");
    private static final Pattern SENTENCE = Pattern.compile("(?m)^msgstr \"(.*)\"$");

    /** Pairs of the editor's own words and ours, which the editor takes apart. */
    private static final String PAIRS = "owner.editor.phrases";

    private static List<String> wrong(Stream<String> texts) {
        return texts.map(text -> CODE.matcher(text).replaceAll("x"))
                .filter(text ->
                        HALF_WIDTH.matcher(text).find() || UNEQUAL.matcher(text).find())
                .toList();
    }

    @Test
    void wordsOfTheScreensHaveThem() {
        assertThat(wrong(MESSAGE.matcher(Words.read(WORDS.resolve("Messages.properties")))
                        .results()
                        .filter(message -> !message.group(1).equals(PAIRS))
                        .map(message -> message.group(2))))
                .isEmpty();
    }

    @Test
    void sentencesToOwnersHaveThem() {
        assertThat(wrong(SENTENCE.matcher(Words.read(WORDS.resolve("sentences_zh.po")))
                        .results()
                        .map(sentence -> QUOTED.matcher(sentence.group(1)).replaceAll("“x”"))))
                .isEmpty();
    }

    @Test
    void textsOfTheServicesHaveThem() {
        assertThat(wrong(catalogue(".yaml")
                        .flatMap(file -> IN_DEFINITION.matcher(Words.read(file)).results())
                        .map(text -> text.group(1))))
                .isEmpty();
    }

    @Test
    void lettersHaveThem() {
        assertThat(wrong(catalogue(".html").flatMap(file -> Words.read(file).lines())))
                .isEmpty();
    }

    /** What is code, such as the key of a definition with what stands there, reads alike in each language. */
    @Test
    void pagesHaveNoMarksOfOneLanguage() {
        assertThat(Words.sources("xhtml")
                        .flatMap(page -> WRITTEN.matcher(
                                        CODE_ON_PAGE.matcher(Words.read(page)).replaceAll(""))
                                .results()
                                .map(found -> page.getFileName() + " " + found.group())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"食品经营许可(新办)", "食品经营 (新办)", "许可（新办)", "许可(2026）", "先填,再交", "对吗?", "(新办)许可"})
    void marksOfHalfWidthAreSeen(String text) {
        assertThat(wrong(Stream.of(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"食品经营许可（新办）", "例如 today() 或 2026-05-01", "“{0}”（{1}）", "满 18 岁的，填 Form (A)"})
    void marksOfFullWidthAndCodeAreNot(String text) {
        assertThat(wrong(Stream.of(text))).isEmpty();
    }

    private static Stream<Path> catalogue(String ending) {
        try (var files = Files.walk(Path.of("services-catalog"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
