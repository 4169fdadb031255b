package org.gulou.catalog.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gulou.catalog.Catalogue;
import org.gulou.kernel.Problem;

/** The catalogue that this repository holds, and what comes of changing it. */
public final class Own {
    public static final Folder FOLDER = folder();
    public static final Definitions DEFINITIONS = new Definitions(FOLDER);

    /** Three English words in a row: no name of a definition, which stands in quotation marks. */
    static final Pattern ENGLISH = Pattern.compile("[A-Za-z'-]+( [A-Za-z'-]+){2,}");

    private Own() {}

    /** Chinese words without what they quote: names, rules and code of a definition. */
    static String withoutQuotations(String chinese) {
        String fewer = chinese.replaceAll("“[^“”]*”", "");
        return fewer.equals(chinese) ? fewer : withoutQuotations(fewer);
    }

    private static Folder folder() {
        try {
            return Folder.read(Path.of("services-catalog"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static Catalogue catalogue() {
        return Read.CATALOGUE;
    }

    /** Read when it is first asked for, and once: a catalogue never changes. */
    private static final class Read {
        private static final Catalogue CATALOGUE = sound(FOLDER);

        private Read() {}
    }

    /** The catalogue of a folder in which nothing is wrong. */
    public static Catalogue sound(Folder folder) {
        return switch (DEFINITIONS.read(folder)) {
            case Definitions.Reading.Sound sound -> sound.catalogue();
            case Definitions.Reading.Refused refused ->
                throw new AssertionError(String.join("\n", lines(refused.problems())));
        };
    }

    public static String text(String path) {
        byte[] bytes = FOLDER.files().get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("The catalogue has no " + path);
        }
        return new String(bytes, UTF_8);
    }

    /** The catalogue with one file written instead. */
    public static Folder with(String path, String text) {
        return FOLDER.with(Map.of(path, text.getBytes(UTF_8)));
    }

    /** The catalogue with the first {@code old} in one file changed. */
    public static Folder changed(String path, String old, String by) {
        String text = text(path);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException(path + " does not hold '" + old + "'");
        }
        return with(path, text.substring(0, at) + by + text.substring(at + old.length()));
    }

    /** The shared files of {@code folder} and the one service in which {@code path} lies, if it lies in one; offers need all. */
    public static Folder around(String path, Folder folder) {
        if (path.startsWith("offers/")) {
            return folder;
        }
        String service = path.startsWith("services/")
                ? String.join("/", List.of(path.split("/")).subList(0, 3)) + "/"
                : path;
        return folder.only(file -> file.startsWith(service)
                || Stream.of("services/", "offers/", "occasions/").noneMatch(file::startsWith));
    }

    /** What is wrong with a folder. */
    public static List<Problem> problems(Folder folder) {
        return switch (DEFINITIONS.read(folder)) {
            case Definitions.Reading.Sound sound -> List.of();
            case Definitions.Reading.Refused refused -> refused.problems();
        };
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
