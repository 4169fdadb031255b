package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The longest form that offices use, on a small phone and a slow line: what it sends, and how far one has to scroll. */
@Tag("long")
@ArquillianTest
@RunAsClient
class LongFormJourney {
    private static final int ROWS = 60;

    /** In bytes, as they go over the line: a second and a half where it is slow (400 kbit/s). */
    private static final int MOST_OF_A_PAGE = 75_000;

    private static final int MOST_OF_AN_AUTOSAVE = 3_000;

    /** In pixels: some twenty screens, where sixty rows laid open are a hundred. */
    private static final int LONGEST_SCROLL = 16_000;

    @Test
    void aFormOf560ItemsWithSixtyRowsStaysUsable() {
        try (var browser = Browser.open()) {
            Demonstration.publishLong(browser);
            Visitor citizen = browser.desk();
            Page page = citizen.page();
            page.setViewportSize(360, 740);
            citizen.visits("/start/" + Demonstration.LONG + "--yunyan-government-office");
            citizen.keyboard().types("name", "王芳").types("phone", "13800000021").pressesButton("#guest");
            String tasks = page.url();
            assertThat(page.locator("main details[open]").count()).isOne();

            fillsInTheRows(page, tasks.replace("/tasks/", "/apply/").replaceFirst("#.*|$", "/people"));
            String people = page.url();
            citizen.presses("#leave").visits(people);
            assertThat(page.locator("#people > .row details:not([open])").count())
                    .isEqualTo(ROWS);
            assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThan(LONGEST_SCROLL);
            assertThat(weight(page)).isLessThan(MOST_OF_A_PAGE);
            assertThat(autosave(page).sizes().requestBodySize).isLessThan(MOST_OF_AN_AUTOSAVE);

            goesOn(page);
            citizen.findsNoBarrier();
            fillsInTheRest(page);
            citizen.visits(tasks).presses("#to-check");
            assertThat(weight(page)).isLessThan(MOST_OF_A_PAGE);
            assertThat(citizen.sends().reads("#number")).isNotBlank();
        }
    }

    private static void fillsInTheRows(Page page, String address) {
        page.navigate(address);
        for (int row = 1; row <= ROWS; row++) {
            var last = page.locator("#people > .row").last();
            String name = last.getAttribute("id");
            fills(page, name + ".name", "成员");
            fills(page, name + ".born", "1980", "1", "2");
            fills(page, name + ".income", "1000");
            page.locator("[name='" + name + ".relation'][value=kin]").check();
            page.locator("[name='" + name + ".insured'][value=true]").check();
            if (row < ROWS) {
                page.locator("#people > button[name=addRow]").click();
                page.locator("#people > .row").nth(row).waitFor();
            }
        }
    }

    private static void fills(Page page, String question, String... words) {
        var controls = page.locator("[name='" + question + "']");
        for (int i = 0; i < words.length; i++) {
            controls.nth(i).fill(words[i]);
        }
    }

    /** What goes over the line for the page in front of her. */
    private static int weight(Page page) {
        return page.waitForResponse(page.url().replaceFirst("#.*", ""), page::reload)
                .request()
                .sizes()
                .responseBodySize;
    }

    private static Request autosave(Page page) {
        var row = page.locator("#people > .row").last();
        row.locator("summary").click();
        return page.waitForRequestFinished(() -> {
            row.locator("[name$='.remark']").fill("住在一起");
            row.locator("[name$='.remark']").press("Tab");
        });
    }

    /** Page after page, as the list of tasks leads: no to every question, and the shortest word to every other. */
    private static void fillsInTheRest(Page page) {
        for (String open = page.url(); !open.contains("/check/"); open = page.url()) {
            if (open.contains("/tasks/")) {
                List<String> todo = page.locator(".tasks li:not(:has(.tag.ok)) a").all().stream()
                        .map(link -> link.getAttribute("href"))
                        .toList();
                if (todo.isEmpty()) {
                    return;
                }
                page.navigate(todo.getFirst());
            }
            page.evaluate("""
                () => {
                  for (const box of document.querySelectorAll('main input')) {
                    if (box.type === 'radio') box.checked = true;
                    else if (box.type === 'text' && !box.value && !box.closest('.dates')) box.value = '1';
                  }
                }\
                """);
            goesOn(page);
        }
    }

    /** What is being kept at this moment is waited for before the form is sent. */
    private static void goesOn(Page page) {
        page.waitForNavigation(() -> page.locator("#continue").click());
    }
}
