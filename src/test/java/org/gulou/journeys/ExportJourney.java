package org.gulou.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is taken out of the portal is what was put in, byte for byte, and taking it in again changes nothing. */
@ArquillianTest
@RunAsClient
class ExportJourney {
    private static final String EXPORT = "/admin/catalogue/export";
    private static final String AID = "services/justice/legal-aid/";
    private static final String FELLING = "services/forestry/tree-felling-licence/";

    @Test
    void someServicesComeOutAsTheyLieInTheFolderWithEveryComment() throws IOException {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor");

            Map<String, byte[]> files = unpacked(editor.fetches(EXPORT + "?id=legal-aid&id=tree-felling-licence")
                    .body());

            assertThat(files.keySet()).allMatch(path -> path.startsWith(AID) || path.startsWith(FELLING));
            assertThat(files).containsKeys(AID + "letters/grant.html", FELLING + "workflow.yaml");
            for (var file : files.entrySet()) {
                assertThat(file.getValue())
                        .as(file.getKey())
                        .isEqualTo(Files.readAllBytes(Path.of("services-catalog", file.getKey())));
            }
        }
    }

    @Test
    @Tag("long")
    void theWholeCatalogueTakenInAgainChangesNothingAndComesOutEqual() throws IOException {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("admin");
            byte[] all = editor.fetches(EXPORT).body();
            assertThat(unpacked(all).keySet())
                    .contains(AID + "service.yaml")
                    .anyMatch(path -> path.startsWith("schemas/"))
                    .anyMatch(path -> path.startsWith("vocabularies/"));

            Amending.tries(editor, all);
            editor.page().waitForSelector("#sound", new Page.WaitForSelectorOptions().setTimeout(60_000));

            assertThat(editor.reads("#sound")).isEqualTo("这些文件和现行的一样，没有要改的。");
            assertThat(editor.page().locator("button[name=amend]").count()).isZero();
            assertThat(editor.fetches(EXPORT).body()).isEqualTo(all);
        }
    }

    @Test
    @Tag("long")
    void oneCommentMoreIsOneFileThatChanges() throws IOException {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor");
            Map<String, byte[]> files =
                    unpacked(editor.fetches(EXPORT + "?id=legal-aid").body());
            var texts = new TreeMap<String, String>();
            files.forEach((path, bytes) -> texts.put(path, new String(bytes, UTF_8)));
            texts.computeIfPresent(AID + "examples/mistakes.yaml", (path, text) -> text + "# 只加一行注释\n");

            String amendment = Amending.uploads(editor, texts);

            assertThat(editor.reads("#files"))
                    .contains(AID + "examples/mistakes.yaml")
                    .doesNotContain("form.yaml");
            Amending.opens(editor, amendment).presses("#submit button[value=withdraw]");
        }
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }
}
