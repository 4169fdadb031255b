package org.gulou.testbed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A service with every kind of question, laid over the real catalogue for tests; no production catalogue holds it. */
public final class Demonstration {
    public static final String SERVICE = "every-kind";

    /** A form in sections, with a page for each row. */
    public static final String SECTIONS = "in-sections";

    /** A form of 560 items, with a household of up to sixty. */
    public static final String LONG = "long-form";

    private static final Path CATALOGUE = Path.of("services-catalog");
    private static final Path OVERLAY = Path.of("src/test/resources/demonstration");
    /** In milliseconds: the whole catalogue is read and checked. */
    private static final double PATIENCE = 90_000;

    private static final int SCHOOLS = 3000;

    private static final AtomicBoolean PUBLISHED = new AtomicBoolean();

    private Demonstration() {}

    /** Publishes it at the admin's door, once for all tests. */
    public static synchronized void publish(Browser browser) {
        if (PUBLISHED.get()) {
            return;
        }
        publish(browser, zip(files()));
        PUBLISHED.set(true);
    }

    private static void publish(Browser browser, byte[] folder) {
        Visitor admin = browser.desk().signsInAs("admin").visits("/admin/");
        admin.page().setDefaultTimeout(PATIENCE);
        admin.page().locator("#folder").setInputFiles(new FilePayload("folder.zip", "application/zip", folder));
        admin.presses("#publish button");
        if (admin.page().locator("#problems").count() > 0) {
            throw new AssertionError(admin.reads("#problems"));
        }
    }

    /** Publishes one more service, by the names of its files. */
    public static void publish(Browser browser, String service, Map<String, String> texts) {
        var files = new LinkedHashMap<String, byte[]>();
        texts.forEach(
                (name, text) -> files.put("services/government-office/" + service + "/" + name, text.getBytes(UTF_8)));
        publish(browser, zip(files));
    }

    /** The files that it adds to a catalogue. */
    public static Map<String, byte[]> files() {
        var files = new LinkedHashMap<>(read(OVERLAY));
        files.put("vocabularies/demonstration-schools.yaml", schools().getBytes(UTF_8));
        return files;
    }

    /**
     * Publishes a service for each of these questions of the form, with nothing else in it.
     *
     * @param questions each with the items of the form that stand on its page: itself, and what it hangs on
     */
    public static void publishEach(Browser browser, Map<String, List<String>> questions) {
        publish(browser, zip(each(questions)));
    }

    private static Map<String, byte[]> each(Map<String, List<String>> questions) {
        var files = new LinkedHashMap<>(files());
        String folder = "services/government-office/";
        String form = text(files, folder + SERVICE + "/form.yaml");
        questions.forEach((question, items) -> {
            String one = folder + service(question);
            files.put(
                    one + "/service.yaml",
                    text(files, folder + SERVICE + "/service.yaml")
                            .replace("id: " + SERVICE, "id: " + service(question))
                            .replaceFirst("(?s)papers:\\n.*fees:", "papers: []\nfees:")
                            .getBytes(UTF_8));
            files.put(one + "/workflow.yaml", files.get(folder + SERVICE + "/workflow.yaml"));
            files.put(one + "/form.yaml", alone(form, items).getBytes(UTF_8));
        });
        return files;
    }

    /** The id of the service that asks this question alone. */
    public static String service(String question) {
        return "kind-" + question.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Publishes the form of 560 items. */
    public static void publishLong(Browser browser) {
        publish(browser, zip(longForm()));
    }

    static Map<String, byte[]> longForm() {
        var files = new LinkedHashMap<>(files());
        String folder = "services/government-office/";
        files.put(
                folder + LONG + "/service.yaml",
                text(files, folder + SECTIONS + "/service.yaml")
                        .replace("id: " + SECTIONS, "id: " + LONG)
                        .getBytes(UTF_8));
        files.put(folder + LONG + "/workflow.yaml", files.get(folder + SECTIONS + "/workflow.yaml"));
        files.put(folder + LONG + "/form.yaml", LongForm.form().getBytes(UTF_8));
        return files;
    }

    private static String alone(String form, List<String> items) {
        return """
            schema: gulou/form/v1
            pages:
              - id: alone
                title: {zh: 单独一题, en: One question}
                items:
            """ + items.stream().map(item -> item(form, item)).collect(Collectors.joining());
    }

    private static String item(String form, String id) {
        var item = Pattern.compile("(?m)^      - (?:\\{)?id: " + id + "\\b.*\\n(?:^ {8}.*\\n)*")
                .matcher(form);
        if (!item.find()) {
            throw new IllegalArgumentException("The demonstration form has no question '" + id + "'");
        }
        return item.group();
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), UTF_8);
    }

    /** The real catalogue with these files, as an administrator publishes a folder. */
    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var all = new LinkedHashMap<>(read(CATALOGUE));
            all.put(KnownYears.FILE, KnownYears.calendar());
            all.putAll(files);
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
                    "  - {id: s%1$d, title: {zh: 示范第%1$d小学, en: Demonstration School No. %1$d}, attributes: {seats: %1$d}}%n"
                            .formatted(number));
        }
        return yaml.toString();
    }
}
