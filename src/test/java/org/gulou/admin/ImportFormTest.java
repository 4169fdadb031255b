package org.gulou.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that makes a first draft of a foreign form prints what is lost, and writes over nothing. */
class ImportFormTest {
    private static final String FORM = "src/test/resources/foreign-forms/moving-house.json";

    @TempDir
    Path folder;

    private record Ran(int code, String printed) {}

    private static Ran run(String language, String... arguments) throws IOException {
        var out = new ByteArrayOutputStream();
        int code = ImportForm.run(List.of(arguments), new PrintStream(out, true, UTF_8), language);
        return new Ran(code, out.toString(UTF_8));
    }

    @Test
    void theDraftIsWrittenWhereItIsToldToAndWhatIsLostIsPrinted() throws IOException {
        Path draft = folder.resolve("form.yaml");

        Ran ran = run("zh", FORM, "--into", draft.toString(), "--own", "services-catalog");

        assertThat(ran.code()).isZero();
        assertThat(ran.printed()).contains("Town：改为填写文字：它的选项来自别处。", "共 23 个组件：完整带入 18 个，部分带入 4 个，没有带入 1 个。");
        assertThat(draft).content().startsWith("# ").contains("schema: gulou/form/v1", "id: unsafe_house");
    }

    @Test
    void severalFormsAreWrittenIntoAFolderWithTheirWords() throws IOException {
        String one =
                "{\"title\": \"%s\", \"components\": [{\"type\": \"textfield\", \"key\": \"name\", \"label\": \"Navn\"}]}";
        Path forms = Files.writeString(
                folder.resolve("forms.json"), "[" + one.formatted("First") + "," + one.formatted("Second") + "]");
        Path words = Files.writeString(folder.resolve("words.json"), "{\"en\": {\"Navn\": \"Name\"}}");

        Ran ran = run(
                "en",
                forms.toString(),
                "--words",
                words.toString(),
                "--into",
                folder.resolve("drafts").toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.printed()).containsSubsequence("First", "Second");
        assertThat(folder.resolve("drafts/form-1.yaml")).content().contains("{zh: Navn, en: Name}");
        assertThat(folder.resolve("drafts/form-2.yaml")).exists();
    }

    @Test
    void nothingIsWrittenOverAFile() throws IOException {
        Path draft = Files.writeString(folder.resolve("form.yaml"), "mine");

        Ran ran = run("en", FORM, "--into", draft.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.printed()).contains(draft + " is there already; nothing is written over it.");
        assertThat(draft).hasContent("mine");
    }

    @Test
    void whatIsNoFormIsToldAtItsLineAndWritesNothing() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n\"components\": [");
        Path draft = folder.resolve("form.yaml");

        Ran ran = run("en", broken.toString(), "--into", draft.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.printed()).startsWith(broken + ":2:").contains("This is no JSON");
        assertThat(draft).doesNotExist();
    }

    @Test
    void whatIsNotUnderstoodSaysHowItIsUsed() throws IOException {
        assertThat(run("en", folder.resolve("nothing.json").toString()))
                .isEqualTo(new Ran(
                        2,
                        "Usage: import-form <form.json|zip|xlsx> [--words <translations.json>] [--into <form.yaml>]"
                                + System.lineSeparator()));
    }
}
