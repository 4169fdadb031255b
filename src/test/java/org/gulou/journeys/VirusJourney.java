package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Demonstration;
import org.gulou.testbed.Eicar;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen sends a picture with a virus to a portal whose uploads a real clamd looks at. */
@Tag("clamd")
@ArquillianTest
@RunAsClient
class VirusJourney {
    @Test
    void aPictureWithAVirusIsRefusedInWordsAndACleanOneTaken() {
        try (var browser = Browser.open()) {
            Demonstration.publishEach(browser, Map.of("photo", List.of("photo")));
            Visitor citizen = browser.phoneWithoutScript();
            citizen.visits("/start/" + Demonstration.service("photo") + "--yunyan-government-office");
            citizen.keyboard().types("name", "王芳").types("phone", "13800000021").pressesButton("#guest");
            var file = citizen.page().locator("#photo");

            file.setInputFiles(Eicar.picture("infected.png"));
            citizen.presses("button[name=upload]");

            assertThat(citizen.reads("#summary")).contains("infected.png", "病毒");
            citizen.page().reload(); // nothing is sent once more
            assertThat(citizen.reads("#summary")).contains("infected.png", "病毒");
            assertThat(citizen.page().locator(".files").count()).isZero();
            file.setInputFiles(PaperPdf.photo("clean.png"));
            citizen.presses("#continue");
            assertThat(citizen.page().url()).contains("/check/");
            assertThat(citizen.reads("main")).contains("clean.png");
        }
    }
}
