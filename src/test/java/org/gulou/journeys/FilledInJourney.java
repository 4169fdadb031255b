package org.gulou.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.gulou.cases.LoopbackRegister;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Form;
import org.gulou.testbed.Operations;
import org.gulou.testbed.PaperPdf;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A driver types little: two registers fill in the rest, she disputes one entry, and another changes before she sends it. */
@Tag("long")
@ArquillianTest
@RunAsClient
class FilledInJourney {
    private static final String REGISTERS = "gulou.registers";
    private static final String LICENCE = "{\"outcome\": \"found\", \"record\": {\"licenceClass\": \"B2\","
            + " \"fileNumber\": \"520100123450\", \"firstOn\": \"2015-06-01\", \"licenceUntil\": \"2031-06-01\","
            + " \"points\": %d}}";
    private final LoopbackRegister population = new LoopbackRegister();
    private final LoopbackRegister licences = new LoopbackRegister();

    @BeforeEach
    void connect() {
        population.says(
                "{\"outcome\": \"found\", \"record\": {\"name\": \"王芳\", \"residentId\": \"520103198805120046\"}}");
        licences.says(LICENCE.formatted(3));
        Operations.set(REGISTERS, "population=" + population.address() + " driving-licences=" + licences.address());
    }

    @AfterEach
    void disconnect() {
        Operations.unset(REGISTERS);
        population.close();
        licences.close();
    }

    @Test
    void whatRegistersKnowIsNotTypedAndTheOfficeSeesWhatIsDisputed() {
        try (var browser = Browser.open()) {
            Visitor driver = browser.phoneWithoutScript("en").signsInAs("wang.fang");
            Form form = driver.starts("freight-driver-qualification", "guiyang-transport", "王芳");
            Page page = driver.page();
            assertThat(page.inputValue("[id='applicant.name']")).isEqualTo("王芳");
            assertThat(driver.reads("main")).contains("From the population register");
            driver.photographs("filled-in-driver");
            form.answers("sex", "female")
                    .answers("home.district", "520100", "520103")
                    .answers("home.street", "黔灵镇示例路 20 号")
                    .continues();

            assertThat(driver.reads("#points")).contains("3", "It cannot be changed here", "traffic police");
            assertThat(page.locator("input[name='points']").count()).isZero();
            form.answers("fileNumber", "520100123456").continues();
            page.goBack();
            page.reload();
            assertThat(driver.reads("main")).contains("520100123450", "the office sees both");
            driver.photographs("filled-in-licence");
            form.continues();
            String number = restOf(driver, form);

            Visitor office =
                    browser.desk().signsInAs("clerk.guiyang-service-centre").opensAtDesk(number);
            assertThat(office.reads("main")).contains("与登记不一致", "520100123450", "520100123456", "来自人口登记");
            office.photographs("filled-in-desk");
        }
    }

    private String restOf(Visitor driver, Form form) {
        form.answers("seriousAccident", "false").answers("hadBefore", "false").continues();
        form.answers("route", "training").continues();
        form.answers("school", "贵阳示例驾驶培训学校")
                .answers("trainedOn", LocalDate.of(2026, 1, 15))
                .continues();
        form.answers("phone", "13800000291").continues();
        form.answers("promise", "true").continues();
        for (String paper : List.of("application", "driving-licence", "training", "record-consent")) {
            form.attaches(paper, PaperPdf.scan(paper + ".pdf"));
        }
        form.attaches("photo", new FilePayload("photo.png", "image/png", photo()))
                .continues();
        assertThat(driver.reads("main")).contains("In the register of driving licences");
        driver.photographs("filled-in-check");

        licences.says(LICENCE.formatted(6));
        driver.sends();
        assertThat(driver.reads("#news")).contains("The register says something else now", "Penalty points");
        assertThat(driver.reads("#points")).contains("6");
        driver.photographs("filled-in-news");
        form.continues();
        return driver.sends().reads("#number");
    }

    private static byte[] photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
