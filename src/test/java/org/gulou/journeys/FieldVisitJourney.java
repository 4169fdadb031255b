package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An inspector stands in a kitchen with a phone in her hand. */
@ArquillianTest
@RunAsClient
class FieldVisitJourney {
    private static final List<String> MARKED =
            List.of("distance", "layout", "surfaces", "separate", "washing", "cooling", "waste", "staff", "purchase");
    private static final String TO_PUT_RIGHT = "加装防鼠板。";

    @Test
    @Tag("long")
    void theChecklistAsksAtOnceWhatTheResultNeedsAndAWrongTapLosesNothing() {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            at(browser.desk(), "clerk", number).moves("accept").does();
            Visitor inspector = at(browser.phone(), "inspector", number);
            Page page = inspector.page();
            Form checklist = inspector.moves("inspect");

            page.locator("#move-inspect .dates button").click();
            checklist
                    .answersInRow("inspectors", 1, "name", "龙志强")
                    .answersInRow("inspectors", 1, "badge", "示例001")
                    .answersInRow("inspectors", 2, "name", "周敏")
                    .answersInRow("inspectors", 2, "badge", "示例002")
                    .answers("present", "张伟")
                    .answers("pests", "fail");
            MARKED.forEach(point -> checklist.answers(point, "pass"));
            assertThat(page.locator("[name=toPutRight]").count()).isZero();
            checklist.answers("result", "rectify");
            page.locator("[name=toPutRight]").fill(TO_PUT_RIGHT);
            inspector.findsNoBarrier();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);

            inspector.presses(".trail a");
            inspector.opensAtDesk(number).presses("p.pending button >> nth=0");
            assertThat(page.locator("[name=toPutRight]").inputValue()).isEqualTo(TO_PUT_RIGHT);
            assertThat(page.locator("#move-inspect [name$='.name'] >> nth=1").inputValue())
                    .isEqualTo("周敏");
            assertThat(page.locator("#move-inspect .error").count()).isZero();
            checklist.does();

            assertThat(inspector.opensAtDesk(number).reads(".glance")).contains("限期整改");
            assertThat(page.locator("p.pending").count()).isZero();
            assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        }
    }

    private static Visitor at(Visitor visitor, String post, String number) {
        return visitor.signsInAs(post + "." + FoodShop.MARKET_REGULATION).opensAtDesk(number);
    }
}
