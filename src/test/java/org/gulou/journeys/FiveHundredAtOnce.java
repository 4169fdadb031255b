package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;

/** A clerk acts on the five hundred cases of a view, one of which a colleague has taken. */
public final class FiveHundredAtOnce {
    /** Where those want to be treated whose cases these are. */
    public static final String CITY = "嘉兴市";

    /** Who takes one of them before she looks. */
    public static final String COLLEAGUE = "赵敏";

    private static final Logger log = Logger.getLogger(FiveHundredAtOnce.class.getName());
    private static final String VIEW = "五百件";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    private FiveHundredAtOnce() {}

    /** Keeps the view, looks, has all done and takes it back; once more, and takes back the rest midway; then the rest. */
    public static void areActedOn() {
        try (var browser = Browser.open()) {
            Visitor clerk = browser.desk().signsInAs("clerk.yunyan-healthcare-security");
            Page page = clerk.page();
            keepsView(page);
            assertThat(clerk.reads("h1 .count")).isEqualTo("500");

            took("The dry run", () -> looks(page));
            assertThat(page.locator("#picked input[name=case]:checked").count()).isEqualTo(499);
            assertThat(page.locator("#picked .hindrance").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains(COLLEAGUE);
            took("Deferring", () -> act(page));
            took("Taking back", () -> takesBack(page));
            assertThat(settled(clerk)).containsExactly(0L, 499L);

            opensView(page);
            looks(page);
            act(page);
            someAreDone(page);
            clerk.findsNoBarrier();
            takesBack(page);
            List<Long> midway = settled(clerk);
            log.info(midway + " were done and taken back");
            assertThat(midway).allMatch(cases -> cases > 0);
            assertThat(midway.getFirst() + midway.getLast()).isEqualTo(499);

            opensView(page);
            assertThat(clerk.reads("h1 .count")).isEqualTo(String.valueOf(midway.getLast() + 1));
            looks(page);
            Instant begin = Instant.now();
            act(page);
            waitsWhileTheBarMoves(page);
            Duration all = Duration.between(begin, Instant.now());
            log.info(
                    midway.getLast() + " were done " + all.toMillis() + " ms after the button; they waited 10 s of it");
            assertThat(settled(clerk)).containsExactly(midway.getLast());
            opensView(page);
            assertThat(clerk.reads("h1 .count")).isEqualTo("1");
        }
    }

    private static void keepsView(Page page) {
        page.navigate("/desk/?service=out-of-area-care&text=" + CITY);
        page.locator("details.keep summary").click();
        page.locator("details.keep input[name=name]").fill(VIEW);
        page.locator("button[name=keep]").click();
        opensView(page);
    }

    private static void opensView(Page page) {
        page.navigate("/desk/");
        page.locator(".views a:has-text('" + VIEW + "')").click();
        page.waitForLoadState();
    }

    private static void looks(Page page) {
        page.locator("#many button[name=all]").click();
        page.locator("input[name=choice][value$='/grant']").check();
        page.locator("#dry-run button[value=show]").click();
        page.waitForSelector("button[value=act]");
        page.waitForLoadState(); // the first of the buttons stands above the cases
    }

    private static void takesBack(Page page) {
        page.locator("button[value=take-back]").click();
        page.waitForSelector("#report");
    }

    /** How many the report says were done, and taken back. */
    private static List<Long> settled(Visitor clerk) {
        return clerk.page().locator("#report strong .figure, #report strong ~ .figure").allInnerTexts().stream()
                .map(Long::valueOf)
                .toList();
    }

    private static void act(Page page) {
        page.locator("button[value=act]").first().click();
        page.waitForSelector("#running");
    }

    private static void took(String what, Runnable deed) {
        Instant begin = Instant.now();
        deed.run();
        Duration took = Duration.between(begin, Instant.now());
        log.info(what + " of 500 took " + took.toMillis() + " ms");
        assertThat(took).as(what).isLessThan(PATIENCE);
    }

    private static void someAreDone(Page page) {
        barPasses(page, 0);
    }

    private static void waitsWhileTheBarMoves(Page page) {
        int at = 0;
        while (page.locator("#report").count() == 0) {
            at = barPasses(page, at);
        }
    }

    /** Waits until the bar is further than it was, or the report has come; tells how far it is. */
    private static int barPasses(Page page, int before) {
        return ((Number) page.waitForFunction(
                                """
                                before => {
                                  if (document.querySelector('#report')) return 500;
                                  const bar = document.querySelector('#running progress');
                                  return bar && bar.value > before ? bar.value : 0;
                                }""", before, new Page.WaitForFunctionOptions().setTimeout(STANDSTILL.toMillis()))
                        .jsonValue())
                .intValue();
    }
}
