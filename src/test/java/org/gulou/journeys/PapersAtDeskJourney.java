package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.assertj.core.data.Offset;
import org.gulou.testbed.Browser;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clerk reads small print, and a scan that lies on its side. */
@Tag("long")
@ArquillianTest
@RunAsClient
class PapersAtDeskJourney {
    private static final Offset<Double> A_PIXEL = Offset.offset(1.5);

    @Test
    void papersAreReachedByAKeyAndByTheirNames() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.opensAtDesk(number).page();
            String focused = "document.activeElement.querySelector('figcaption').innerText";

            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat((String) page.evaluate(focused)).startsWith("布局图.pdf");
            page.keyboard().press("k");
            assertThat((String) page.evaluate(focused)).startsWith("营业执照.pdf");

            page.locator("#paper-list summary").click();
            assertThat(page.locator("#paper-list a").allInnerTexts())
                    .containsExactly("营业执照.pdf", "布局图.pdf", "健康证明.pdf");
            clerk.findsNoBarrier();
            page.locator("#paper-list a >> nth=2").press("Enter");
            assertThat(page.locator("figure:has-text('健康证明.pdf')")
                            .evaluate(
                                    "paper => paper.getBoundingClientRect().top >= 0 && paper.getBoundingClientRect().top"
                                            + " < innerHeight"))
                    .isEqualTo(true);
        }
    }

    @Test
    void whatGoesWithAMessageWaitsUntilTheMessageIsWritten() {
        try (var browser = Browser.open()) {
            Visitor applicant = browser.phoneWithoutScript().signsInAs("zhang.wei");
            String number = FoodShop.applies(applicant);
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.opensAtDesk(number).page();
            page.locator("#talk-write > summary").click();
            page.locator("#talk-files").setInputFiles(PaperPdf.scan("平面图要求.pdf"));
            clerk.presses("#talk-write button[value=talk-send]");
            assertThat(clerk.reads("#talk #told")).isNotBlank();
            assertThat(clerk.reads("#talk-files-kept")).contains("平面图要求.pdf");
            clerk.photographs("desk-message-waits");

            page.fill("#talk-text", "请按要求重画平面图。");
            clerk.presses("#talk-write button[value=talk-send]");

            assertThat(clerk.reads("#talk")).contains("请按要求重画平面图。", "平面图要求.pdf");
            assertThat(applicant.visits("/messages/" + number).reads("#talk")).contains("平面图要求.pdf");
            assertThat(clerk.whatWentWrong()).singleElement().asString().contains("422");
        }
    }

    @Test
    void papersAreEnlargedAndTurnedInPlaceAndStaySoLargeForTheNextCase() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs("clerk." + FoodShop.MARKET_REGULATION);
            Page page = clerk.opensAtDesk(number).page();
            Locator scan = page.locator(".sheet img").first();
            scan.scrollIntoViewIfNeeded();
            page.waitForCondition(() -> (Boolean) scan.evaluate("image => image.complete && image.naturalWidth > 0"));
            BoundingBox upright = scan.boundingBox();
            assertThat(upright.height).isGreaterThan(upright.width);

            page.keyboard().press("t");
            BoundingBox lying = scan.boundingBox();
            assertThat(lying.width).isCloseTo(upright.width, A_PIXEL);
            assertThat(lying.height / lying.width).isCloseTo(upright.width / upright.height, Offset.offset(0.02));

            page.locator(".pages figure button").first().click();
            page.keyboard().press("+");
            page.locator("#paper-tools button[data-act=larger]").click();
            assertThat(scan.boundingBox().width).isCloseTo(upright.width * 1.5, Offset.offset(3.0));
            assertThat(clerk.reads("#paper-tools output")).isEqualTo("150 %");
            assertThat(page.evaluate("document.querySelector('.pages').scrollLeft"))
                    .isEqualTo(0);
            page.evaluate("const pages = document.querySelector('.pages'); pages.scrollTo(pages.scrollWidth, 200)");
            BoundingBox pages = page.locator(".pages").boundingBox();
            BoundingBox caption = page.locator(".pages figcaption").first().boundingBox();
            assertThat(caption.x).isCloseTo(pages.x, A_PIXEL);
            assertThat(caption.y).isCloseTo(pages.y, A_PIXEL);
            assertThat(caption.width).isLessThanOrEqualTo(pages.width);
            page.evaluate("document.querySelector('.pages').scrollTo(0, 0)");
            assertThat(page.locator("#download").isVisible()).isFalse();
            clerk.findsNoBarrier();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);

            clerk.opensAtDesk(number);
            assertThat(clerk.reads("#paper-tools output")).isEqualTo("150 %");
            page.locator("#paper-tools button[data-act=usual]").click();
            assertThat(clerk.reads("#paper-tools output")).isEqualTo("100 %");
        }
    }
}
