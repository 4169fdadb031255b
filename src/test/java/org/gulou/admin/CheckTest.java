package org.gulou.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Own;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Owners of services learn at their desk what publishing would say. */
class CheckTest {
    private static final String CARE = "services/healthcare-security/out-of-area-care/";

    private static final String MONITORED = "services/agriculture/monitored-household/";

    @TempDir
    Path folder;

    private record Came(int code, List<String> lines) {}

    /** The service that is looked at alone, with one thing in it changed. */
    private static Folder care(String path, String old, String by) {
        return Own.around(CARE, Own.changed(path, old, by));
    }

    private Came check(Folder files, String... more) throws IOException {
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        var words = new ArrayList<>(List.of(folder.toString()));
        words.addAll(List.of(more));
        return run("en", words);
    }

    private static Came run(String language, List<String> words) throws IOException {
        var out = new ByteArrayOutputStream();
        int code = Check.run(words, new PrintStream(out, true, UTF_8), language, LocalDate.of(2026, 11, 29));
        return new Came(code, out.toString(UTF_8).lines().toList());
    }

    @Test
    void aSoundFolderIsCountedAndEndsWithZero() throws IOException {
        Came came = check(Own.around(CARE, Own.FOLDER));

        assertThat(came.code()).isZero();
        assertThat(came.lines())
                .last()
                .asString()
                .matches("1 services?, \\d+ offers, [1-9]\\d* examples: 0 mistakes, \\d+ warnings?\\.");
    }

    @Test
    void aMistakeIsPrintedWithItsPlaceAndEndsWithOne() throws IOException {
        Came came = check(care(CARE + "service.yaml", "access:", "acces:"));

        assertThat(came.code()).isOne();
        assertThat(came.lines())
                .contains(CARE + "service.yaml:30:1: The key 'acces' is not known here. Did you mean 'access'?");
    }

    @Test
    void aServiceInACatalogueOfItsOwnIsCheckedWithTheVocabulariesThere() throws IOException {
        check(Own.around(CARE, Own.changed("vocabularies/life-events.yaml", "id: P07", "id: P99")));

        Came came = run("en", List.of(folder.resolve(CARE).toString()));

        assertThat(came.code()).isOne();
        assertThat(came.lines())
                .contains(CARE + "service.yaml:18:14: There is no life event 'P07'. Did you mean 'P01'?");
    }

    @Test
    void aServiceIsCheckedAmongTheOthersThatItNamesAndWithWhatBodiesPromise() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("monitored-household"));
        for (Map.Entry<String, byte[]> file : Own.FOLDER.files().entrySet()) {
            if (file.getKey().startsWith(MONITORED)) {
                Path path = alone.resolve(file.getKey().substring(MONITORED.length()));
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }

        Came came = run("en", List.of(alone.toString()));

        assertThat(came.lines())
                .singleElement()
                .asString()
                .matches("1 services, [1-9]\\d* offers, [1-9]\\d* examples: 0 mistakes, 0 warnings\\.");
    }

    @Test
    void inChineseAMistakeIsPrintedInChinese() throws IOException {
        check(care(CARE + "service.yaml", "access:", "acces:"));

        assertThat(run("zh", List.of(folder.toString())).lines())
                .contains(CARE + "service.yaml:30:1: 这里没有“acces”这一项。是不是要写“access”？");
    }

    @Test
    void aCommandSpeaksEnglishUntilItIsToldOtherwise() {
        assertThat(ReaderLanguage.of(Optional.empty())).isEqualTo("en");
        assertThat(ReaderLanguage.of(Optional.of("C.UTF-8"))).isEqualTo("en");
        assertThat(ReaderLanguage.of(Optional.of("zh_CN.UTF-8"))).isEqualTo("zh");
    }

    @Test
    void anUntrueStoryIsPrintedWithItsPlaceAndEndsWithOne() throws IOException {
        Came came = check(care(CARE + "examples/own-prefecture.yaml", "elsewhere: no", "elsewhere: yes"));

        assertThat(came.code()).isOne();
        assertThat(came.lines())
                .filteredOn(line -> line.startsWith(CARE + "examples/own-prefecture.yaml:"))
                .singleElement()
                .asString()
                .endsWith(
                        "'elsewhere' is no. If the story tells what is wanted, mend the definition, otherwise the story.");
    }

    @Test
    void theSarifFileHoldsEachMistakeWithItsPlace() throws IOException {
        Path sarif = folder.resolve("CHECK.md");
        check(care(CARE + "service.yaml", "access:", "acces:"), "--sarif", sarif.toString());

        JsonNode log = JsonMapper.shared().readTree(Files.readString(sarif));
        assertThat(log.path("version").stringValue()).isEqualTo("2.1.0");
        assertThat(log.at("/runs/0/results").valueStream()).anySatisfy(result -> {
            assertThat(result.path("ruleId").stringValue()).isEqualTo("definition");
            assertThat(result.path("level").stringValue()).isEqualTo("error");
            JsonNode place = result.at("/locations/0/physicalLocation");
            assertThat(place.at("/artifactLocation/uri").stringValue()).isEqualTo(CARE + "service.yaml");
            assertThat(place.at("/region/startLine").intValue()).isEqualTo(30);
        });
    }

    @Test
    void whatAStoryTellsInVainIsAWarning() throws IOException {
        String story = CARE + "examples/backdated-checked-by-officer.yaml";
        Came came = check(care(story, "with: {items: [hospital],", "with: {item: hospital, items: [hospital],"));

        assertThat(came.code()).isZero();
        assertThat(came.lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(story + ":25:")
                        .contains("does not ask for 'item', so nobody reads it. Did you mean 'items'?"));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() throws IOException {
        Came came = run("en", List.of(folder.resolve("nowhere").toString()));

        assertThat(came.code()).isEqualTo(2);
        assertThat(came.lines().getFirst()).startsWith("Expected a folder, got ");
    }

    @Test
    void aFolderOfSomethingElseIsSaidOnce() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("pom.xml"), "<project/>");

        Came came = run("en", List.of(other.toString()));

        assertThat(came.code()).isEqualTo(2);
        assertThat(came.lines().getFirst()).contains("is no catalogue and no service");
    }
}
