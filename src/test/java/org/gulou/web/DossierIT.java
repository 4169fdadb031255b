package org.gulou.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gulou.Rows;
import org.gulou.cases.Registry;
import org.gulou.cases.talk.Talk;
import org.gulou.documents.Checked;
import org.gulou.documents.Content;
import org.gulou.documents.FileType;
import org.gulou.documents.StoredFile;
import org.gulou.documents.Vault;
import org.gulou.duties.Settings;
import org.gulou.identity.DemoOfficials;
import org.gulou.intake.CareFilings;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole case leaves the portal as one file, for whoever may see it, and the journal knows. */
@ArquillianTest
class DossierIT {
    private static final String CLERK = "clerk.yunyan-healthcare-security";
    private static final String ELSEWHERE = "clerk.huaxi-market-regulation";

    @Inject
    CareFilings care;

    @Inject
    Registry registry;

    @Inject
    DemoOfficials officials;

    @Inject
    Talk talk;

    @Inject
    Vault vault;

    @Inject
    Settings settings;

    @Inject
    Rows rows;

    private CaseNumber number;
    private Actor.Official clerk;

    @BeforeEach
    void aCaseInWhichSomethingWasSaid() {
        number = care.forAClerk().filed();
        clerk = officials.official("莫兰");
        talk.write(registry.official(number, clerk).orElseThrow(), clerk, "请带身份证原件来窗口。", List.of());
    }

    private static Map<String, byte[]> files(byte[] zip) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void itHoldsTheCaseAsPdfAndAListWithTheHashOfEachFile() throws Exception {
        var answer = Knocking.signedIn(CLERK, settings).bytes("/desk/dossier.zip?case=" + number);

        Map<String, byte[]> files = files(answer.body());
        String list = new String(files.get(number + "/文件清单.csv"), UTF_8);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(files).containsKey(number + "/案卷 " + number + ".pdf");
        files.forEach((name, content) -> {
            if (!name.endsWith(".csv")) {
                assertThat(list).contains(Content.of(content).sha256(), name.substring(name.indexOf('/') + 1));
            }
        });
        try (var pdf = Loader.loadPDF(files.get(number + "/案卷 " + number + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("王芳", "请带身份证原件来窗口。", "莫兰", "办理经过");
        }
        assertThat(rows.of(
                        "select actor from journal where action = 'export-dossier' and object_id = ?",
                        number.toString()))
                .containsExactly(clerk.id());
    }

    private StoredFile kept(CaseNumber owner) {
        Content content = Content.of(("说明 " + owner).getBytes(UTF_8));
        return vault.keep(owner.toString(), new Checked.Accepted("情况说明.pdf", FileType.PDF, content));
    }

    private Path place(StoredFile file) {
        return settings.dataFolder()
                .resolve("files")
                .resolve(file.sha256().substring(0, 2))
                .resolve(file.sha256() + "-" + file.id());
    }

    @Test
    void aFileThatIsGoneIsListedAsMissingAndTheOthersAreThere() throws Exception {
        StoredFile gone = kept(number);
        Files.delete(place(gone));

        var answer = Knocking.signedIn(CLERK, settings).bytes("/desk/dossier.zip?case=" + number);

        Map<String, byte[]> files = files(answer.body());
        assertThat(files).containsKey(number + "/案卷 " + number + ".pdf").doesNotContainKey(number + "/材料/情况说明.pdf");
        assertThat(new String(files.get(number + "/文件清单.csv"), UTF_8).lines())
                .anySatisfy(line -> assertThat(line).contains("情况说明.pdf", gone.sha256(), "缺失"));
    }

    @Test
    void whatFailsHalfWayReachesNobodyAsAWholeFile() throws Exception {
        CaseNumber whole = care.forAClerk().filed();
        Path unreadable = place(kept(number));
        Files.delete(unreadable);
        Files.createDirectory(unreadable);
        Knocking somebody = Knocking.signedIn(CLERK, settings);

        assertThatThrownBy(() -> somebody.bytes("/desk/dossier.zip?case=" + whole + "&case=" + number))
                .isInstanceOf(IOException.class);

        Files.delete(unreadable);
    }

    @Test
    void whatWasWrittenInACaseOfMuchTalkIsAllInIt() throws Exception {
        for (int i = 0; i <= 200; i++) {
            talk.note(registry.official(number, clerk).orElseThrow(), clerk, "便笺" + i + "号");
        }

        byte[] zip = Knocking.signedIn(CLERK, settings)
                .bytes("/desk/dossier.zip?case=" + number)
                .body();

        try (var pdf = Loader.loadPDF(files(zip).get(number + "/案卷 " + number + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("便笺0号", "便笺200号");
        }
    }

    @Test
    void whoTakesAlongWhatASearchNoLongerFindsComesBackToTheSearch() throws Exception {
        var answer = Knocking.signedIn(CLERK, settings).get("/desk/dossier.zip?found=true&course=open&text=查无此人");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).contains("/desk/find.xhtml"));
    }

    @Test
    void whoMayNotSeeTheCaseGetsNothing() throws Exception {
        var answer = Knocking.signedIn(ELSEWHERE, settings).bytes("/desk/dossier.zip?case=" + number);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(rows.of(
                        "select actor from journal where action = 'export-dossier' and object_id = ?",
                        number.toString()))
                .isEmpty();
    }

    @Test
    void ofManyEachHasAFolderAndWhereNoneWasTickedThePageSaysSo() throws Exception {
        CaseNumber other = care.forAClerk().filed();
        Knocking somebody = Knocking.signedIn(CLERK, settings);

        assertThat(files(somebody.bytes("/desk/dossier.zip?case=" + number + "&case=" + other)
                        .body()))
                .containsKeys(number + "/文件清单.csv", other + "/文件清单.csv");
        assertThat(somebody.post("/desk/dossier.zip", "view=").headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).contains("files=unticked"));
    }
}
