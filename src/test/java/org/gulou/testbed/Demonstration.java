package org.gulou.testbed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A service with every kind of question, laid over the real catalogue for tests; no production catalogue holds it. */
public final class Demonstration {
    public static final String SERVICE = "every-kind";

    private static final Path CATALOGUE = Path.of("services-catalog");
    private static final Path OVERLAY = Path.of("src/test/resources/demonstration");
    private static final int SCHOOLS = 3000;

    private static final AtomicBoolean PUBLISHED = new AtomicBoolean();

    private Demonstration() {}

    /** Publishes it at the admin's door, once for all tests. */
    public static synchronized void publish(Browser browser) {
        if (PUBLISHED.get()) {
            return;
        }
        Visitor admin = browser.desk().signsInAs("admin").visits("/admin/");
        admin.page().locator("#folder").setInputFiles(new FilePayload("folder.zip", "application/zip", zip()));
        admin.presses("#publish button");
        if (admin.page().locator("#problems").count() > 0) {
            throw new AssertionError(admin.reads("#problems"));
        }
        PUBLISHED.set(true);
    }

    /** The files that it adds to a catalogue. */
    public static Map<String, byte[]> files() {
        var files = new LinkedHashMap<>(read(OVERLAY));
        files.put("vocabularies/demonstration-schools.yaml", schools().getBytes(UTF_8));
        return files;
    }

    /** The real catalogue with it, as an administrator publishes a folder. */
    public static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var all = new LinkedHashMap<>(read(CATALOGUE));
            all.putAll(files());
            for (var file : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> read(Path folder) {
        var contents = new LinkedHashMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    /** Thousands of options, to be searched. */
    private static String schools() {
        var yaml = new StringBuilder("""
                schema: gulou/vocabulary/v1
                id: demonstration-schools
                title: {zh: 示范学校, en: Demonstration schools}
                options:
                """);
        for (int number = 1; number <= SCHOOLS; number++) {
            yaml.append(
                    "  - {id: s%1$d, title: {zh: 示范第%1$d小学, en: Demonstration School No. %1$d}}%n".formatted(number));
        }
        return yaml.toString();
    }
}
