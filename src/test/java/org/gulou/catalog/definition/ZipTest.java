package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upload is read within bounds, and what it is not is said. */
class ZipTest {
    @Test
    void whatIsPackedIsUnpackedEqual() {
        assertThat(Zip.unpack(Zip.pack(Own.FOLDER)).sha256()).isEqualTo(Own.FOLDER.sha256());
    }

    @Test
    void whateverTheCatalogueIsMadeOfCanBeWrittenInThePortalButTheSchemas() {
        assertThat(Own.FOLDER
                        .only(path -> path.contains("/") && !path.startsWith("schemas/"))
                        .paths())
                .allMatch(Zip::takes);
        assertThat(Own.FOLDER.only(path -> path.startsWith("schemas/")).paths()).noneMatch(Zip::takes);
    }

    @Test
    void theFolderAroundTheCatalogueIsTakenOff() throws IOException {
        assertThat(Zip.read(zip(Map.of("services-catalog/vocabularies/x.yaml", bytes("a")))))
                .isInstanceOfSatisfying(
                        Zip.Reading.Sound.class,
                        sound -> assertThat(sound.folder().paths()).containsExactly("vocabularies/x.yaml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.yaml",
                "vocabularies/../../evil.yaml",
                "/etc/passwd",
                "C:\\evil.yaml",
                "vocabularies\\x.yaml",
                "vocabularies/./x.yaml",
                "vocabularies/a\u0000b.yaml",
                "vocabularies//x.yaml"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        assertThat(refusal(zip(Map.of(name, bytes("a"))))).startsWith("Expected file names of letters");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        assertThat(refusal(zip(Map.of("vocabularies/x.yaml", new byte[40_000_000]))))
                .contains("100 times their size");
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i <= Zip.MAX_ENTRIES; i++) {
            files.put("vocabularies/x" + i + ".yaml", bytes("a"));
        }

        assertThat(refusal(zip(files))).isEqualTo("Expected at most 12000 files in the ZIP, got more.");
    }

    @Test
    void anEndlessUploadIsRefused() {
        var endless = new InputStream() {
            private final byte[] start =
                    Zip.pack(Own.with("vocabularies/big.yaml", noise()).only("vocabularies/big.yaml"::equals));
            private int at;

            @Override
            public int read() {
                return at < start.length / 2 ? start[at++] & 0xff : (int) (System.nanoTime() & 0xff);
            }
        };

        assertThat(Zip.read(endless)).isInstanceOf(Zip.Reading.Refused.class);
    }

    @Test
    void whatIsCutOffBetweenTwoFilesIsRefused() throws IOException {
        byte[] whole = zip(Map.of("vocabularies/a.yaml", bytes("a"), "vocabularies/b.yaml", bytes("b")))
                .readAllBytes();
        int second = new String(whole, ISO_8859_1).indexOf("PK\u0003\u0004", 4);

        assertThat(refusal(new ByteArrayInputStream(Arrays.copyOf(whole, second))))
                .contains("not whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "not a zip at all", "PK\u0003\u0004\u0000\u0000\u0000"})
    void whatIsNoZipIsToldSo(String content) {
        assertThat(refusal(new ByteArrayInputStream(bytes(content)))).startsWith("Expected a ZIP file");
    }

    @Test
    void aZipOfSomethingElseIsToldSo() throws IOException {
        assertThat(refusal(zip(Map.of("holiday/photo.jpg", bytes("a")))))
                .startsWith("Expected the folders of a catalogue");
    }

    private static String noise() {
        var noise = new StringBuilder();
        var random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.toString();
    }

    private static String refusal(InputStream upload) {
        return switch (Zip.read(upload)) {
            case Zip.Reading.Sound sound -> "read " + sound.folder().paths();
            case Zip.Reading.Refused refused -> refused.problem().reason();
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static ByteArrayInputStream zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
