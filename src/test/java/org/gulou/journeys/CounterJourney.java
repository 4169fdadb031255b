package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clerk begins applications for people in front of her. */
@ArquillianTest
@RunAsClient
class CounterJourney {
    private static final String CARD = "520103198805120046";

    @Tag("long")
    @Test
    void onlyWhatPersonsApplyForIsToBeChosenAndOfACardFourPlacesAreKept() {
        try (var browser = Browser.open()) {
            Visitor market = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            assertThat(offers(market.visits("/desk/counter.xhtml").page()))
                    .noneMatch(offer -> offer.startsWith("food-business-licence--"));

            Visitor clerk = browser.phone().signsInAs("clerk.yunyan-healthcare-security");
            Page page = clerk.visits("/desk/counter.xhtml").page();
            assertThat(offers(page)).contains("out-of-area-care--yunyan-healthcare-security");
            page.selectOption("#offer", "out-of-area-care--yunyan-healthcare-security");
            page.fill("#name", "王芳");
            page.fill("#phone", "13800000001");
            page.fill("#number", CARD);
            page.locator("#scans").scrollIntoViewIfNeeded();
            clerk.photographs("counter");
            clerk.presses("#begin");
            assertThat(page.url()).contains("/apply/");

            clerk.visits("/desk/counter.xhtml");
            assertThat(clerk.reads("main table")).contains("0046").doesNotContain(CARD);
        }
    }

    @Tag("long")
    @Test
    void allThatIsWrongIsToldAtOnceWhileSomebodyWaitsAtTheCounter() {
        try (var browser = Browser.open()) {
            Visitor clerk = browser.desk().signsInAs("clerk.yunyan-healthcare-security");
            clerk.visits("/desk/counter.xhtml").page().fill("#phone", "138");

            clerk.presses("#begin");

            assertThat(clerk.page().locator("#summary li a").all())
                    .extracting(slip -> slip.getAttribute("href"))
                    .containsExactly("#offer", "#name", "#phone", "#number");
            clerk.page().reload(); // nothing is sent once more
            assertThat(clerk.page().locator("#summary li a").all()).hasSize(4);
            assertThat(clerk.page().inputValue("#phone")).isEqualTo("138");
        }
    }

    @Test
    void whatWasTypedAndChosenStaysWhileSheLooksForTheService() {
        try (var browser = Browser.open()) {
            Visitor clerk = browser.phoneWithoutScript()
                    .visits("/desk/counter.xhtml")
                    .signsInHere("clerk.yunyan-healthcare-security");
            Page page = clerk.page();
            page.fill("#name", "阿卜杜拉·买买提");
            page.fill("#phone", "１３８００００００００");
            page.selectOption("#evidence", "PRESENT");
            page.locator("#scans").setInputFiles(PaperPdf.scan("委托书.pdf"));

            page.fill("#q", "没有这样的事项");
            clerk.presses("#find");
            assertThat(clerk.reads("#none")).contains("没有这个名称");
            page.fill("#q", "out-of-area medical");
            clerk.presses("#find");
            assertThat(offers(page))
                    .as("called so in the other language")
                    .contains("out-of-area-care--yunyan-healthcare-security");
            page.fill("#q", "异地就医");
            page.locator("#q").press("Enter");
            page.waitForLoadState();

            assertThat(offers(page)).contains("out-of-area-care--yunyan-healthcare-security");
            assertThat(page.inputValue("#name")).isEqualTo("阿卜杜拉·买买提");
            assertThat(page.inputValue("#phone")).isEqualTo("１３８００００００００");
            assertThat(clerk.reads("#scans-kept")).contains("委托书.pdf");
            assertThat(page.locator("#summary").count()).isZero();
            clerk.photographs("counter-search");
        }
    }

    @Tag("long")
    @Test
    void theNameGivenAtTheCounterStandsInTheForm() {
        try (var browser = Browser.open()) {
            Visitor clerk = browser.desk().signsInAs("clerk.yunyan-service-centre");
            Page page = clerk.visits("/desk/counter.xhtml").page();
            page.selectOption("#offer", "unemployment-benefit--yunyan-human-resources");
            page.fill("#name", "吴阿婆");
            page.fill("#phone", "13800000001");
            page.fill("#number", CARD);

            clerk.presses("#begin");

            assertThat(page.inputValue("[name='applicant.name']")).isEqualTo("吴阿婆");
        }
    }

    @Tag("long")
    @Test
    void aNameOfAHundredLettersBreaksOnAPhone() {
        try (var browser = Browser.open()) {
            String name = "Wolfeschlegelsteinhausenbergerdorff".repeat(3).substring(0, 100);
            Visitor clerk = browser.phoneWithoutScript()
                    .visits("/desk/counter.xhtml")
                    .signsInHere("clerk.yunyan-healthcare-security");
            Page page = clerk.page();
            page.selectOption("#offer", "out-of-area-care--yunyan-healthcare-security");
            page.fill("#name", name);
            page.fill("#phone", "13800000001");
            page.fill("#number", CARD);
            clerk.presses("#begin");
            var form = clerk.form()
                    .answers("forWhom", "self")
                    .answers("applicant.name", "王芳")
                    .answers("applicant.residentId", "520103198805120046")
                    .continues();
            LocalDate yesterday = LocalDate.now(OfficeTime.ZONE).minusDays(1);
            String number = CareFiling.goesOn(clerk, form, "13800000001", yesterday);

            Visitor phone = browser.phone().signsInAs("clerk.yunyan-healthcare-security");
            phone.opensAtDesk(number);

            assertThat(phone.reads(".glance")).contains(name);
            assertThat(phone.reads(".story")).contains("申请人 " + name + "（莫兰 窗口代办）");
            assertThat(phone.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            phone.visits("/desk/counter.xhtml");
            assertThat(
                            phone.page()
                                    .evaluate(
                                            "[...document.querySelectorAll('.scroll')].every(box => box.scrollWidth <= box.clientWidth)"))
                    .isEqualTo(true);
        }
    }

    @Tag("long")
    @Test
    void aScanThatIsNoneIsRefusedAndNothingIsBegun() {
        try (var browser = Browser.open()) {
            Visitor clerk = browser.phone().signsInAs("clerk.yunyan-healthcare-security");
            Page page = clerk.visits("/desk/counter.xhtml").page();
            page.selectOption("#offer", "out-of-area-care--yunyan-healthcare-security");
            page.fill("#name", "石老三");
            page.fill("#phone", "13800000001");
            page.fill("#number", "委托书 7 号");
            page.locator("#scans")
                    .setInputFiles(new FilePayload("letter.exe", "application/octet-stream", new byte[] {77, 90}));

            clerk.presses("#begin");

            assertThat(clerk.reads("[role=alert]")).contains("letter.exe");
            assertThat(page.inputValue("#name")).isEqualTo("石老三");
            assertThat(clerk.reads("main")).doesNotContain("委托书 7 号 继续填写");
        }
    }

    @Tag("long")
    @Test
    void aScanWaitsWhileTheClerkPutsTheRestRight() {
        try (var browser = Browser.open()) {
            Visitor clerk = browser.phoneWithoutScript().signsInAs("clerk.yunyan-healthcare-security");
            Page page = clerk.visits("/desk/counter.xhtml").page();
            page.selectOption("#offer", "out-of-area-care--yunyan-healthcare-security");
            page.fill("#name", "石老三");
            page.fill("#number", "委托书 7 号");
            page.locator("#scans").setInputFiles(PaperPdf.scan("委托书.pdf"));
            clerk.presses("#begin");
            assertThat(clerk.reads("#scans-kept")).contains("委托书.pdf");
            clerk.photographs("counter-scan-waits");

            page.fill("#phone", "13800000001");
            clerk.presses("#begin");

            assertThat(page.url()).contains("/apply/");
        }
    }

    private static List<String> offers(Page page) {
        return page.locator("#offer option").all().stream()
                .map(option -> option.getAttribute("value"))
                .toList();
    }
}
