package org.gulou.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody works on all that a list shows at once, takes it along as a file, and sees the columns that she chose. */
@Tag("long")
@ArquillianTest
@RunAsClient
class WholeViewJourney {
    private static final String QUEUE = "/desk/?service=food-business-licence";

    private static Optional<String> filed = Optional.empty();

    /** The same for all who only look: filing it takes longer than any of them. */
    private static String aCase(Browser browser) {
        if (filed.isEmpty()) {
            filed = Optional.of(FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei")));
        }
        return filed.get();
    }

    @Test
    void allThatAViewShowsIsActedOnAfterADryRunAndTakenBack() {
        try (var browser = Browser.open()) {
            Visitor owner = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String first = FoodShop.applies(owner);
            String second = FoodShop.applies(owner);
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits(QUEUE + "&holder=NOBODY&is.area.from=60&is.area.to=60")
                    .page();
            String all = clerk.reads("h1 .count");

            page.locator("#many button[name=all]").press("Enter");
            page.waitForLoadState();
            clerk.findsNoBarrier();
            assertThat(clerk.reads("h1 .count")).isEqualTo(all);
            page.locator("input[name=choice][value$='/accept']").press("Space");
            page.locator("#dry-run button[value=show]").press("Enter");
            page.waitForLoadState();
            assertThat(clerk.reads("#picked")).contains(first, second);
            page.locator("button[value=act]").first().press("Enter");
            page.waitForLoadState();
            assertThat(clerk.reads("#running")).contains("/ " + all + " · ");
            page.locator("button[value=take-back]").press("Enter");
            page.waitForSelector("#taken-back");
            clerk.presses("#taken-back a");

            assertThat(clerk.reads("#report")).contains("撤回");
            assertThat(clerk.opensAtDesk(first).reads(".glance")).contains("待受理");
        }
    }

    @Test
    void theColumnsThatSheChoseAreThereWheneverSheLooksAtTheServiceUntilShePicksOthers() {
        try (var browser = Browser.open()) {
            aCase(browser);
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits(QUEUE).page();
            assertThat(clerk.reads("#queue thead")).doesNotContain("经营场所总面积");

            page.locator("details.columns summary").click();
            page.locator(".columns input[value=area]").check();
            clerk.presses("button[name=columns]");

            assertThat(clerk.visits(QUEUE).reads("#queue thead")).contains("经营场所总面积");
            assertThat(clerk.visits(QUEUE + "&column=entityType").reads("#queue thead"))
                    .contains("主体类型")
                    .doesNotContain("经营场所总面积");
            assertThat(clerk.visits(QUEUE + "&column=").reads("#queue thead")).doesNotContain("经营场所总面积");
            Visitor colleague = browser.desk().signsInAs("clerk2." + FoodShop.MARKET_REGULATION);
            assertThat(colleague.visits(QUEUE).reads("#queue thead")).doesNotContain("经营场所总面积");

            clerk.visits(QUEUE).page().locator("details.columns summary").click();
            page.locator(".columns input[value=area]").uncheck();
            clerk.presses("button[name=columns]");
            assertThat(clerk.visits(QUEUE).reads("#queue thead")).doesNotContain("经营场所总面积");
        }
    }

    @Test
    void aLeadTicksAllOfHerListAndTakesItAsAFileWhoseBarRunsToItsEnd() {
        try (var browser = Browser.open()) {
            String number = aCase(browser);
            Visitor lead = browser.desk().signsInAs("head." + FoodShop.MARKET_REGULATION);
            Page page =
                    lead.visits("/desk/led.xhtml?service=food-business-licence").page();
            String all = lead.reads("h1 .count");

            page.locator("[data-ticks]").press("Space");
            assertThat(page.locator("input[name=case]:checked").count()).isEqualTo(Integer.parseInt(all));

            Download list = page.waitForDownload(
                    () -> page.locator("a[href^='/desk/led.csv']").press("Enter"));
            assertThat(contentOf(list.path().toFile(), UTF_8)).contains(number).hasLineCount(Integer.parseInt(all) + 1);
            page.waitForCondition(() -> lead.reads("#download").contains("已经交给浏览器下载"));
            assertThat(lead.reads("#download .figure")).isEqualTo(all + " 件");
            assertThat(list.suggestedFilename()).isEqualTo("在办件清单 " + LocalDate.now(OfficeTime.ZONE) + ".csv");
            lead.findsNoBarrier();

            Visitor phone = browser.phone().signsInAs("head." + FoodShop.MARKET_REGULATION);
            phone.visits("/desk/led.xhtml?service=food-business-licence");
            phone.page()
                    .evaluate("document.querySelector('tbody td:nth-child(3)').append("
                            + "'Wolfeschlegelsteinhausenbergerdorff'.repeat(3))");
            assertThat(phone.page().evaluate("document.querySelector('.scroll').scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(phone.reads("tr:has-text('" + number + "')")).contains("时限", "经办人");
            phone.visits("/desk/board.xhtml").presses("a[hreflang=en]");
            assertThat(phone.reads("#table-LOADS")).contains("Food business licence", "Overdue");
            assertThat(phone.page()
                            .evaluate("[...document.querySelectorAll('.scroll')].every(box => box.scrollWidth <="
                                    + " box.clientWidth)"))
                    .isEqualTo(true);
        }
    }

    @Test
    void whatALeadGaveIsToldOnceAndAReloadGivesNothingAgain() {
        try (var browser = Browser.open()) {
            String number = aCase(browser);
            Visitor lead = browser.desk().signsInAs("head." + FoodShop.MARKET_REGULATION);
            Page page =
                    lead.visits("/desk/led.xhtml?service=food-business-licence").page();
            lead.presses("button[value=give]");
            assertThat(lead.reads(".note.bad")).contains("请至少勾选一件");
            lead.whatWentWrong(); // the page answers 422
            page.check("input[value='" + number + "']");
            String whom = lead.reads("#to option:checked").replaceAll("（.*| .*", "");

            lead.presses("button[value=give]");

            assertThat(lead.reads(".note.ok")).isEqualTo("已指派 1");
            assertThat(page.url()).endsWith("/desk/led.xhtml?service=food-business-licence");
            page.reload();
            assertThat(page.locator(".note").count()).isEqualTo(1); // the bar of a download, not seen
            assertThat(page.locator(".note.ok, .note.bad").count()).isZero();
            assertThat(lead.reads("tr:has-text('" + number + "')")).contains(whom);
        }
    }

    @Test
    void eachTableOfTheBoardIsTakenAsAFileThatSaysTheSame() {
        try (var browser = Browser.open()) {
            aCase(browser);
            Visitor lead = browser.desk().signsInAs("head." + FoodShop.MARKET_REGULATION);
            Page page = lead.visits("/desk/board.xhtml?by=STATE").page();
            List<String> names = page.locator("#table-LOADS tbody th").allInnerTexts();
            assertThat(names).isNotEmpty();

            String list = new String(lead.downloads("#loads a[href^='/desk/board.csv']"), UTF_8);

            assertThat(list.lines().skip(1)).hasSameSizeAs(names);
            assertThat(list).startsWith("\uFEFF\"名称\",").contains(names);
            assertThat(lead.downloads("#loads a[href^='/desk/board.xlsx']")).startsWith('P', 'K');
            assertThat(lead.fetches("/desk/board.csv?table=NONE").status()).isEqualTo(404);
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            assertThat(clerk.fetches("/desk/board.csv?table=LOADS").status()).isEqualTo(404);
        }
    }

    @Test
    void theLegendsOfTheBoardExplainEachColourThatIsDrawn() {
        try (var browser = Browser.open()) {
            aCase(browser);
            Page page = browser.desk()
                    .signsInAs("head." + FoodShop.MARKET_REGULATION)
                    .visits("/desk/board.xhtml")
                    .page();

            assertThat(classes(page, "svg.bar.wide rect"))
                    .isNotEmpty()
                    .isSubsetOf(classes(page, "svg.bar.wide + .legend li"));
            assertThat(classes(page, ".board svg.chart rect")).isSubsetOf(classes(page, ".board .legend li"));
            assertThat(page.locator(".legend li").allInnerTexts()).isNotEmpty().noneMatch(String::isBlank);
        }
    }

    private static List<String> classes(Page page, String selector) {
        return page.locator(selector).all().stream()
                .map(one -> one.getAttribute("class"))
                .distinct()
                .toList();
    }

    @Test
    void onAPhoneTheCasesStandBeforeTheFiltersUntilOneIsSet() {
        try (var browser = Browser.open()) {
            aCase(browser);
            Visitor clerk = browser.phoneWithoutScript().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.visits("/desk/").page();
            assertThat(page.locator("#filter-text").isVisible()).isFalse();

            page.locator(".fold summary").click();
            page.fill("#filter-text", "张");
            page.selectOption("#filter-order", "case-number");
            page.check("input[name=down]");
            clerk.presses("form.filters button");

            assertThat(page.locator("#filter-text").isVisible()).isTrue();
            assertThat(page.locator("a[data-row]").allInnerTexts())
                    .isNotEmpty()
                    .isSortedAccordingTo(Comparator.reverseOrder());
            Visitor walking = browser.phone()
                    .signsInAs("clerk." + FoodShop.MARKET_REGULATION)
                    .visits("/desk/");
            walking.presses("#many button[name=all]");
            assertThat(walking.page().evaluate("document.querySelector('.scroll').scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Visitor desk = browser.desk()
                    .signsInAs("clerk." + FoodShop.MARKET_REGULATION)
                    .visits("/desk/");
            assertThat(desk.page().locator("#filter-text").isVisible()).isTrue();
            assertThat(desk.page().locator(".fold summary").isVisible()).isFalse();
            desk.presses("th a[href*='order=case-number']");
            assertThat(desk.page().locator("a[data-row]").allInnerTexts()).isSorted();
            assertThat(desk.page().locator("[aria-sort]").all())
                    .singleElement()
                    .satisfies(
                            head -> assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending"))
                    .satisfies(head -> assertThat(head.innerText()).contains("办件编号"));
        }
    }
}
