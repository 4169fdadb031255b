package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand definitions are uploaded at once: she watches how far it is, and reads one report. */
@ArquillianTest
@RunAsClient
@Tag("long")
class BulkUploadJourney {
    private static final Path TEMPLATE = Path.of("src/bench/catalogue/services/government-office/paced");
    private static final int DEFINITIONS = 1000;
    private static final int BROKEN = 617;

    /** On a machine that does other things besides; the benchmark {@code owners} tells how long it really takes. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Test
    void aThousandDefinitionsAreTriedOutWhileSheWatchesAndBecomeOneAmendment() throws IOException {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor");

            watches(editor, definitions("sound-"));

            assertThat(editor.reads("#sound")).contains("1,000");
            assertThat(editor.page().locator("#entries li").count()).isEqualTo(DEFINITIONS);
            assertThat(editor.reads("#entries li >> nth=0")).endsWith("第 1 版 新事项");

            editor.presses("button[name=amend]");
            assertThat(editor.reads("main")).contains("3000");
            editor.presses("#submit button[value=withdraw]");
        }
    }

    @Test
    void oneMistakeAmongAThousandIsToldWhereItStandsAndNothingIsTaken() throws IOException {
        try (var browser = Browser.open()) {
            Visitor editor = browser.desk().signsInAs("editor");
            Map<String, String> definitions = definitions("slip-");
            String wrong = "services/government-office/slip-" + BROKEN + "/form.yaml";
            definitions.computeIfPresent(wrong, (path, text) -> text.replace("kind: integer", "kind: intger"));

            watches(editor, definitions);

            assertThat(editor.reads("#refused")).contains("1");
            assertThat(editor.reads("table.told")).contains(wrong + ":9:", "intger", "integer");
            assertThat(editor.page().locator("button[name=amend]").count()).isZero();
        }
    }

    /** Uploads them, and sees the bar move until the report is there. */
    private static void watches(Visitor editor, Map<String, String> definitions) {
        Page page = editor.page();
        byte[] zip = Amending.zip(definitions);
        Amending.tries(editor, zip);
        page.waitForFunction("() => document.querySelector('#running progress')?.value > 0");
        editor.photographs("bulk");
        assertThat(page.locator("#running progress").getAttribute("aria-label")).isNotEmpty();
        page.waitForSelector("#sound, #refused", new Page.WaitForSelectorOptions().setTimeout(LONGEST.toMillis()));
        editor.findsNoBarrier();
    }

    private static Map<String, String> definitions(String prefix) throws IOException {
        var all = new LinkedHashMap<String, String>();
        for (String file : new String[] {"service.yaml", "form.yaml", "workflow.yaml"}) {
            String text = Files.readString(TEMPLATE.resolve(file));
            for (int i = 0; i < DEFINITIONS; i++) {
                String id = prefix + i;
                all.put(
                        "services/government-office/" + id + "/" + file,
                        text.replace("id: paced\n", "id: " + id + "\n"));
            }
        }
        return all;
    }
}
