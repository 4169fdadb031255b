package org.gulou.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gulou.catalog.SmallService;
import org.gulou.testbed.Browser;
import org.gulou.testbed.Visitor;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator publishes what is broken: she learns where, and citizens notice nothing. */
@ArquillianTest
@RunAsClient
class BrokenDefinitionJourney {
    private static final Path CATALOGUE = Path.of("services-catalog");
    private static final String CARE = "services/healthcare-security/out-of-area-care/service.yaml";

    @Test
    void aBrokenFolderIsToldByFileLineAndColumnAndTheLiveCatalogueStays() throws IOException {
        try (var browser = Browser.open()) {
            Visitor admin = browser.desk().signsInAs("admin").visits("/admin/");
            String before = admin.reads("#services");
            admin.photographs("admin");

            publishes(admin, zip("access: signed-in", "access: everybody\nlifeEvent: [P07]"));

            assertThat(admin.reads("#problems"))
                    .contains(CARE + ":" + line("access:") + ":9", CARE + ":" + (line("access:") + 1) + ":1");
            assertThat(admin.visits("/admin/").reads("#services")).isEqualTo(before);
            browser.phoneWithoutScript().visits("/service/out-of-area-care");
        }
    }

    @Tag("long")
    @Test
    void whatIsNoArchiveIsRefusedInWords() {
        try (var browser = Browser.open()) {
            Visitor admin = browser.desk().signsInAs("admin").visits("/admin/");

            publishes(admin, "not a ZIP".getBytes(UTF_8));

            assertThat(admin.reads("#problems")).contains("ZIP");
        }
    }

    @Tag("long")
    @Test
    void whatIsNewIsNamedAndWhatIsAsBeforeIsCounted() throws IOException {
        try (var browser = Browser.open()) {
            Visitor admin = browser.desk().signsInAs("admin").visits("/admin/");

            publishes(admin, alone("published-alone"));

            assertThat(admin.page().locator("#taken li").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("published-alone", "已发布");
            assertThat(admin.reads("#taken")).contains("个事项没有变化");
            admin.findsNoBarrier();
        }
    }

    private static byte[] alone(String service) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : SmallService.named(service).files().entrySet()) {
                zip.putNextEntry(new ZipEntry("services/government-office/" + service + "/" + file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void publishes(Visitor admin, byte[] zip) {
        admin.page().locator("#folder").setInputFiles(new FilePayload("folder.zip", "application/zip", zip));
        admin.presses("#publish button");
        admin.whatWentWrong();
    }

    private static int line(String start) throws IOException {
        var lines = Files.readAllLines(CATALOGUE.resolve(CARE));
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(start)) {
                return at + 1;
            }
        }
        throw new IllegalStateException(CARE + " has no line " + start);
    }

    private static byte[] zip(String old, String by) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.walk(CATALOGUE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = CATALOGUE.relativize(file).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(name));
                zip.write(
                        name.equals(CARE)
                                ? Files.readString(file).replace(old, by).getBytes(UTF_8)
                                : Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
