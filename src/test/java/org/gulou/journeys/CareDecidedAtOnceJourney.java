package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.gulou.testbed.Browser;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who moves to her children in another province files it and holds the receipt a moment later. */
@ArquillianTest
@RunAsClient
class CareDecidedAtOnceJourney {
    @Tag("long")
    @Test
    void aFilingInOrderIsDecidedAtOnceAndItsReceiptIsGenuine() {
        try (var browser = Browser.open()) {
            Visitor citizen = browser.phoneWithoutScript().signsInAs("wang.fang");
            String number = CareFiling.files(citizen);

            citizen.visits("/case/" + number);
            assertThat(citizen.reads("#now")).contains("备案成功");
            var receipt = new PaperPdf(citizen.downloads("#papers a[href^='/download/paper/']"));
            assertThat(receipt.words()).contains("异地就医备案凭证", number, "王芳", "杭州市", "贵阳市云岩区医疗保障局");
            Visitor hospital = browser.desk().visits(receipt.code().getPath());
            assertThat(hospital.page().locator("#answer").getAttribute("data-outcome"))
                    .as("it begins tomorrow")
                    .isEqualTo("not-yet");
        }
    }
}
