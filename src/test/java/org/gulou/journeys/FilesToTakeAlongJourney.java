package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.zip.ZipFile;
import org.gulou.kernel.OfficeTime;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a clerk takes out of the desk: how far it is, what it is called, and what she is told where nothing comes. */
@Tag("long")
@ArquillianTest
@RunAsClient
class FilesToTakeAlongJourney {
    private static final String CLERK = "clerk." + FoodShop.MARKET_REGULATION;
    private static final String TODAY = LocalDate.now(OfficeTime.ZONE).toString();

    @Test
    void thePapersOfACaseComeUnderItsNumberAndTheBarCountsFiles() throws IOException {
        try (var browser = Browser.open()) {
            String number = FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs(CLERK);
            Page page = clerk.opensAtDesk(number).page();

            Download zip = page.waitForDownload(
                    () -> page.locator("a[href^='/desk/files.zip']").click());

            assertThat(zip.suggestedFilename()).isEqualTo(number + " " + TODAY + ".zip");
            page.waitForCondition(() -> clerk.reads("#download .figure").equals("3 份材料"));
            clerk.findsNoBarrier();
            try (var files = new ZipFile(zip.path().toFile())) {
                assertThat(files.stream().map(Object::toString))
                        .contains(number + "/营业执照.pdf")
                        .hasSize(3);
            }
        }
    }

    @Test
    void whoTicksNothingIsToldSoInHerView() {
        try (var browser = Browser.open()) {
            FoodShop.applies(browser.phoneWithoutScript().signsInAs("zhang.wei"));
            Visitor clerk = browser.desk().signsInAs(CLERK);
            clerk.visits("/desk/?service=food-business-licence");

            clerk.presses("button[formaction='/desk/files.zip']");

            assertThat(clerk.reads("#no-files")).contains("请先勾选");
            assertThat(clerk.page().inputValue("#filter-service")).isEqualTo("food-business-licence");
            assertThat(clerk.page().locator("#download").isVisible()).isFalse();
        }
    }

    @Test
    void whoIsSignedOutMeanwhileIsToldThatNothingComes() {
        try (var browser = Browser.open()) {
            Visitor clerk = browser.desk().signsInAs(CLERK);
            Page page = clerk.visits("/desk/").page();
            clerk.isForgotten();

            page.locator("a[href^='/desk/list.csv']").click();

            page.waitForCondition(() -> clerk.reads("#download").contains("没有下载完"));
            assertThat(clerk.reads("#download")).doesNotContain("NaN");
        }
    }
}
