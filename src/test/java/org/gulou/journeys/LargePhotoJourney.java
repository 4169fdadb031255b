package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A phone takes photos that are larger than a paper may be. */
@Tag("long")
@ArquillianTest
@RunAsClient
class LargePhotoJourney {
    private static final FilePayload PHOTO = PaperPdf.largePhoto("证件照.jpg");

    @Test
    void itIsMadeSmallerBeforeItGoesOverTheLine() {
        try (var browser = Browser.open()) {
            Visitor citizen = begins(browser, browser.phone());

            citizen.page().locator("#photo").setInputFiles(PHOTO);
            citizen.page().locator("button[name=upload]").click();
            citizen.page().waitForURL("**/*#photo");

            assertThat(citizen.reads(".files")).contains("证件照.jpg");
        }
    }

    @Test
    void withoutScriptItIsRefusedWithAWayThatAPhoneHas() {
        try (var browser = Browser.open()) {
            Visitor citizen = begins(browser, browser.phoneWithoutScript());

            citizen.page().locator("#photo").setInputFiles(PHOTO);
            citizen.presses("button[name=upload]");

            assertThat(citizen.reads("#summary")).contains("证件照.jpg", "截屏");
        }
    }

    private static Visitor begins(Browser browser, Visitor citizen) {
        Demonstration.publishEach(browser, Map.of("photo", List.of("photo")));
        citizen.visits("/start/" + Demonstration.service("photo") + "--yunyan-government-office");
        citizen.keyboard().types("name", "王芳").types("phone", "13800000021").pressesButton("#guest");
        return citizen;
    }
}
