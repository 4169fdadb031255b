package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A newcomer copies the worked example of the catalogue's README into the portal, word for word, and somebody applies. */
@ArquillianTest
@RunAsClient
@Tag("long")
class NewcomerJourney {
    private static final Logger log = Logger.getLogger(NewcomerJourney.class.getName());
    private static final Path README = Path.of("services-catalog/README.md");
    private static final String FOLDER = "services/market-regulation/cart-permit/";
    private static final String SERVICE = FOLDER + "service.yaml";
    private static final String BODY = "yunyan-market-regulation";
    private static final Pattern LETTER =
            Pattern.compile("```html\n<!-- file: (letters/[\\w.-]+) -->\n(.*?)```", Pattern.DOTALL);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void fromAnEmptyAmendmentToTheNumberOfACaseInTenMinutes() throws IOException {
        try (var browser = Browser.open()) {
            Map<String, String> files = example();
            Instant begin = Instant.now();
            Visitor newcomer = browser.desk().signsInAs("editor");

            String amendment = writesTheFirstFile(newcomer, files.get(SERVICE));
            files.forEach((path, text) -> {
                if (!path.equals(SERVICE)) {
                    adds(newcomer, amendment, path, text);
                }
            });
            assertThat(Amending.opens(newcomer, amendment).reads("#files")).contains("申请人回答的问题", "谁来办、怎样办、期限");
            newcomer.presses("#examine");
            assertThat(newcomer.page().locator("#sound").count()).isOne();
            assertThat(newcomer.reads("main")).contains("食品摊车占道许可 第 1 版");
            newcomer.photographs("newcomer-checked");
            Amending.handsIn(newcomer, amendment, "新设事项。");
            Amending.isApproved(browser, amendment);
            String number = applies(browser.phoneWithoutScript().signsInAs("wang.fang"));

            Duration took = Duration.between(begin, Instant.now());
            log.info("A newcomer's first service took " + took.toSeconds() + " s, from an empty amendment to case "
                    + number);
            assertThat(took).isLessThan(TEN_MINUTES);
            assertThat(browser.desk()
                            .signsInAs("clerk." + BODY)
                            .opensAtDesk(number)
                            .reads("main"))
                    .contains("食品摊车占道许可", "王芳");
        }
    }

    /** The files that the README tells to copy. */
    private static Map<String, String> example() throws IOException {
        String readme = Files.readString(README);
        var files = new LinkedHashMap<String, String>();
        files.put(SERVICE, block(readme, "```yaml\n# file: service\n"));
        files.put(FOLDER + "form.yaml", block(readme, "```yaml\n# file: form\n"));
        files.put(FOLDER + "forms/inspection.yaml", block(readme, "```yaml\n# file: inspection\n"));
        files.put(FOLDER + "workflow.yaml", block(readme, "```yaml\n# file: workflow\n"));
        LETTER.matcher(readme).results().forEach(letter -> files.put(FOLDER + letter.group(1), letter.group(2)));
        return files;
    }

    private static String block(String readme, String begin) {
        var found = Pattern.compile(Pattern.quote(begin) + "(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        if (!found.find()) {
            throw new AssertionError(README + " has no block " + begin);
        }
        return found.group(1);
    }

    private static String writesTheFirstFile(Visitor newcomer, String text) {
        newcomer.visits("/admin/catalogue/amendments.xhtml").page().fill("#begin input[name=title]", "食品摊车占道许可");
        newcomer.presses("#begin button");
        String amendment = Amending.id(newcomer);
        adds(newcomer, amendment, SERVICE, text);
        assertThat(newcomer.reads("#list"))
                .as("what is still to be written")
                .contains(FOLDER + "form.yaml", FOLDER + "workflow.yaml");
        newcomer.photographs("newcomer-editor");
        return amendment;
    }

    private static void adds(Visitor newcomer, String amendment, String path, String text) {
        Amending.opens(newcomer, amendment).page().fill("#path", path);
        newcomer.presses("#add button");
        Amending.writes(newcomer, empty -> text);
        Amending.keeps(newcomer);
    }

    private static String applies(Visitor citizen) {
        citizen.visits("/service/cart-permit?place=520102");
        assertThat(citizen.reads("#nowhere")).contains("南明区");
        citizen.visits("/service/cart-permit?place=520103");
        citizen.photographs("newcomer-guide");
        Form form = citizen.starts("cart-permit", BODY, "王芳");
        form.answers("applicant.name", "王芳")
                .answers("applicant.residentId", "520103198805120046")
                .answersInRow("carts", 1, "plate", "A1")
                .answersInRow("carts", 1, "width", "1.5")
                .continues();
        form.answers("sells", "food")
                .answers("extras", "none")
                .answers("startsOn", LocalDate.now(OfficeTime.ZONE).plusDays(7))
                .answers("district", "520103", "520103019")
                .answers("promise", "true")
                .continues();
        form.promises("health-certificate", "later")
                .answers("papers.identity.which", "card")
                .attaches("identity", PaperPdf.scan("身份证.pdf"));
        citizen.page().setInputFiles("input[type=file][name^='papers.cart-photo']", PaperPdf.photo("摊车.png"));
        form.continues();
        return citizen.sends().reads("#number");
    }
}
